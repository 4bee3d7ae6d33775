import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { expectAsked, openHarness, overflow, picture, SIDEBAR, violations } from './ui-harness.ts';

const LOOK = { width: 360, height: 900 };

describe.each(BROWSERS)('the claims of the sidebar in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  const open = async (state: string) => (await harness.open(`${SIDEBAR}?state=${state}`, LOOK)).page;
  type Page = Awaited<ReturnType<typeof open>>;
  const rows = (page: Page) => page.$$eval('.claim-row', (all) => all.map((row) => row.getAttribute('data-passage')));
  const told = (page: Page) => page.$eval('.claims [role="status"]', (line) => line.textContent);

  it('are found by words, by topic, speaker, notes and work, all of which count, until one press lists them all again', async () => {
    const page = await open('edited');
    const all = await rows(page);
    await page.click('.claim-filter summary');
    await page.type('.claim-filter input[type="search"]', 'plenary MEETING');
    await page.waitForFunction((count) => document.querySelectorAll('.claim-row').length < count, {}, all.length);
    expect(await rows(page)).toEqual(['claim-3']);
    expect(await told(page)).toBe(`1 of ${all.length} listed`);
    // The bands of the others stand back in the core, which stays whole.
    expect(await page.$$eval('.core-band', (bands) => bands.length)).toBe(all.length);
    expect(await page.$$eval('.core-band-back', (bands) => bands.length)).toBe(all.length - 1);
    await page.select('.claim-filter select', 'technology-control');
    await page.waitForFunction(() => document.querySelectorAll('.claim-row').length === 0);
    expect(await page.$eval('.claims', (list) => list.textContent)).toContain('No claim fits these filters.');
    expect(await violations(page)).toEqual([]);
    const clear = await page.waitForSelector('.claim-filter > .lp-link-button');
    await clear?.click();
    await page.waitForFunction((count) => document.querySelectorAll('.claim-row').length === count, {}, all.length);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    expect(await page.$eval('.claim-filter select', (select) => (select as HTMLSelectElement).value)).toBe('');
  });

  it('are counted as found without the one that stays because it is open, which is said', async () => {
    const page = await open('claims');
    await page.click('.claim-row button');
    await page.waitForSelector('.claim-row-open');
    await page.click('.claim-filter summary');
    await page.type('.claim-filter input[type="search"]', 'zzzz');
    await page.waitForFunction(() => document.querySelectorAll('.claim-row').length === 1);
    expect(await told(page)).toMatch(/^0 of \d+ listed · the open claim stays in view$/);
    expect(await page.$eval('.claims', (list) => list.textContent)).toContain('No claim fits these filters.');
    await picture(page, `${name}-sidebar-open-stays`, 'window');
    await page.click('.claim-row-open .claim-head');
    await page.waitForFunction(() => document.querySelectorAll('.claim-row').length === 0);
    expect(await told(page)).toMatch(/^0 of \d+ listed$/);
  });

  it('begin in the upper half of a narrow sidebar, below what is folded and tells what is set in it', async () => {
    for (const state of ['claims', 'highlighted', 'many-claims']) {
      const { page } = await harness.open(`${SIDEBAR}?state=${state}`, { width: 360, height: 900 });
      await page.waitForSelector('.claim-row');
      // Tags as long as there are any may take a line more.
      const most = state === 'highlighted' ? 490 : 450;
      expect(await page.$eval('.claim-row', (row) => row.getBoundingClientRect().top)).toBeLessThan(most);
      if (state === 'highlighted') {
        const set = await page.$eval('.article-more > summary', (line) => line.textContent);
        expect(set).toMatch(/Inbox: To read · Seltene Erden/);
      }
      await page.click('.claim-filter summary');
      await page.click('.lp-which-marked [value="notable"]');
      await page.click('.claim-filter > details > .lp-link-button');
      await page.waitForFunction(() => document.querySelector('.claim-filter-set')?.textContent?.includes('Most worth'));
      expect(await violations(page)).toEqual([]);
    }
  });

  it('of a long report stand under its headings, which fold, in step with the core', async () => {
    const page = await open('long-report');
    expect(await page.$$eval('.claim-group', (groups) => groups.length)).toBe(31);
    expect(await rows(page)).toHaveLength(600);
    await page.click('.claim-group ~ .claim-group .lp-fold-button');
    await page.waitForFunction(() => document.querySelectorAll('.claim-row').length < 600);
    const folded = (await rows(page)).length;
    expect(folded).toBe(580);
    // What is chosen is seen: its heading unfolds.
    await page.$eval('.core-band:nth-child(5)', (band) => (band as HTMLElement).click());
    await page.waitForSelector('.claim-row-open[data-passage="claim-5"]');
    expect(await rows(page)).toHaveLength(600);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-sidebar-long-report`, 'window');
  });

  one('go on to the next with a context note by button and by key, also where filters leave it out', async () => {
    const page = await open('claims');
    await page.click('.next-note button');
    await page.waitForSelector('.claim-row-open[data-passage="claim-2"]');
    await expectAsked(page, 'tab/show-claim').toEqual({ tabId: 1, claimId: 'claim-2' });
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Period');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await page.waitForSelector('.claim-row-open[data-passage="claim-3"]');
    await page.click('.claim-filter summary');
    await page.type('.claim-filter input[type="search"]', 'nowhere');
    await page.click('.next-note button');
    await page.waitForSelector('.claim-row-open[data-passage="claim-6"]');
    expect(await rows(page)).toEqual(['claim-6']);
  });

  one('say of their background whether the words that tie it are their own, or stand earlier in the text', async () => {
    const page = await open('claims');
    const ties = async (claim: string) => {
      await page.click(`.claim-row[data-passage="${claim}"] .claim-head`);
      const titles = `.claim-row-open[data-passage="${claim}"] .lp-background-title > .lp-small`;
      await page.waitForSelector(titles);
      return page.$$eval(titles, (all) => all.map(({ textContent }) => textContent));
    };
    expect(await ties('claim-3')).toContainEqual(expect.stringMatching(/ · matched on “15th Five-Year Plan”$/));
    expect(await ties('claim-4')).toContainEqual(expect.stringMatching(/ · matched on “The plan” earlier in the text$/));
    await page.$eval('.claim-row-open .lp-background-list', (list) => list.scrollIntoView());
    await picture(page, `${name}-sidebar-background-earlier`);
  });

  one('have the background that most of them stand on above them, and the rest of it below', async () => {
    const page = await open('claims');
    const titles = (within: string) =>
      page.$$eval(`${within} .lp-background-title strong`, (all) => all.map((title) => title.textContent));
    const decisive = await titles('.decisive');
    expect(decisive.length).toBeGreaterThan(0);
    expect(decisive.length).toBeLessThanOrEqual(3);
    const rest = await titles('.article-work');
    expect(rest.filter((title) => decisive.includes(title))).toEqual([]);
    const isAbove = await page.evaluate(() => {
      const [top, list] = ['.decisive', '.claims ol'].map((part) => document.querySelector(part));
      return top && list ? (top.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 : false;
    });
    expect(isAbove).toBe(true);
  });
});
