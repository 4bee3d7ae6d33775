import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import { expectAsked, openHarness, overflow, POPUP, type UiHarness, violations } from './ui-harness.ts';

const PICTURES = 'artifacts/ui';
const OPTIONS = '/src/ui/options/index.html';

describe.each(BROWSERS)('the options in %s', (name) => {
  let harness: UiHarness;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each([
    { what: 'first', path: OPTIONS, look: { width: 1000, height: 900 } },
    { what: 'full', path: `${OPTIONS}?sites=full`, look: { width: 360, height: 740, isDark: true } },
  ])('$what: accessible, within its width and its policy, with the list shut and open', async ({ what, path, look }) => {
    const { page, errors } = await harness.open(path, look);
    await page.waitForSelector('.options-group');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.type('input[type="search"]', 'China Daily');
    await page.waitForSelector('.options-state', { visible: true });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/${name}-options-${what}.png`, fullPage: true });
    await page.close();
  });

  it('say whose a state-affiliated site is, with the source, and switch it off by keyboard', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.options-group');
    await page.type('input[type="search"]', 'xinhua');
    await page.waitForSelector('.options-owner a[href^="https://"][rel~="noreferrer"]', { visible: true });
    await page.focus('.options-site input');
    await page.keyboard.press(' ');
    await expectAsked(page, 'sites/switch').toMatchObject({ isOn: false });
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('.options-site input')?.checked);
    await page.close();
  });

  it('add a site by keyboard, and say what came of it', async () => {
    const { page } = await harness.open(OPTIONS, { width: 1000, height: 900 });
    await page.waitForSelector('.options-add input');
    await page.type('.options-add input', 'reuters.com');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('form [role="status"]')?.textContent?.includes('on the list already'),
    );
    await page.close();
  });

  it('can be reached from the popup, which says why the site is read', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    await page.waitForSelector('.site-switch');
    const said = await page.$eval('.site-switch', (part) => part.textContent);
    expect(said).toContain('Read rareearthexchanges.com by itself');
    expect(said).toContain('on Loupe’s list');
    await page.click('.site-switch input');
    await expectAsked(page, 'sites/switch').toEqual({ host: 'rareearthexchanges.com', isOn: false });
    await page.close();
  });
});
