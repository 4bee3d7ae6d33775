// A sentence that says two things: a fact, and what the outlet makes of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { fixture, highlightsIn, marksIn, openWorld, pointOnMark, pressInCard, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/china-pauses-its-rules/';
const FACT = 'Beijing suspended its October export controls on rare earths for a year on Friday';
const READING = 'a step that is seen as an answer to Washington';

/** The text of an element of the card, once the card is there. */
const textIn = (visit: Visit, selector: string): Promise<string> =>
  until(`${selector} in the card`, async () => {
    const frame = await cardFrame(visit.page);
    return frame?.evaluate((of) => document.querySelector(of)?.textContent ?? null, selector);
  });

describe.each(['chrome', 'firefox'] as const)('a sentence that says two things, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('two-voices.html'));
    visit = await world.visit(ADDRESS);
    await visit.read();
  });
  afterAll(() => world?.close());

  it('is marked as two, each by its layer', async () => {
    const marks = await until('the marks', async () => {
      const found = await marksIn(visit.page);
      return found['interpretation']?.includes(READING) ? found : null;
    });
    expect(marks['reported']).toContain(FACT);
    expect(Object.values(marks).flat().join(' ')).not.toContain(`${FACT} – ${READING}`);
  });

  it('opens one card from either, which shows both', async () => {
    for (const words of [READING, FACT]) {
      const point = await until('the mark', () => pointOnMark(visit.page, words));
      await visit.page.mouse.click(point.x, point.y);
      const parts = await textIn(visit, '.lp-parts');
      expect(parts).toContain(FACT);
      expect(parts).toContain(READING);
      expect(parts).toContain('The article itself');
      expect(await textIn(visit, 'h2')).toMatch(/Reported.*Interpretation/s);
      await visit.page.keyboard.press('Escape');
      await until('the card to go', async () => ((await visit.card()) === null ? true : null));
    }
  });

  it('is kept whole', async () => {
    const point = await until('the mark', () => pointOnMark(visit.page, READING));
    await visit.page.mouse.click(point.x, point.y);
    await textIn(visit, '.lp-parts');
    await pressInCard(world, visit, 'Save claim');
    const kept = await until('the highlight', async () => {
      const found = Object.values(await highlightsIn(visit.page)).flat();
      return found.length > 0 ? found : null;
    });
    expect(kept).toEqual([`${FACT} – ${READING}`]);
  });

  it('is one claim in the list, under both layers', async () => {
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`);
    const rows = await until('the claims', () =>
      sidebar.evaluate((fact) => {
        const own = [...document.querySelectorAll('.claim-row')].filter((row) => row.textContent?.includes(fact));
        return own.length > 0 ? own.map((row) => [...row.querySelectorAll('.lp-layer-tag')].map((tag) => tag.textContent)) : null;
      }, FACT),
    );
    expect(rows).toEqual([['Reported', 'Interpretation']]);
    await sidebar.close();
  });

  it('comes in the list after those more worth checking, where the reader wants them first', async () => {
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`);
    const numbers = () => sidebar.$$eval('.claim-head .claim-number', (all) => all.map(({ textContent }) => Number(textContent)));
    const inOrder = await until('the claims', async () => ((await numbers()).length > 3 ? numbers() : null));
    expect(inOrder).toEqual([1, 2, 3, 4]);
    await (await sidebar.waitForSelector('.claim-filter summary'))?.click();
    await (await sidebar.waitForSelector('::-p-text(Most worth checking first)', { visible: true }))?.click();
    const byWorth = await until('the other order', async () => ((await numbers())[0] === 1 ? null : numbers()));
    // A figure of a year with its source before a headline.
    expect(byWorth.indexOf(4)).toBeLessThan(byWorth.indexOf(1));
    await (await sidebar.waitForSelector('::-p-text(In the order of the page)'))?.click();
    await until('the order of the page', async () => (await numbers())[0] === 1);
    await sidebar.close();
  });
});
