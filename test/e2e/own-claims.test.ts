import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabView } from '../../src/messaging/views.ts';
import { saveDownloadsIn, savedFile } from './downloads.ts';
import { fixture, openWorld, pointOnMark, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
/** Part of a sentence that is read as a claim, and a sentence that is not. */
const PART = 'Announcement No. 61 would reach';
const ALONE = 'Producers must name every end user';
const TAKEN = 'Announcement No. 18, the licensing rule of April 2025, stays in force for seven medium and heavy rare earths.';

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly action: { getBadgeText(of: { tabId: number }): Promise<string> } };

describe.each(['chrome', 'firefox'] as const)('claims that the reader made, and one that she took away, in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-own-'));
  let world: World;
  let visit: Visit;
  let view: TabView;
  let before = 0;
  /** The claims in their order, as number and words. */
  let claims: readonly string[];

  beforeAll(async () => {
    // Firefox stops a background in the midst of reading where it is to rest after a second, as elsewhere in these tests.
    world = await openWorld(kind, { prefs: { 'extensions.background.idle.timeout': 30_000 } });
    await saveDownloadsIn(world, folder);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    before = (await visit.read()).reading?.claims.length ?? -1;
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const cardSays = (words: string) =>
    until(`a card with ${words}`, async () => {
      const card = await visit.card();
      return card?.text.includes(words) && card.text;
    });
  const surface = (path: string) => world.extension.openSurface(path, { width: 1000, height: 900 });
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

  async function check(words: string): Promise<void> {
    await visit.page.bringToFront();
    await selectWords(visit.page, words);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Check this');
    await cardSays('You chose this passage to check it.');
    await leave();
  }

  async function leave(): Promise<void> {
    await visit.page.keyboard.press('Escape');
    await until('the card to go', async () => (await visit.card()) === null);
  }

  async function openOn(words: string): Promise<void> {
    await visit.page.bringToFront();
    const point = await until('the mark', () => pointOnMark(visit.page, words));
    await visit.page.mouse.click(point.x, point.y);
  }

  it('count in page and button at once; what was taken away has no number, and nothing to do', async () => {
    await check(PART);
    await check(ALONE);
    await openOn(TAKEN);
    await cardSays('What to do next');
    await pressInCard(world, visit, 'Loupe has this wrong');
    await pressInCard(world, visit, 'Not a claim');
    const taken = await cardSays('You marked this sentence as not a claim.');
    for (const gone of ['What to do next', 'To do', 'Check this claim', ` of ${before}`]) expect(taken).not.toContain(gone);
    view = await world.extension.viewOf(visit.tabId);
    claims = view.reading?.claims.map(({ text }, at) => `${at + 1} ${tidy(text)}`) ?? [];
    expect(claims).toHaveLength(before + 1);
    const part = claims.findIndex((line) => line.endsWith(` ${PART}`));
    // The sentence goes before its part.
    expect(claims[part - 1]).toContain(PART);
    expect(await world.helper.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), visit.tabId)).toBe(`${claims.length}`);
    await leave();
    await openOn(PART);
    expect(await cardSays('You chose this passage to check it.')).toContain(`${part + 1} of ${claims.length}`);
  });

  it('are the same with the same numbers in popup and sidebar', async () => {
    const popup = await surface(`src/ui/popup/index.html?tab=${visit.tabId}`);
    await popup.waitForFunction(
      (words) => document.body.textContent.includes(words),
      { polling: 100 },
      `${claims.length} claims`,
    );
    await popup.close();
    const sidebar = await surface(`src/ui/sidebar/index.html?tab=${visit.tabId}`);
    await sidebar.waitForFunction(
      (many) => document.querySelectorAll('.claim-row').length === many,
      { polling: 100 },
      claims.length,
    );
    const rows = await sidebar.$$eval('.claim-row', (all) =>
      all.map((row) =>
        [row.querySelector('.claim-number'), row.querySelector('.claim-excerpt, .lp-claim-text')]
          .map((one) => one?.textContent ?? '')
          .join(' '),
      ),
    );
    expect(rows.map(tidy)).toEqual(claims);
    expect(await sidebar.$$eval('.claim-row .lp-by-you', (all) => all.length)).toBe(2);
    await sidebar.close();
  });

  it('and in a report', async () => {
    const sidebar = await surface(`src/ui/sidebar/index.html?tab=${visit.tabId}`);
    await sidebar.waitForSelector('.save-report button');
    await sidebar.click('.save-report button');
    const text = await savedFile(folder, `${view.reading?.head.title}.html`, (whole) => whole.endsWith('</html>\n'));
    const told = await sidebar.evaluate((html) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const found = [...page.querySelectorAll('section.claim')].map((one) => [
        Number(/\d+/.exec(one.querySelector('.lead > :first-child')?.textContent ?? '')?.[0]),
        one.querySelector('.said')?.textContent ?? '',
      ]);
      return {
        found,
        byReader: page.querySelectorAll('.by-reader').length,
        figures: page.querySelector('.figures')?.textContent,
      };
    }, text);
    const lines = told.found
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([number, words]) => `${number} ${tidy(String(words))}`);
    expect(lines).toEqual(claims);
    expect(told.byReader).toBe(2);
    expect(told.figures).toContain(`${claims.length} claims`);
    await sidebar.close();
  });

  it('are hers in the library too, in list, detail and filter', async () => {
    const library = await surface('src/ui/library/index.html#/?kind=correction');
    await library.waitForFunction(() => document.querySelectorAll('.entry').length === 3);
    expect(await library.$$eval('.entry .lp-by-you', (all) => all.length)).toBe(3);
    const row = await library.waitForSelector(`.entry ::-p-text(${ALONE})`);
    await row?.click();
    await library.waitForSelector('.detail .lp-layer-tag + .lp-by-you');
    await library.close();
  });

  it('and in the saved article, underlined as the others are', async () => {
    const library = await surface(`src/ui/library/index.html#/article/${encodeURIComponent(view.articleKey ?? '')}`);
    for (const own of view.reading?.claims.filter(({ id }) => id.startsWith('own:')) ?? []) {
      const mark = `.article-claim[data-passage="${own.id}"]`;
      await library.waitForSelector(mark);
      await library.$eval(mark, (one) => (one as HTMLElement).click());
      const number = (view.reading?.claims.indexOf(own) ?? -1) + 1;
      const isOpen = (words: string) => document.querySelector('#article-panel')?.textContent?.includes(words);
      await library.waitForFunction(isOpen, { polling: 100 }, `Claim ${number} of ${claims.length}`);
      // With all that stands beside it in the page.
      await library.waitForSelector('.article-panel .lp-next');
    }
    const legend = await library.$eval('.article-legend', ({ textContent }) => textContent);
    expect(legend).toContain('Click a marked passage in the text');
    await library.close();
  });
});
