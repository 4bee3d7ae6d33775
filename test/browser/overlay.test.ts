import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import type { PageSide } from './page-side.ts';
import { articlePage, openStage, type Stage } from './stage.ts';

declare const loupe: PageSide;

/** A page that does what it can against what is put into it. */
const HOSTILE =
  'html :not(body) { display: none !important; opacity: 0 !important; color: red !important } #cover { position: fixed; inset: 0; z-index: 2147483647 }';

describe.each(BROWSERS)('overlay in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  it('is one element that goes without a trace', async () => {
    const page = await stage.show(articlePage(''));
    const seen = await page.evaluate(() => {
      const before = document.documentElement.outerHTML;
      const overlay = loupe.openOverlay(document);
      overlay.root.append('text');
      const { host } = overlay;
      const during = {
        isChild: host.parentNode === document.documentElement,
        isClosed: host.shadowRoot === null,
        light: host.childNodes.length,
      };
      overlay.close();
      overlay.close();
      return { during, isSame: document.documentElement.outerHTML === before };
    });
    expect(seen).toEqual({ during: { isChild: true, isClosed: true, light: 0 }, isSame: true });
  });

  it('stands above everything and looks as it says, whatever the page styles', async () => {
    const page = await stage.show(articlePage('<div id="cover"></div>', HOSTILE));
    const seen = await page.evaluate(() => {
      const { root, host } = loupe.openOverlay(document);
      loupe.applyStyles(
        root,
        '.card { position: fixed; top: 20px; left: 30px; width: 200px; height: 100px; color: rgb(1, 2, 3) }',
      );
      const card = document.createElement('div');
      card.className = 'card';
      root.append(card);
      const { color, width } = getComputedStyle(card);
      const box = card.getBoundingClientRect();
      return {
        color,
        width,
        left: box.left,
        opacity: getComputedStyle(host).opacity,
        isOnTop: document.elementFromPoint(100, 60) === host,
      };
    });
    expect(seen).toEqual({ color: 'rgb(1, 2, 3)', width: '200px', left: 30, opacity: '1', isOnTop: true });
  });

  it('is styled under a CSP that allows no styles at all', async () => {
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'none'" };
    const page = await stage.show({ body: articlePage(''), headers });
    const seen = await page.evaluate(() => {
      const { root, host } = loupe.openOverlay(document);
      loupe.applyStyles(root, 'p { color: rgb(1, 2, 3) }');
      const line = document.createElement('p');
      root.append(line);
      return { color: getComputedStyle(line).color, position: getComputedStyle(host).position };
    });
    expect(seen).toEqual({ color: 'rgb(1, 2, 3)', position: 'fixed' });
  });
});
