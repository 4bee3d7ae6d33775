import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const PASSAGE = 'Producers must name every end user';

describe.each(['chrome', 'firefox'] as const)('the library in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let library: Page;

  const shows = (words: string) =>
    until(`the library to show ${words}`, () => library.evaluate((wanted) => document.body.textContent?.includes(wanted), words));
  const hides = (words: string) =>
    until(`the library to hide ${words}`, () =>
      library.evaluate((wanted) => !document.body.textContent?.includes(wanted), words),
    );
  const goTo = (hash: string) => library.evaluate((to) => location.assign(to), hash);

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    await visit.read();
    library = await world.extension.openSurface('src/ui/library/index.html', { width: 1200, height: 800 });
  });
  afterAll(() => world?.close());

  it('teaches while it is empty, and shows a highlight as soon as it is made elsewhere', async () => {
    await until('the empty library', () => library.evaluate(() => /highlight/i.test(document.body.textContent ?? '')));
    // Its own styles come after those it shares: what is for narrow windows is not shown in this one.
    const sheets = await library.evaluate(() =>
      [...document.styleSheets].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join()),
    );
    const [shared, own] = ['.lp-button', '.toolbar-sift'].map((rule) => sheets.findIndex((css) => css.includes(rule)));
    expect(shared).toBeGreaterThanOrEqual(0);
    expect(shared).toBeLessThan(own ?? -1);
    expect(await library.evaluate((words) => document.body.textContent?.includes(words), PASSAGE)).toBe(false);
    await selectWords(visit.page, PASSAGE);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “question”');
    await until('the highlight', async () => (await highlightsIn(visit.page))['red']?.includes(PASSAGE));
    await library.bringToFront();
    await shows(PASSAGE);
  });

  it('finds it by a word with a slip, by words of the article’s text, and not by what is nowhere', async () => {
    await library.keyboard.press('/');
    await library.keyboard.type('produsers');
    await shows(PASSAGE);
    await goTo('#/?q=zzzz');
    await hides(PASSAGE);
    await goTo('#/');
    await shows(PASSAGE);
  });

  it('reads the saved article with its marks, also when the site is gone', async () => {
    await visit.page.close();
    world.web.serve(ADDRESS, '<!doctype html><title>404</title>');
    await goTo(`#/article/${encodeURIComponent('mining.com/web/china-faster-magnet-licences')}`);
    await shows('China will let eleven magnet makers');
    expect(await library.$$eval('[class*="colour-red"]', (marks) => marks.length)).toBeGreaterThan(0);
  });

  it('puts an entry in the trash by keyboard, and takes it back', async () => {
    await goTo('#/');
    const rows = () => library.$$eval('[role="option"]', (all) => all.map((row) => row.textContent ?? ''));
    const has = async () => (await rows()).some((text) => text.includes(PASSAGE));
    await until('the list', has);
    await library.bringToFront();
    await library.focus('[role="listbox"]');
    await library.keyboard.press('End');
    await library.keyboard.press('Home');
    for (let step = 0; step < 3; step++) {
      const isOn = await library.evaluate((words) => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        const at = id ? document.getElementById(id) : document.activeElement;
        return at?.textContent?.includes(words) ?? false;
      }, PASSAGE);
      if (isOn) break;
      await library.keyboard.press('ArrowDown');
    }
    await library.keyboard.press('Delete');
    await until('it to go', async () => !(await has()));
    await goTo('#/trash');
    await shows(PASSAGE);
    await goTo('#/');
    await until('the list', async () => (await rows()).length > 0);
    await library.evaluate(() => {
      const undo = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Undo');
      undo?.click();
    });
    await until('it to come back', has);
  });
});
