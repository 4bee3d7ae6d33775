import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { expectAsked, openHarness, overflow, POPUP, picture, SIDEBAR, violations } from './ui-harness.ts';

const OPTION = '.palette [role="option"]';
const FIELD = '.palette [role="combobox"]';

describe.each(BROWSERS)('the palette in %s', (name) => {
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it('opens by a letter in the popup, finds by it, and does what Enter is pressed on', async () => {
    const { page, errors } = await harness.open(`${POPUP}?state=claims`, { width: 416, height: 600 });
    await page.waitForSelector('.popup-what');
    await page.keyboard.type('go next art');
    await page.waitForSelector(OPTION);
    await expect.poll(() => page.$eval(FIELD, (field) => (field as HTMLInputElement).value)).toBe('go next art');
    await expect
      .poll(() => page.$$eval(OPTION, (all) => all.map(({ textContent }) => textContent)))
      .toEqual(['Go to the next claim in the articleAlt+.', 'Search your library for “go next art”']);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-palette`);
    // A popup closes then, and its tab would here.
    await page.evaluate(() => {
      window.close = () => undefined;
    });
    await page.keyboard.press('Enter');
    await expectAsked(page, 'tab/act').toEqual({ tabId: 1, action: 'next' });
    expect(errors).toEqual([]);
  });

  it('writes each key whole, on one line', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 416, height: 600 });
    await page.waitForSelector('.popup-what');
    await page.keyboard.type('c');
    await page.waitForSelector(`${OPTION} kbd`);
    const lines = await page.$$eval(`${OPTION} kbd`, (keys) =>
      keys.map((key) => {
        const words = document.createRange();
        words.selectNodeContents(key);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    );
    expect(new Set(lines)).toEqual(new Set([1]));
    expect(await overflow(page)).toBe(0);
  });

  it('opens by its keys in the sidebar, is gone through by arrows, and Escape gives the focus back', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 360, height: 800, isDark: true });
    await page.waitForSelector('.claim-row');
    await page.focus('.claim-head');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector(OPTION);
    const chosen = () => page.$eval(`${OPTION}[aria-selected="true"]`, ({ textContent }) => textContent);
    const first = await chosen();
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(chosen).toBe(first);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-palette-sidebar`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.palette') === null);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('claim-head');
  });

  it('leads to a claim by words of its sentence', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 360, height: 800 });
    const words = await page
      .waitForSelector('.claim-row:nth-child(2) .claim-excerpt')
      .then((row) => row?.evaluate((one) => one.textContent));
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector(FIELD);
    await page.keyboard.type(words?.slice(0, 24) ?? '');
    await page.waitForFunction((at) => document.querySelectorAll(at).length === 2, {}, OPTION);
    await page.click(OPTION);
    await expectAsked(page, 'tab/show-claim').toEqual({ tabId: 1, claimId: 'claim-2' });
  });

  it('does with the claim at hand what its card does, says what was copied, and takes back what was done last', async () => {
    const { page, errors } = await harness.open(`${SIDEBAR}?state=claims`, { width: 360, height: 800 });
    await page.waitForSelector('.claim-row');
    const choose = async (typed: string) => {
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      await page.waitForSelector(FIELD);
      await page.type(FIELD, typed);
      await page.waitForFunction((at) => document.querySelectorAll(at).length > 1, {}, OPTION);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await picture(page, `${name}-palette-${typed}`);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.palette') === null);
    };
    await choose('claim bibtex');
    await page.waitForFunction(() => document.querySelector('.palette-said')?.textContent?.includes('Copied: BibTeX'));
    expect(await violations(page)).toEqual([]);
    await choose('wrong');
    await expectAsked(page, 'tab/correct').toMatchObject({ claimId: 'claim-2', correction: { isClaim: false } });
    await page.waitForFunction(() => document.body.textContent?.includes('Marked as not a claim'));
    await choose('undo');
    await expectAsked(page, 'tab/correct').toMatchObject({ claimId: 'claim-2', correction: null });
    expect(errors).toEqual([]);
  });

  it('opens again in the frame in which it was closed, and stays', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 360, height: 800 });
    await page.waitForSelector('.claim-row');
    const isOpen = page.evaluate(async () => {
      const press = (at: EventTarget, key: string, ctrlKey = false) =>
        at.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
      const rendered = () => new Promise((done) => setTimeout(done));
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const field = () => document.querySelector('.palette [role="combobox"]');
      await frame();
      press(document.body, 'k', true);
      await rendered();
      const first = field();
      press(first ?? document.body, 'Enter');
      await rendered();
      press(document.body, 'k', true);
      await rendered();
      await frame();
      await frame();
      return first !== null && field() !== null && field() !== first;
    });
    expect(await isOpen).toBe(true);
  });

  it('has a tag typed in a second step', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 416, height: 600 });
    await page.waitForSelector('.popup-what');
    await page.keyboard.type('add tag');
    await page.waitForFunction((at) => document.querySelector(at)?.textContent?.includes('Add a tag'), {}, OPTION);
    await page.keyboard.press('Enter');
    await page.waitForFunction((at) => (document.querySelector(at) as HTMLInputElement | null)?.value === '', {}, FIELD);
    await page.keyboard.type('zeolites');
    await page.waitForFunction((at) => document.querySelector(at)?.textContent === 'zeolites', {}, OPTION);
    await page.keyboard.press('Enter');
    await expectAsked(page, 'tab/save-tags').toMatchObject({ tags: expect.arrayContaining(['zeolites']) });
  });

  it('looks in the library for what is no action here', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 360, height: 800 });
    await page.waitForSelector('.claim-row');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector(FIELD);
    await page.type(FIELD, 'zeolite 100%');
    await page.waitForFunction((at) => document.querySelectorAll(at).length === 1, {}, OPTION);
    await page.keyboard.press('Enter');
    await expectAsked(page, 'show tab').toMatchObject({ url: expect.stringMatching(/#\/\?q=zeolite%20100%25$/) });
  });
});
