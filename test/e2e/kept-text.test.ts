import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedText } from '../../src/core/annotation/article-work.ts';
import { storedIn } from './stored.ts';
import { fixture, openWorld, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const PASSAGE = 'Producers must name every end user';
const BOX = '.save-article input[type="checkbox"]';

describe.each(['chrome', 'firefox'] as const)('the text of an article in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let sidebar: Page;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    await visit.read();
    sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, { width: 360, height: 900 });
  });
  afterAll(() => world?.close());

  /** Waits until the sidebar says these words of the text, and gives whether its box is ticked. */
  const says = async (words: string): Promise<boolean> => {
    // The sidebar shows nothing before it has its answer.
    await sidebar.waitForSelector('.save-article');
    await until(`“${words}”`, () =>
      sidebar.$eval('.save-article', ({ textContent }, said) => textContent?.includes(said), words),
    );
    return sidebar.$eval(BOX, (box) => (box as HTMLInputElement).checked);
  };
  const texts = async () => ((await storedIn(world)).texts ?? []) as readonly SavedText[];

  it('is told as kept because of a highlight that was made in the page', async () => {
    expect(await says('The text is not saved on this device.')).toBe(false);
    await selectWords(visit.page, PASSAGE);
    await pressInCard(world, visit, 'Highlight as “quote”');
    expect(await says('The text is saved because of your highlight.')).toBe(true);
    expect(await texts()).toHaveLength(1);
  });

  it('is let go with a word on what stays, and comes back as it was though the page has changed', async () => {
    const [before] = await texts();
    await sidebar.bringToFront();
    await sidebar.click(BOX);
    expect(await says('The text is no longer saved. Your highlight stays, with its passage.')).toBe(false);
    await until('the text to go', async () => (await texts()).length === 0);
    expect((await world.extension.viewOf(visit.tabId)).highlights).toHaveLength(1);
    // Nor does the library say of it, or of what is highlighted in it, that it is saved.
    const library = await world.extension.openSurface('src/ui/library/index.html#/', { width: 1280, height: 800 });
    for (const row of [0, 1]) {
      await (await library.waitForSelector(`.entry[data-row="${row}"]`))?.click();
      await library.waitForSelector(`.entry[data-row="${row}"][aria-current="true"]`);
      expect(await library.$eval('.detail-source > .lp-small', (line) => line.textContent)).toMatch(/ · added on /);
    }
    await library.close();
    await visit.page.evaluate(() => document.querySelector('article p, main p')?.append(' A sentence that came later.'));
    await sidebar.click('.save-article .lp-toast button');
    expect(await says('The text is saved because of your highlight.')).toBe(true);
    expect(await texts()).toEqual([before]);
  });
});
