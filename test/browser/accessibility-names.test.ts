import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { untoldChinese } from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { CARD, openHarness, POPUP, SIDEBAR } from './ui-harness.ts';

const LOOK = { width: 400, height: 900 };

/** Levels of the headings shown, in order. */
function levels(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ localName }) => Number(localName.slice(1))),
  );
}

/** Opens all that can be unfolded. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const button of root.querySelectorAll<HTMLElement>('.lp-fold-button[aria-expanded="false"]')) button.click();
  });
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
}

describe.each(BROWSERS)('what screen readers are told in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  one('bands of the drill core are called by number, layer and first words, and say where the list leaves them out', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, LOOK);
    const names = () => page.$$eval('.core-band', (bands) => bands.map((band) => band.getAttribute('aria-label') ?? ''));
    const [, second = '', ...rest] = await names();
    expect(second).toMatch(/^Claim 2 of 7, Interpretation: Beijing is quietly redefining .{10,40}…$/);
    for (const one of rest) expect(one).toMatch(/^Claim \d of 7, (Official|Reported|Forecast): .{10}/);
    await page.click('.layer-toggle:nth-of-type(3)');
    await expect.poll(async () => (await names())[1]).toMatch(/^Claim 2 of 7, Interpretation, not listed: Beijing/);
  });

  one('layers and speakers of the bar stand in lists, with their figures; the bar itself is for the eye', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, LOOK);
    const told = await page.$$eval('.lp-voices ul', (lists) =>
      lists.map((list) => [list.ariaLabel ?? '', list.textContent ?? '']),
    );
    expect(told).toEqual([
      [expect.stringMatching(/type/i), expect.stringMatching(/^Official2 29%Reported3 43%Interpretation1 14%Forecast1 14%$/)],
      [expect.stringMatching(/speak/i), expect.stringContaining('No source named')],
    ]);
    expect(await page.$eval('.lp-voices-bar', (bar) => bar.getAttribute('aria-hidden'))).toBe('true');
  });

  one('a rule’s timeline is a list of its days, each with what happened and how the rule stood', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, { width: 900, height: 760 });
    await unfold(page);
    const days = await page.evaluate(() =>
      [...(document.querySelector('loupe-card')?.shadowRoot?.querySelectorAll('.lp-timeline > li') ?? [])].map((day) => ({
        hasDay: day.querySelector('time')?.dateTime !== undefined,
        words: day.querySelector('div')?.textContent ?? '',
        isToday: day.getAttribute('aria-current') === 'date',
      })),
    );
    expect(days.length).toBeGreaterThan(3);
    expect(days.filter(({ isToday }) => isToday)).toHaveLength(1);
    for (const { hasDay, words } of days) {
      expect(hasDay).toBe(true);
      expect(words).not.toBe('');
    }
  });

  one.each([
    { what: 'popup', path: `${POPUP}?state=edited` },
    { what: 'sidebar', path: `${SIDEBAR}?state=highlighted` },
    { what: 'sidebar with what was lost', path: `${SIDEBAR}?state=edited` },
    { what: 'card of a rule', path: `${CARD}?claim=2&echo` },
    { what: 'card of a speaker', path: `${CARD}?claim=3&echo` },
    { what: 'card of elements', path: `${CARD}?claim=6` },
  ])('$what: Chinese is told to be Chinese, with everything unfolded', async ({ path }) => {
    const { page } = await harness.open(path, LOOK);
    await unfold(page);
    expect(await untoldChinese(page)).toEqual([]);
  });

  it('headings stand as what they are about: sections beside a claim below its own, none skips a level', async () => {
    const { page: sidebar } = await harness.open(`${SIDEBAR}?state=claims`, LOOK);
    await sidebar.click('.claim-row:nth-child(2) .claim-head');
    await sidebar.waitForSelector('.lp-claim-detail .lp-background');
    await unfold(sidebar);
    const beside = await sidebar.$$eval(
      '.lp-claim-detail > section > :is(h3, h4), .lp-claim-detail > section > .lp-heading > :is(h3, h4)',
      (all) => all.map(({ localName }) => localName),
    );
    expect(new Set(beside)).toEqual(new Set(['h4']));
    const inSidebar = await levels(sidebar);
    const { page: popup } = await harness.open(`${POPUP}?state=claims`, LOOK);
    for (const all of [inSidebar, await levels(popup)]) {
      expect(all[0]).toBe(1);
      for (const [index, level] of all.entries()) expect(level - (all[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });
});
