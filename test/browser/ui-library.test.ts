import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, itInOne } from '../long.ts';
import { BROWSERS } from './launch.ts';
import { type LibraryHarness, openLibraryHarness } from './library-harness.ts';
import type { Look } from './screen.ts';
import { expectAsked, overflow, picture, violations } from './ui-harness.ts';

const WIDE = { width: 1280, height: 800 };
const SMALL = { articles: 1, each: 2, words: 0 };
const MIDDLE = { articles: 20, each: 10, words: 120 };

const status = (page: Page) => page.$eval('.toolbar-status', (line) => line.textContent);
const focused = (page: Page) =>
  page.evaluate(() => ({
    row: document.activeElement?.getAttribute('aria-posinset') ?? null,
    id: document.activeElement?.id ?? null,
  }));

/** Waits until all of the middling library has been read, whatever is sifted out of it. */
async function waitForAll(page: Page): Promise<void> {
  await page.waitForFunction(() => /\b220 entries$/.test(document.querySelector('.toolbar-status')?.textContent ?? ''));
}

/** Waits for a status that begins so. */
async function waitForStatus(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('.toolbar-status')?.textContent?.startsWith(wanted), {}, words);
}

async function focusRow(page: Page, row: number): Promise<void> {
  await page.focus('.entry[tabindex="0"]');
  for (let step = 1; step < row; step += 1) await page.keyboard.press('ArrowDown');
}

/** Where the last row stands once the heights of those above it are known, in CSS pixels from the window's top. */
async function placeAtRest(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => {
      const now = document.querySelector('.entry[aria-posinset="220"]')?.getBoundingClientRect().top;
      const seen = globalThis as { lastPlace?: number | undefined; restFor?: number };
      seen.restFor = now === seen.lastPlace ? (seen.restFor ?? 0) + 1 : 0;
      seen.lastPlace = now;
      return now !== undefined && seen.restFor >= 5 && { top: now };
    },
    { polling: 'raf' },
  );
  return ((await handle.jsonValue()) as { top: number }).top;
}

