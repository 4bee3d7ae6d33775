import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../long.ts';
import { BROWSERS } from './launch.ts';
import { type LibraryHarness, openLibraryHarness } from './library-harness.ts';
import type { Screen } from './screen.ts';
import { beyondEdge, CARD, openHarness, overflow, POPUP, SIDEBAR } from './ui-harness.ts';

/** A small phone. */
const PHONE = { width: 360, height: 640, isPhone: true };
const OPTIONS = '/src/ui/options/index.html?sites=full';

describe.each(BROWSERS)('on a phone of 360 pixels, in %s', (name) => {
  let harness: Screen;
  let library: LibraryHarness;
  beforeAll(async () => {
    harness = await openHarness(name);
    library = await openLibraryHarness(name);
    await library.seed({ articles: 5, each: 4, words: 120 });
  });
  afterAll(async () => {
    await harness.close();
    await library.close();
  });

  const states = ['claims', 'edited', 'highlighted', 'private', ...(isLong ? ['unread-unlisted', 'not-news'] : [])];
  // A popup has its own width, but where a finger is all there is: Firefox does not emulate one.
  const popups = name === 'chrome' ? states.map((state) => `${POPUP}?state=${state}`) : [];
  const sidebars = states.map((state) => `${SIDEBAR}?state=${state}`);
  const cards = [`${CARD}?claim=2&notice`, `${CARD}?claim=6`];

  it.each([...popups, ...sidebars, ...cards, OPTIONS])('%s fits', async (path) => {
    const { page } = await harness.open(path, PHONE);
    expect(await beyondEdge(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('a claim that stands open in the sidebar fits, with its background', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=edited`, PHONE);
    await page.click('.claim-row:nth-child(2) .claim-head');
    await page.waitForSelector('.lp-claim-detail .lp-background');
    await page.click('.lp-claim-detail .lp-background > summary');
    await page.waitForSelector('.lp-fact');
    expect(await beyondEdge(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it.each(['#/', '#/?q=dysprosium&layer=official', '#/plots', '#/data', '#/trash'])('the library at %s fits', async (hash) => {
    const { page } = await library.open(hash, PHONE);
    expect(await beyondEdge(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('a saved article fits, and an entry beside the list', async () => {
    const { page } = await library.open('#/', PHONE);
    await page.click('.entry[data-row="1"]');
    await page.waitForSelector('.detail', { visible: true });
    expect(await beyondEdge(page)).toEqual([]);
    const link = await page.waitForSelector('.detail a[href^="#/article/"]');
    await link?.click();
    await page.waitForFunction(() => location.hash.startsWith('#/article/'));
    await page.waitForSelector('.article-sheet', { visible: true });
    expect(await beyondEdge(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
