import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { expectAsked, openHarness, overflow, POPUP, picture, violations } from './ui-harness.ts';

const OPTIONS = '/src/ui/options/index.html';

describe.each(BROWSERS)('the options in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each([
    { what: 'first', path: OPTIONS, look: { width: 1000, height: 900 } },
    { what: 'full', path: `${OPTIONS}?sites=full`, look: { width: 360, height: 740, isDark: true } },
  ])('$what: accessible, within its width and its policy, with the list shut and open', async ({ what, path, look }) => {
    const { page, errors } = await harness.open(path, look);
    await page.waitForSelector('.sites-group');
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.type('input[type="search"]', 'China Daily');
    await page.waitForSelector('.sites-state', { visible: true });
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await picture(page, `${name}-options-${what}`, 'whole page');
  });

  one('say whose a state-affiliated site is, with the source, and switch it off by keyboard', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.sites-group');
    await page.type('input[type="search"]', 'xinhua');
    await page.waitForSelector('.sites-owner a[href^="https://"][rel~="noreferrer"]', { visible: true });
    await page.focus('.sites-site input');
    await page.keyboard.press(' ');
    await expectAsked(page, 'sites/switch').toMatchObject({ isOn: false });
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('.sites-site input')?.checked);
  });

  one('add a site by keyboard, and say what came of it', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.sites-add input');
    await page.type('.sites-add input', 'reuters.com');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('form [role="status"]')?.textContent?.includes('on the list already'),
    );
  });

  it('choose how a layer is marked, tell what is hard to see, and show it', async () => {
    const { page, errors } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.options-layer');
    await page.select('.options-layer select', 'dotted');
    await page.waitForFunction(() => document.querySelector('.options-layer')?.textContent?.includes('only the colour'));
    await page.$eval('.options-layer input[type="color"]', (input) => {
      (input as HTMLInputElement).value = '#ffe08a';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForFunction(() => document.querySelector('.options-layer')?.textContent?.includes('Hard to see on light'));
    const layers = { official: { isOn: true, line: 'dotted', colour: '#ffe08a' } };
    await expectAsked(page, 'settings/marks').toMatchObject({ marks: { density: 'worth', layers } });
    const shown = await page.$eval('.options-sample', (sample) => getComputedStyle(sample).textDecorationLine);
    expect(shown).toBe('underline');
    expect(await violations(page)).toEqual([]);
    await page.focus('.options-layer .lp-switch input');
    await page.keyboard.press(' ');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.options-look')?.hidden === true);
    expect(errors).toEqual([]);
  });

  it('choose that all claims or only those with a context note are marked, by keyboard, and say that it is kept', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.options-density');
    await page.focus('.options-density input:checked');
    await page.keyboard.press('ArrowUp');
    await expectAsked(page, 'settings/marks').toMatchObject({ marks: { density: 'all' } });
    await page.keyboard.press('ArrowDown');
    await expectAsked(page, 'settings/marks').toMatchObject({ marks: { density: 'worth' } });
    await page.keyboard.press('ArrowDown');
    await expectAsked(page, 'settings/marks').toMatchObject({ marks: { density: 'notable' } });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role="status"]')].some((said) => said.textContent === 'Saved.'),
    );
  });

  one('choose a language, each by its own name', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.options-language');
    const names = await page.$$eval('.options-language option', (options) => options.map(({ textContent }) => textContent));
    expect(names).toEqual(['As the browser', 'English', 'Deutsch', 'Français', '日本語', '简体中文']);
    await page.select('.options-language', 'ja');
    await expectAsked(page, 'settings/language').toEqual({ language: 'ja' });
  });

  it('take back another engine, by the message or by Ctrl+Z', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.options-engine');
    await page.select('.options-engine', 'baidu');
    await page.waitForFunction(() => document.querySelector('.lp-toast [role="status"]')?.textContent === 'Setting changed');
    await page.click('.lp-toast .lp-button');
    await expectAsked(page, 'settings/chinese-engine').toEqual({ chineseEngine: 'bing' });
    await page.select('.options-engine', 'google');
    await page.waitForSelector('.lp-toast');
    await page.focus('.options-density input:checked');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expectAsked(page, 'settings/chinese-engine').toEqual({ chineseEngine: 'bing' });
  });

  one('can be reached from the popup, which says why the site is read', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    await page.waitForSelector('.site-switch');
    const said = await page.$eval('.site-switch', (part) => part.textContent);
    expect(said).toContain('Scan rareearthexchanges.com automatically');
    expect(said).toContain('on Loupe’s list');
    await page.click('.site-switch input');
    await expectAsked(page, 'sites/switch').toEqual({ host: 'rareearthexchanges.com', isOn: false });
  });
});
