import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coveredStops, focusedIn, pressOn } from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { CARD, openHarness, POPUP, SIDEBAR } from './ui-harness.ts';

const LOOK = { width: 400, height: 700 };

describe.each(BROWSERS)('the keyboard’s place in %s', (name) => {
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each([
    { list: 'steps of the checklist', button: /^Show 2 more steps$/, focus: /^To do/ },
    { list: 'cards of the background', button: /^Show 2 more$/, focus: /./ },
  ])('goes on in the rest of the $list once it is shown', async ({ button, focus }) => {
    const { page } = await harness.open(`${POPUP}?state=claims`, LOOK);
    const before = await page.$$eval('.lp-check, .lp-background', (all) => all.length);
    await pressOn(page, '.lp-link-button', button);
    await expect.poll(() => focusedIn(page)).toMatch(focus);
    const place = await page.evaluate(() => {
      const item = document.activeElement?.closest('.lp-checks > li, .lp-background-list > li');
      return item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
    });
    expect(place).toBe(3);
    expect(await page.$$eval('.lp-check, .lp-background', (all) => all.length)).toBe(before + 2);
  });

  it('is the field of the day again when the day is cleared', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, LOOK);
    await pressOn(page, '.lp-revisit .lp-link-button', /^Clear/);
    await expect.poll(() => focusedIn(page)).toMatch(/remind/i);
    expect(await page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot?.activeElement?.getAttribute('type'))).toBe(
      'date',
    );
  });

  it('is not lost when a page is read although it is no news: what can be done next has it', async () => {
    const { page } = await harness.open(`${POPUP}?state=not-news`, LOOK);
    await pressOn(page, '.lp-empty button', /./);
    await page.waitForFunction(() => !document.querySelector('.lp-empty button'));
    await expect.poll(() => focusedIn(page)).toBe('Open sidebar');
  });

  it('is never under what sticks to an edge: the card’s head', async () => {
    const { page } = await harness.open(`${CARD}?claim=6`, { width: 360, height: 520 });
    expect(await coveredStops(page, false, 30)).toEqual([]);
    expect(await coveredStops(page, true, 30)).toEqual([]);
  });

  it.each([620, 440])(
    'is never under the card’s next step, nor under the message above it, in a window %d high',
    async (height) => {
      const { page } = await harness.open(`${CARD}?claim=2`, { width: 400, height });
      await pressOn(page, 'button', /^Loupe has this wrong$/);
      await pressOn(page, 'button', /^Forecast$/);
      await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-toast'));
      expect(await coveredStops(page, false, 30)).toEqual([]);
      expect(await coveredStops(page, true, 30)).toEqual([]);
    },
  );

  it('is never under the message that offers the way back', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=highlighted`, { width: 300, height: 400 });
    await page.focus('[data-row] .note-main');
    await page.keyboard.press('Delete');
    await page.waitForSelector('.lp-toast');
    expect(await coveredStops(page, false, 40)).toEqual([]);
    expect(await page.$('.lp-toast')).not.toBeNull();
  });

  it('can be seen wherever it goes, headings included', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, LOOK);
    await page.keyboard.press('Tab');
    await pressOn(page, '.claims-ways button', /whole article/);
    const outline = () =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { on: document.activeElement?.id, outlineStyle, isSeen: Number.parseFloat(outlineWidth) >= 2 };
      });
    await expect.poll(outline).toEqual({ on: 'article-heading', outlineStyle: 'solid', isSeen: true });
  });

  it.each([
    { what: 'popup', path: `${POPUP}?state=edited` },
    { what: 'sidebar', path: `${SIDEBAR}?state=highlighted` },
    { what: 'options', path: '/src/ui/options/index.html?sites=full' },
    { what: 'card', path: `${CARD}?claim=2` },
  ])('$what: what is to be hit is 24 pixels high and wide, or stands in a line of text', async ({ path }) => {
    const { page } = await harness.open(path, LOOK);
    const small = await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
      const targets = [
        ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role="button"]'),
      ];
      return targets.flatMap((target) => {
        const hit = target.closest('label') ?? target;
        const { width, height } = hit.getBoundingClientRect();
        const isInText = getComputedStyle(target).display === 'inline';
        const isSmall = target.checkVisibility() && width > 0 && (width < 24 || height < 23.9);
        return isSmall && !isInText ? [`${target.outerHTML.slice(0, 80)} ${Math.round(width)} × ${Math.round(height)}`] : [];
      });
    });
    expect(small).toEqual([]);
  });
});
