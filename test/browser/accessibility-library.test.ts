import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, itInOne } from '../long.ts';
import {
  coveredStops,
  emulate,
  expectHeard,
  FIREFOX_MEDIA,
  faint,
  focusedIn,
  hear,
  pressOn,
  untoldChinese,
} from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import { type LibraryHarness, openLibraryHarness } from './library-harness.ts';
import type { Look } from './screen.ts';
import { overflow, picture, violations } from './ui-harness.ts';

const WIDE = { width: 1280, height: 800 };
/** 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };
const SIZE = { articles: 6, each: 4, words: 120 };

/** Opens the article of the first line, at its passage. */
async function openArticle(page: Page): Promise<void> {
  await page.focus('.entry[tabindex="0"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.detail-source a');
  await pressOn(page, '.detail-source a', /^(Read the saved text|All notes and answers)/);
  await page.waitForSelector('.article-panel .lp-highlight-editor');
}

/** Puts the first two lines in the trash and goes there. */
async function openTrash(page: Page): Promise<void> {
  const status = () => page.$eval('.toolbar-status', (line) => line.textContent);
  for (let deleted = 0; deleted < 2; deleted += 1) {
    const before = await status();
    await page.focus('.entry[tabindex="0"]');
    await page.keyboard.press('Delete');
    await expect.poll(status).not.toBe(before);
  }
  await pressOn(page, '.library-views a', /^Trash$/);
  await page.waitForSelector('.trash-item:nth-child(2)');
}

/** Unfolds the tables of the plots. */
async function openTables(page: Page): Promise<void> {
  await page.$$eval('.plots-figure details', (all) => {
    for (const details of all) details.open = true;
  });
  await page.waitForSelector('.plots-figure:nth-of-type(2) .plots-table tbody tr');
}

/** Asks for a file of what is picked. */
async function openExport(page: Page): Promise<void> {
  await page.focus('.entry[tabindex="0"]');
  await page.keyboard.press(' ');
  await page.waitForSelector('.bulk');
  await pressOn(page, '.bulk button', /^Export/);
  await page.waitForSelector('dialog[open]');
}

const STATES: readonly { readonly what: string; readonly hash: string; readonly reach?: (page: Page) => Promise<void> }[] = [
  { what: 'plots with their tables', hash: '#/plots', reach: openTables },
  { what: 'data', hash: '#/data' },
  {
    what: 'data, before everything is deleted',
    hash: '#/data',
    reach: async (page) => {
      await pressOn(page, '.data .lp-delete', /^Delete everything/);
      await page.waitForSelector('.data-sure');
    },
  },
  { what: 'export of what is picked', hash: '', reach: openExport },
  { what: 'the list', hash: '' },
  { what: 'a saved article with a passage open', hash: '', reach: openArticle },
  { what: 'the trash', hash: '', reach: openTrash },
];

const SECOND = ['plots with their tables', 'export of what is picked', 'a saved article with a passage open'];

