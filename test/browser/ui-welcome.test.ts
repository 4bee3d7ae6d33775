import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { expectAsked, openHarness, overflow, picture, violations } from './ui-harness.ts';

const WELCOME = '/src/ui/welcome/index.html';
const NEWS = '/test/ui/harness/news.html';
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740, isDark: true };

/** Set by the fake browser of the harness: what the reader does in the browser's own menu. */
declare const pin: () => void;

describe.each(BROWSERS)('the welcome page in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  const open = async (query: string, look = WIDE) => {
    const { page, errors } = await harness.open(WELCOME + query, look);
    await page.waitForSelector('.welcome-mark');
    return { page, errors };
  };
  /** The words of what has the focus. */
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const press = async (page: Page, ...keys: readonly ('Tab' | 'Enter' | 'Escape' | 'Space')[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Resolves once the part of the page that `selector` names says `words`. */
  const said = (page: Page, selector: string, words: string) =>
    page.waitForFunction((where, what) => document.querySelector(where)?.textContent?.includes(what), {}, selector, words);

  it.each([
    { what: 'first', query: '?toolbar=not-pinned', look: WIDE },
    { what: 'full', query: '?sites=full&toolbar=pinned', look: NARROW },
  ])('$what: accessible, within its width and its policy, with the card shut and open', async ({ what, query, look }) => {
    const { page, errors } = await open(query, look);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-welcome-${what}`, 'whole page');
    await page.click('.welcome-mark');
    await page.waitForSelector('.lp-card');
    await page.click('.welcome-list > summary');
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await picture(page, `${name}-welcome-${what}-card`, 'whole page');
  });

  one('has its headings in order', async () => {
    const { page } = await open('?toolbar=not-pinned');
    const levels = await page.$$eval('h1, h2, h3', (all) => all.map(({ tagName }) => tagName).join(' '));
    expect(levels).toMatch(/^H1 H2 (H3 )+H2 H2 (H3 )+H2$/);
  });

  it('leads past the example by keyboard', async () => {
    const { page } = await open('');
    await press(page, 'Tab', 'Enter');
    await expect.poll(() => focused(page)).toMatch(/Choose the sites$/);
  });

  it('leads by keyboard through the claims of the example and their cards, and back to where one was', async () => {
    const { page } = await open('');
    await press(page, 'Tab', 'Tab');
    expect(await focused(page)).toBe('Skip');
    await press(page, 'Tab', 'Tab', 'Enter');
    await said(page, '.lp-card h2', 'Official');
    await expect.poll(() => focused(page)).toContain('2 of 4');
    await press(page, 'Tab', 'Tab', 'Enter');
    await said(page, '.lp-card h2', '3 of 4');
    await press(page, 'Escape');
    await page.waitForFunction(() => document.querySelector('.lp-card') === null);
    expect(await focused(page)).toContain('Analysts see the licences');
  });

  it('keeps nothing of the example: its card is for looking, its checklist can be handed on', async () => {
    const { page } = await open('');
    await page.click('.welcome-mark');
    await page.waitForSelector('.lp-card textarea:disabled');
    expect(await page.$$eval('.lp-card input:enabled, .lp-card textarea:enabled', ({ length }) => length)).toBe(0);
    await page.waitForFunction(() => document.querySelector('.lp-card .lp-handon') !== null);
  });

  one.each([
    ['', 'the pin beside Loupe'],
    ['?toolbar=not-pinned', 'the pin beside Loupe'],
    ['?toolbar=pinned', 'Done: the button'],
    ['?toolbar=none', 'the browser’s menu'],
  ])('with "%s" says of the button: %s', async (query, words) => {
    const { page } = await open(query);
    await said(page, '[aria-labelledby="welcome-pin"]', words);
    expect(await page.$$eval('.welcome-drawing', ({ length }) => length)).toBe(words.startsWith('the pin') ? 1 : 0);
  });

  one('sees that the button was pinned as soon as the reader is back', async () => {
    const { page } = await open('?toolbar=not-pinned');
    await said(page, '[aria-labelledby="welcome-pin"]', 'the pin beside Loupe');
    await page.evaluate(() => {
      pin();
      window.dispatchEvent(new Event('focus'));
    });
    await said(page, '.welcome-pinned', 'Done: the button');
  });

  one.each([
    { query: '', words: 'notes.example was added', count: 1 },
    { query: '?refuse', words: 'did not grant permission', count: 0 },
  ])('with "$query" says of a site to add: $words', async ({ query, words, count }) => {
    const { page } = await open(query);
    await page.type('.sites-add input', 'https://notes.example/a');
    await press(page, 'Enter');
    await said(page, 'form [role="status"]', words);
    expect(await page.$$eval('.sites-hosts li', ({ length }) => length)).toBe(count);
  });

  one('offers to allow the sites that the browser withholds, until they are', async () => {
    const { page } = await open('?sites=full');
    await page.waitForSelector('.welcome-withheld button');
    await page.click('.welcome-withheld button');
    await page.waitForFunction(() => document.querySelector('.welcome-withheld') === null);
  });

  one.each(['.welcome-head button', '.welcome-end .lp-button-main'])('is closed by %s', async (button) => {
    const { page } = await open('');
    await page.click(button);
    await expectAsked(page, 'close tab').toBe(1);
  });

  one('is shown again from the options', async () => {
    const { page } = await harness.open('/src/ui/options/index.html', WIDE);
    await page.waitForSelector('[aria-labelledby="options-about"] .lp-link-button');
    await page.click('[aria-labelledby="options-about"] .lp-link-button');
    await expectAsked(page, 'show tab').toMatchObject({
      active: true,
      url: expect.stringMatching(/\/src\/ui\/welcome\/index\.html$/),
    });
  });

  it('tells after an update what matters, and greets if asked to', async () => {
    const { page, errors } = await harness.open(NEWS, NARROW);
    await said(page, 'h2', 'New in Loupe 0.1.0');
    expect(await page.$$eval('li', ({ length }) => length)).toBe(2);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.click('.lp-link-button');
    await page.waitForSelector('.welcome-mark');
    expect(errors).toEqual([]);
  });
});
