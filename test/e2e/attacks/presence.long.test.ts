// A site that would learn whether Loupe is there: nothing on other pages, and on an article exactly what is stated here.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

/** Takes down all that changes in the document, from its first element on. */
const WATCH = `<script>globalThis.changes = []; globalThis.calls = [];
new MutationObserver((records) => { for (const { target, type, attributeName, addedNodes } of records) changes.push([type, target.nodeName, attributeName, [...addedNodes].map(({ nodeName }) => nodeName).join()].join(' ')) })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
for (const [owner, name] of [[Document.prototype, 'createTreeWalker'], [Document.prototype, 'getElementsByTagName'], [EventTarget.prototype, 'addEventListener'], [globalThis, 'setTimeout'], [globalThis, 'postMessage']])
  { const real = owner[name]; owner[name] = function (...all) { calls.push(name + new Error().stack); return Reflect.apply(real, this, all) } }
Error.prepareStackTrace = (error, frames) => { calls.push(String(frames?.map((frame) => frame.getFileName?.()))); return '' };
addEventListener('error', (event) => calls.push(event.filename)); addEventListener('message', (event) => calls.push(String(event.data)));
addEventListener('load', () => { changes.length = 0; calls.length = 0 });</script>`;

interface Seen {
  readonly globals: readonly string[];
  readonly highlights: readonly string[];
  readonly styles: number;
  readonly look: string;
  readonly defined: boolean;
  readonly elements: number;
  readonly changes: readonly string[];
  readonly calls: readonly string[];
  readonly resources: readonly string[];
}

/** All that a page can look at by itself. */
function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { changes, calls } = globalThis as unknown as { changes: string[]; calls: string[] };
    const paragraph = document.querySelector('p') as Element;
    return {
      globals: [
        ...Object.getOwnPropertyNames(globalThis),
        ...Object.keys(document),
        ...Object.keys(document.documentElement),
      ].sort(),
      highlights: [...(CSS.highlights as unknown as Map<string, unknown>).keys()].sort(),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      look: getComputedStyle(paragraph, '::highlight(loupe-official)').textDecorationLine,
      defined: customElements.get('loupe-card') !== undefined,
      elements: document.querySelectorAll('*').length,
      changes: [...changes],
      // The driver's own lines name the folder that the tests lie in, which may be called anything.
      calls: calls.map((call) => call.replace(/^.*pptr:.*$/gm, '')),
      resources: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /extension:/.test(name)),
    };
  });
}

/** Whether files of the extension's, and one that it does not have, answer a page differently. */
function ask(page: Page, base: string): Promise<readonly string[]> {
  return page.evaluate(async (root) => {
    const answers: string[] = [];
    for (const path of [
      'manifest.json',
      'icons/loupe-48.png',
      'src/ui/popup/index.html',
      'src/entrypoints/gate.iife.js',
      'not-there.png',
    ]) {
      answers.push(
        await fetch(root + path).then(
          () => 'answered',
          (error: Error) => error.name,
        ),
      );
      const image = new Image();
      answers.push(
        await new Promise((said) => {
          image.onload = () => said('loaded');
          image.onerror = () => said('failed');
          image.src = root + path;
        }),
      );
    }
    return answers;
  }, base);
}

describe.each(['chrome', 'firefox'] as const)('a site that would learn whether Loupe is there, in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('sees nothing on a page that is not about rare earths: the same as on a site that Loupe never looks at', async () => {
    const html = fixture('lithium.html')
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('<head>', `<head>${WATCH}`);
    const seen: Seen[] = [];
    for (const host of ['www.mining.com', 'unlisted.example']) {
      world.web.serve(`https://${host}/lithium/`, html);
      const { page } = await world.visit(`https://${host}/lithium/`);
      // The gate looks again after five seconds at the latest.
      await page.evaluate(() => new Promise((resume) => setTimeout(resume, 5_600)));
      seen.push({ ...(await look(page)), calls: [] });
      expect((await look(page)).calls.filter((call) => /extension:|loupe/i.test(call))).toEqual([]);
      const answers = await ask(page, world.extension.baseUrl);
      expect(new Set(answers)).toEqual(new Set(['TypeError', 'failed']));
      await page.close();
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toMatchObject({ highlights: [], defined: false, changes: [], resources: [] });
  });

  it('sees on an article the names and places of the marks, and one empty element while a card is open', async () => {
    const visit = await visitMarked(world, hostilePage({ head: WATCH }));
    const read = await look(visit.page);
    expect(read.highlights.every((name) => /^loupe-(?:official|reported|interpretation|forecast)$/.test(name))).toBe(true);
    expect(await allMarks(visit.page)).toContain(RULE);
    expect(read).toMatchObject({ styles: 0, defined: false, changes: [], resources: [] });
    expect(read.calls.filter((call) => /extension:/.test(call))).toEqual([]);
    await openCard(visit, RULE);
    const open = await look(visit.page);
    expect(open.elements - read.elements).toBe(1);
    expect(open.highlights).toContain('loupe-active');
    expect(new Set(open.changes.filter((change) => change.startsWith('childList')))).toEqual(
      new Set(['childList HTML  LOUPE-CARD']),
    );
    expect(await visit.page.$eval('loupe-card', (host) => [host.getAttributeNames().sort().join(), host.innerHTML])).toEqual([
      'popover,style',
      '',
    ]);
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
    expect((await look(visit.page)).elements).toBe(read.elements);
    expect(new Set(await ask(visit.page, world.extension.baseUrl))).toEqual(new Set(['TypeError', 'failed']));
    await visit.page.close();
  });
});