describe.each(BROWSERS)('the library, as readers have it, in %s', (name) => {
  const one = itInOne(name);
  let harness: LibraryHarness;
  beforeAll(async () => {
    harness = await openLibraryHarness(name);
  });
  afterAll(() => harness.close());

  const opened = async (hash = '', look: Look = WIDE) => {
    await harness.seed(SIZE);
    return (await harness.open(hash, look)).page;
  };

  // In the short form the second browser is asked where its windows, tables and dialogs are.
  it.each(STATES.filter(({ what }) => isLong || name === 'chrome' || SECOND.includes(what)))(
    '$what: accessible, told to be Chinese where it is, and within a window of 320 pixels',
    async ({ hash, reach }) => {
      const page = await opened(hash);
      await reach?.(page);
      expect(await violations(page, 'withColours')).toEqual([]);
      expect(await untoldChinese(page)).toEqual([]);
      if (name === 'chrome') {
        await emulate(page, { 'prefers-color-scheme': 'dark' });
        expect(await faint(page)).toEqual([]);
      }
      await page.setViewport(NARROW);
      expect(await overflow(page)).toBe(0);
    },
  );

  one('plots say in words and tables what they show: when most was, and how many of what in which month', async () => {
    const page = await opened('#/plots');
    expect(await page.$eval('.plots-columns', (columns) => columns.getAttribute('aria-hidden'))).toBe('true');
    expect(await page.$eval('.plots-figure figcaption', (words) => words.textContent)).toMatch(/\d+ claims/);
    await openTables(page);
    const [counted, drawn] = await page.evaluate(() => {
      const [figure] = document.querySelectorAll('.plots-figure');
      const rows = [...(figure?.querySelectorAll('tbody tr td:nth-child(2)') ?? [])].map(({ textContent }) =>
        Number(textContent),
      );
      const bars = [...(figure?.querySelectorAll('.plots-bar') ?? [])].map((bar) =>
        Number(/(\d+)\D*$/.exec(bar.getAttribute('title') ?? '')?.[1]),
      );
      return [rows, bars].map((all) => all.reduce((sum, one) => sum + one, 0));
    });
    expect(counted).toBeGreaterThan(5);
    expect(counted).toBe(drawn);
  });

  it('what is brought back from the trash leaves the focus to the next, and the last to what is around', async () => {
    const page = await opened();
    await openTrash(page);
    for (const left of [1, 0]) {
      await pressOn(page, '.trash-item button', /^Restore/);
      await page.waitForFunction((count) => document.querySelectorAll('.trash-item').length === count, {}, left);
      await expect.poll(() => focusedIn(page)).toMatch(left === 1 ? /^Restore/ : /./);
    }
  });

  it('what nobody seeks any more, or picks any more, leaves the focus to the list', async () => {
    const page = await opened('#/?q=nowhere&layer=official');
    await page.waitForSelector('.lp-empty button');
    await pressOn(page, '.lp-empty button', /^Show everything/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option');
    await page.keyboard.press(' ');
    await page.waitForSelector('.bulk');
    await pressOn(page, '.bulk button', /^Clear selection/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option');
  });

  it('the keyboard’s place is never under the sheet in which a passage stands open over its text', async () => {
    const page = await opened('', { width: 360, height: 640 });
    await openArticle(page);
    expect(await coveredStops(page, false, 30)).toEqual([]);
    expect(await coveredStops(page, true, 40)).toEqual([]);
  });

  it('a key that changes nothing in the list does not call the reader back from the search', async () => {
    const page = await opened();
    await page.focus('.entry[tabindex="0"]');
    await page.keyboard.press('Home');
    await page.keyboard.press('/');
    await page.keyboard.type('magnet');
    await page.waitForSelector('.entry mark');
    expect(await page.$eval('input[type="search"]', (field) => [field === document.activeElement, field.value])).toEqual([
      true,
      'magnet',
    ]);
  });

  it('a search that is kept takes the focus; a dialog gives it back to what opened it', async () => {
    const page = await opened('#/?layer=official');
    await pressOn(page, '.searches .lp-button', /^Keep|^Save/);
    await page.keyboard.type('What Beijing says');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedIn(page)).toBe('What Beijing says');
    await openExport(page);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
    expect(await focusedIn(page)).toMatch(/^Export/);
  });

  one('says what was deleted, how many entries are left, and that a note, a colour and a tag are kept', async () => {
    const page = await opened('#/?kind=highlight');
    await hear(page);
    await page.focus('.entry[tabindex="0"]');
    await page.keyboard.press('Delete');
    await expectHeard(page, /[Mm]oved to the trash/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.detail .lp-colours');
    await page.focus('.detail .lp-colours input:checked');
    await page.keyboard.press('ArrowRight');
    await expectHeard(page, /Saved on this device/);
    await page.focus('.detail .lp-tag-input');
    await page.keyboard.type('prices');
    await page.keyboard.press('Enter');
    await expectHeard(page, /Saved on this device/);
  });
});

describe.each(BROWSERS)('the library in the colours of the system in %s', (name) => {
  let harness: LibraryHarness;
  beforeAll(async () => {
    harness = await openLibraryHarness(name, name === 'firefox' ? FIREFOX_MEDIA.forced : {});
    await harness.seed(SIZE);
  });
  afterAll(() => harness.close());

  it('where one is, what is picked and what the columns show stands by edge, sign and pattern', async () => {
    const { page } = await harness.open('#/plots', WIDE);
    if (name === 'chrome') await emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    await page.waitForSelector('.plots-bar');
    const seen = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      const here = style('.library-views a[aria-current]');
      const other = style('.library-views a:not([aria-current])');
      const patterns = [...document.querySelectorAll('.plots-ground pattern')].map((pattern) => pattern.innerHTML);
      return {
        isHereTold: here.borderBottomColor !== other.borderBottomColor && here.borderBottomWidth === '3px',
        isBarSeen: style('.plots-track > span').backgroundColor !== style('.plots').backgroundColor,
        layers: new Set(patterns).size > 1,
      };
    });
    expect(seen).toEqual({ isHereTold: true, isBarSeen: true, layers: true });
    await picture(page, `${name}-forced-plots`);
  });
});
