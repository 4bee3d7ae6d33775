import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './launch.ts';
import { CARD, openHarness, overflow, type UiHarness, violations } from './ui-harness.ts';

/** Set by the harness: what the card told the page code. */
declare const told: readonly string[];

const WIDE = { width: 900, height: 760 };

/** The text of what has the focus inside the card. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.textContent);
}

function placeOf(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.querySelector('h2')?.textContent);
}

describe.each(BROWSERS)('the card in %s', (name) => {
  let harness: UiHarness;
  beforeAll(async () => {
    mkdirSync('artifacts/ui', { recursive: true });
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each([
    { claim: 2, look: WIDE },
    { claim: 4, look: { ...WIDE, isDark: true } },
    { claim: 6, look: { width: 360, height: 640 } },
    // A window of 900 × 760 at 200 %.
    { claim: 7, look: { width: 450, height: 380, isDark: true } },
  ])('claim $claim at $look.width px: accessible and within the window', async ({ claim, look }) => {
    const { page, errors } = await harness.open(`${CARD}?claim=${claim}`, look);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const box = await page.evaluate(() => {
      const card = document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-card');
      const { left, top, right, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
      return {
        fits: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        inner: (card?.scrollWidth ?? 0) - (card?.clientWidth ?? 0),
      };
    });
    expect(box).toEqual({ fits: true, inner: 0 });
    await page.screenshot({ path: `artifacts/ui/${name}-card-${claim}.png` });
    await page.close();
  });

  it('takes the focus to its heading, and again when it turns to another claim', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    expect(await focused(page)).toContain('Interpretation');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('loupe-card')?.shadowRoot?.activeElement?.textContent?.includes('3 of 7'),
    );
    expect(await placeOf(page)).toContain('Reported');
    await page.close();
  });

  it('keeps Tab within itself in both directions', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const last = await page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.localName);
    expect(last).toBe('textarea');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() =>
      document.querySelector('loupe-card')?.shadowRoot?.activeElement?.getAttribute('aria-label'),
    );
    expect(first).toBe('Previous claim');
    await page.close();
  });

  it('sends the note on Escape before it closes, and the page’s shortcuts hear nothing of it', async () => {
    const { page } = await harness.open(`${CARD}?claim=3`, WIDE);
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => (document.title += key));
      document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>('.lp-section:last-child textarea')?.focus();
    });
    await page.keyboard.type('ab');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => told)).toEqual(['note claim-3 ab', 'close']);
    expect(await page.evaluate(() => ({ title: document.title, host: document.querySelector('loupe-card') }))).toEqual({
      title: 'A page with the card',
      host: null,
    });
    await page.close();
  });

  it('opens a related card in place, with the focus on it and a way back', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, WIDE);
    const step = (selector: string) =>
      page.evaluate((wanted) => {
        const found = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>(wanted);
        found?.click();
      }, selector);
    const waitFor = (text: string) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-background')?.textContent?.includes(wanted),
        {},
        text,
      );
    await step('.lp-background > summary');
    await waitFor('Related');
    await step('.lp-related button');
    await waitFor('Reaches foreign-made goods');
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.localName === 'h4');
    expect(await focused(page)).toContain('Announcement No. 61');
    await step('.lp-trail button');
    await waitFor('The base layer');
    await page.close();
  });
});
