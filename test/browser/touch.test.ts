import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import { type LibraryHarness, openLibraryHarness } from './library-harness.ts';
import type { Screen } from './screen.ts';
import { BAR, CARD, NOTE_CARD, openHarness, overflow, POPUP, picture, SIDEBAR } from './ui-harness.ts';

const PHONE = { width: 360, height: 740, isPhone: true };
/** What Firefox tells pages on a phone: a finger points, and nothing hovers. */
const BY_FINGER = { prefs: { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1, 'ui.useOverlayScrollbars': 1 } };
const OPTIONS = '/src/ui/options/index.html?sites=full';
const WELCOME = '/src/ui/welcome/index.html';

/**
 * What can be pressed and is lower or narrower than a fingertip (44 px, WCAG 2.5.5), and fields into which a phone zooms. Smaller
 * may be links within a text, the bands of the core, beside which the list has each claim, and what is there for keys alone.
 */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    const pressed = 'a[href], button, input, select, textarea, summary, [role="option"]';
    return [...root.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      const style = getComputedStyle(element);
      const isText = element.localName === 'a' && style.display === 'inline';
      const area = element.closest('label') ?? element;
      const { width, height } = area.getBoundingClientRect();
      if (!element.checkVisibility() || width < 2 || isText || element.matches('.core-band, .lp-grip, .welcome-jump')) return [];
      const isTyped = element.matches(
        'textarea, select, input:not([type="checkbox"], [type="radio"], [type="color"], [type="range"], [type="file"])',
      );
      const isZoomedInto = isTyped && Number.parseFloat(style.fontSize) < 16;
      if (width >= 43.5 && height >= 43.5 && !isZoomedInto) return [];
      return [`${element.localName}.${element.className} ${Math.round(width)}×${Math.round(height)} ${style.fontSize}`];
    });
  });
}

describe.each(BROWSERS)('by finger, in %s', (name) => {
  let harness: Screen;
  let library: LibraryHarness;
  beforeAll(async () => {
    const wish = name === 'firefox' ? BY_FINGER : {};
    harness = await openHarness(name, wish);
    library = await openLibraryHarness(name, wish);
    await library.seed({ articles: 5, each: 4, words: 120 });
  });
  afterAll(async () => {
    await harness.close();
    await library.close();
  });

  const surfaces = [
    `${POPUP}?state=edited`,
    `${POPUP}?state=not-news`,
    `${SIDEBAR}?state=highlighted`,
    `${CARD}?claim=2`,
    `${CARD}?claim=6&echo`,
    NOTE_CARD,
    BAR,
    OPTIONS,
    WELCOME,
  ];
  it.each(surfaces)('all of %s can be hit, and no field is zoomed into', async (path) => {
    const { page } = await harness.open(path, PHONE);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await picture(page, `touch-${name}-${path.replace(/\W+/g, '-')}`, 'whole page');
    expect(await tooSmall(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('an open claim can be hit in the sidebar', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=edited`, PHONE);
    await page.click('.claim-row:nth-child(2) .claim-head');
    await page.waitForSelector('.lp-claim-detail .lp-background');
    expect(await tooSmall(page)).toEqual([]);
  });

  it.each(['#/', '#/?q=dysprosium&layer=official', '#/data', '#/trash'])('all of the library at %s can be hit', async (hash) => {
    const { page } = await library.open(hash, PHONE);
    await picture(page, `touch-${name}-library-${hash.replace(/\W+/g, '-')}`, 'whole page');
    expect(await tooSmall(page)).toEqual([]);
  });

  it('all of its filters can be hit', async () => {
    const { page } = await library.open('#/', PHONE);
    await page.click('.toolbar-sift');
    await page.waitForSelector('.facets-done', { visible: true });
    expect(await tooSmall(page)).toEqual([]);
  });

  it('the popup fills the screen, which has three device pixels to one of ours', async () => {
    if (name === 'firefox') return;
    const { page } = await harness.open(`${POPUP}?state=claims`, PHONE);
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 3, isMobile: true, hasTouch: true });
    expect(await page.evaluate(() => document.body.getBoundingClientRect().width)).toBe(360);
  });
});