describe.each(BROWSERS)('the library in %s', (name) => {
  const one = itInOne(name);
  let harness: LibraryHarness;
  beforeAll(async () => {
    harness = await openLibraryHarness(name);
  });
  afterAll(() => harness.close());

  /** Opens a library of middling size that nothing was done to yet. */
  const opened = async (hash = '', look: Look = WIDE) => {
    await harness.seed(MIDDLE);
    return (await harness.open(hash, look)).page;
  };

  const looks = [
    { what: 'empty', size: { articles: 0, each: 0, words: 0 }, hash: '', look: WIDE },
    { what: 'small', size: SMALL, hash: '', look: { width: 360, height: 740, isDark: true } },
    { what: 'middle', size: MIDDLE, hash: '', look: WIDE },
    { what: 'sifted', size: MIDDLE, hash: '#/?q=dysprosium&layer=official&layer=forecast', look: { ...WIDE, isDark: true } },
    // A window of 1280 × 800 at 200 %.
    { what: 'zoomed', size: MIDDLE, hash: '', look: { width: 640, height: 400 } },
    { what: 'none', size: MIDDLE, hash: '#/?q=nowhere&layer=official', look: { width: 800, height: 700 } },
    { what: 'trash', size: MIDDLE, hash: '#/trash', look: { width: 360, height: 740 } },
  ];
  // In the short form the second browser is asked where windows differ.
  const asked = looks.filter(({ what }) => isLong || name === 'chrome' || ['small', 'middle', 'trash'].includes(what));

  it.each(asked)('$what: accessible, within its width and its policy', async ({ what, size, hash, look }) => {
    await harness.seed(size);
    const { page, errors } = await harness.open(hash, look);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await picture(page, `${name}-library-${what}`);
  });

  one('what stands open, what is picked and the filters are accessible too, on a narrow window', async () => {
    const page = await opened('', { width: 360, height: 740 });
    await page.click('.entry[data-row="0"] .entry-box');
    await page.click('.bulk .lp-button');
    await page.waitForSelector('.bulk-tag-new');
    expect(await violations(page)).toEqual([]);
    await page.click('.toolbar-sift');
    await page.waitForSelector('.facets', { visible: true });
    expect(await violations(page)).toEqual([]);
    await page.click('.facets-done');
    await page.click('.entry[data-row="1"]');
    await page.waitForSelector('.detail', { visible: true });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect((await focused(page)).id).toBe('detail-heading');
    await page.click('.detail-bar button');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-posinset') === '2');
  });

  it('is gone through by keyboard: search, list, what stands open, and back', async () => {
    const page = await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('dysprosium');
    await page.waitForFunction(() => location.hash === '#/?q=dysprosium');
    await page.keyboard.press('ArrowDown');
    expect((await focused(page)).row).toBe('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'detail-heading');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-posinset') === '2');
    expect(await page.$('.detail')).toBeNull();
  });

  it.each([
    { what: 'help', look: { ...WIDE, isDark: true } },
    { what: 'help-narrow', look: { width: 360, height: 740 } },
  ])('says by keyboard how to search, at $look.width px', async ({ what, look }) => {
    const page = await opened('', look);
    await page.focus('.search-help > summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.search-help[open] dl', { visible: true });
    expect(await overflow(page)).toBe(0);
    expect(await violations(page, 'withColours')).toEqual([]);
    await picture(page, `${name}-library-${what}`);
  });

  it('marks what was found, says what it did not understand, and that words are lacking', async () => {
    const page = await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('"dysprosium" minister nowhereland layer:official before:spring');
    await page.waitForFunction(() => document.querySelectorAll('.entry mark').length > 0);
    await page.waitForFunction(() => document.querySelector('.toolbar-status')?.textContent?.includes('lack a word'));
    expect(await status(page)).toContain('“before:spring” names no day: write 2025, 2025-04 or 2025-04-30.');
    const marked = await page.$$eval('.entry mark', (marks) => [
      ...new Set(marks.map((mark) => mark.textContent?.toLowerCase())),
    ]);
    expect(marked).toEqual(expect.arrayContaining(['dysprosium']));
    await picture(page, `${name}-library-sought`);
  });

  it('keeps the focus in the list to its end and back, and tells where in it that is', async () => {
    const page = await opened();
    await page.focus('.entry[tabindex="0"]');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-posinset') === '220');
    const last = await page.evaluate(() => {
      const [row, list] = [document.activeElement, document.querySelector('.entries')];
      const { bottom } = row?.getBoundingClientRect() ?? new DOMRect();
      return { size: row?.getAttribute('aria-setsize'), below: bottom - (list?.getBoundingClientRect().bottom ?? 0) };
    });
    expect(last.size).toBe('220');
    expect(last.below).toBeLessThanOrEqual(1);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-posinset') === '1');
    expect(await page.$$eval('.entry[tabindex="0"]', (rows) => rows.length)).toBe(1);
  });

  it('stays where it is when it was scrolled by hand and something changed above', async () => {
    const page = await opened();
    const topRow = () =>
      page.evaluate(() => {
        const list = document.querySelector('.entries')?.getBoundingClientRect();
        return document.elementFromPoint((list?.left ?? 0) + 100, (list?.top ?? 0) + 60)?.closest('.entry')?.textContent;
      });
    await page.evaluate(() => document.querySelector('.entries')?.scrollTo(0, 9_000));
    await page.waitForFunction(() => Number(document.querySelector('.entry:nth-child(5)')?.getAttribute('data-row')) > 20);
    const before = await topRow();
    await page.evaluate(() => document.querySelector<HTMLElement>('.entry[data-row="0"] .entry-box')?.click());
    await page.waitForSelector('.bulk');
    await page.click('.bulk .lp-delete');
    await waitForStatus(page, '219 entries');
    expect(await topRow()).toBe(before);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitForStatus(page, '220 entries');
  });

  it.each([WIDE, { width: 360, height: 740, isDark: true }])(
    'moves no row as entries are picked and let go, at $width px',
    async (look) => {
      const page = await opened('', look);
      const places = () =>
        page.$$eval('.entry', (rows) =>
          rows.slice(0, 3).map((row) => [row.textContent, Math.round(row.getBoundingClientRect().top)]),
        );
      const tick = async (row: number) => page.click(`.entry[data-row="${row}"] .entry-box`);
      const before = await places();
      await tick(0);
      await page.waitForSelector('.bulk');
      expect(await places()).toEqual(before);
      await tick(1);
      expect(await page.$eval('.bulk [role="status"]', (line) => line.textContent)).toBe('2 selected');
      expect(await overflow(page)).toBe(0);
      await picture(page, `${name}-library-picked-${look.width}`);
      // Nor at the end of the list.
      await page.$eval('.entries', (list) => list.scrollTo(0, list.scrollHeight));
      await page.waitForSelector('.entry[aria-posinset="220"]');
      const last = await placeAtRest(page);
      await page.click('.bulk .lp-link-button');
      await page.waitForFunction(() => !document.querySelector('.bulk'));
      const after = await placeAtRest(page);
      expect(Math.abs(after - last)).toBeLessThan(2);
    },
  );

  it('keeps its rows one below the other, without gaps, while the window is narrowed and widened', async () => {
    const page = await opened();
    const areClose = () =>
      page.waitForFunction(
        () => {
          const rows = [...document.querySelectorAll<HTMLElement>('.entry')].sort(
            (a, b) => Number(a.dataset['row']) - Number(b.dataset['row']),
          );
          const edges = rows.map((row) => row.getBoundingClientRect());
          return rows.length > 5 && edges.every(({ top }, at) => at === 0 || Math.abs(top - (edges[at - 1]?.bottom ?? 0)) < 1.5);
        },
        { timeout: 5_000 },
      );
    for (const width of [1280, 480, 1280, 700, 360, 1280]) {
      await page.setViewport({ width, height: 800 });
      await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
      await areClose();
    }
  });

  one(
    'counts claims in its plots once the reader has worked on them, says so, and never tells of none in a saved text',
    async () => {
      await harness.seed({ articles: 3, each: 0, words: 120 });
      const saved = await harness.open('#/plots', WIDE);
      const words = await saved.page.$eval('.plots', (plots) => plots.textContent ?? '');
      expect(words).toContain('3 articles.');
      expect(words).toContain('No claims recorded yet');
      expect(words).not.toMatch(/\b0\b/);
      await saved.page.close();
      await harness.seed(SMALL);
      const { page } = await harness.open('#/plots', WIDE);
      const figures = await page.$eval('.plots', (plots) => plots.textContent ?? '');
      expect(figures).toMatch(/^Charts\d recorded claims?, from 1 article\..*A claim counts once you have saved it/);
      expect(figures).toMatch(/1 article, \d recorded claims?/);
    },
  );

  one('picks a range with Shift and all with Ctrl+A, deletes, and takes back with Ctrl+Z', async () => {
    const page = await opened();
    await focusRow(page, 2);
    await page.keyboard.press(' ');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    expect(await page.$eval('.bulk [role="status"]', (line) => line.textContent)).toBe('3 selected');
    await page.keyboard.press('Delete');
    await waitForStatus(page, '217 entries');
    expect((await focused(page)).row).toBe('4');
    await page.waitForSelector('.lp-toast');
    expect(await page.$eval('.lp-toast [role="status"]', (line) => line.textContent)).toContain('3 entries');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    expect(await page.$eval('.bulk [role="status"]', (line) => line.textContent)).toBe('217 selected');
    await page.keyboard.press('Escape');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitForStatus(page, '220 entries');
  });

  one('keeps a note as it is typed, and finds by it at once', async () => {
    const page = await opened('#/?kind=article&sort=oldest');
    await page.click('.entry[data-row="0"]');
    await page.waitForSelector('.detail textarea');
    await page.type('.detail textarea', 'Zirkonium prüfen');
    await page.waitForFunction(() => document.querySelector('.detail .lp-save-status')?.textContent?.includes('Saved'));
    await expectAsked(page, 'library/save-note').toMatchObject({ claimId: null, text: 'Zirkonium prüfen' });
    await page.keyboard.press('Escape');
    await page.click('input[type="search"]', { count: 3 });
    await page.keyboard.type('zirkon prufen');
    await waitForStatus(page, '1 of 220');
    expect(await page.$$eval('.entry mark', (marks) => marks.map(({ textContent }) => textContent))).toEqual([
      'Zirkonium',
      'prüfen',
    ]);
  });

  one('finds Chinese by any two characters, traditional by simplified, and marks them', async () => {
    const page = await opened(`#/?q=${encodeURIComponent('开采')}`);
    const marks = await page.$$eval('.entry mark', (all) => [...new Set(all.map(({ textContent }) => textContent))]);
    expect(marks).toEqual(['開採']);
  });

  it('comes back to the same place with back, forward and reload', async () => {
    const page = await opened();
    await page.click('.facet-value');
    await page.waitForFunction(() => location.hash.includes('kind=article'));
    await waitForAll(page);
    const sifted = await status(page);
    await page.reload();
    await waitForStatus(page, sifted ?? '');
    await page.evaluate(() => history.back());
    await waitForStatus(page, '220 entries');
    await page.evaluate(() => history.forward());
    await waitForStatus(page, sifted ?? '');
  });

  one('brings back from the trash, and drops it for good only when asked twice', async () => {
    const page = await opened();
    await focusRow(page, 1);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await waitForStatus(page, '218 entries');
    await page.click('.library-views a[href="#/trash"]');
    await page.waitForSelector('.trash-item:nth-child(2)');
    expect(await violations(page)).toEqual([]);
    await page.click('.trash-item button');
    await page.waitForFunction(() => document.querySelectorAll('.trash-item').length === 1);
    await page.click('.trash > .lp-delete');
    await page.waitForSelector('[role="alertdialog"]');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
    expect(await violations(page)).toEqual([]);
    await page.click('[role="alertdialog"] .lp-delete');
    await page.waitForFunction(() => document.querySelectorAll('.trash-item').length === 0);
    await page.click('.library-views a');
    await waitForStatus(page, '219 entries');
  });

  one('keeps a search under a name, and asks for it again with a click', async () => {
    const page = await opened('#/?layer=official');
    await waitForAll(page);
    const sifted = await status(page);
    await page.click('.searches .lp-button');
    await page.keyboard.type('What Beijing says');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.searches .lp-link-button[aria-pressed="true"]');
    await page.reload();
    // Once everything was read: until then what stands above may still push the button away under the pointer.
    await waitForAll(page);
    await page.locator('.lp-heading .lp-link-button').click();
    await page.waitForFunction(() => !location.hash.includes('layer'));
    await page.locator('.searches .lp-link-button').click();
    await waitForStatus(page, sifted ?? '');
  });

  it('has all that can be done by one key: with what is open, where to go, and what to search for', async () => {
    await harness.seed(SMALL);
    const { page, errors } = await harness.open('', WIDE);
    const choose = async (typed: string) => {
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      await page.waitForSelector('.palette [role="combobox"]');
      await page.keyboard.type(typed);
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('.palette [role="combobox"]')?.value === wanted,
        {},
        typed,
      );
    };
    await page.click('.entry');
    await page.waitForSelector('.detail');
    await choose('highlight as');
    expect(await page.$eval('.palette-about', (about) => about.textContent?.length)).toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-library-palette`);
    await page.keyboard.press('Enter');
    await expectAsked(page, 'library/save-highlight').toMatchObject({ change: { colour: 'green' } });
    await choose('nowhere to be found');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[type="search"]')?.value === 'nowhere to be found',
    );
    await choose('trash');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#/trash');
    expect(errors).toEqual([]);
  });
});
