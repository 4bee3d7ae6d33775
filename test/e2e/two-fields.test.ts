// One note that is open in two places, with the caret in both.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { isLong } from '../long.ts';
import { hostilePage, openCard, RULE, visitMarked } from './attacks/hostile.ts';
import { ask } from './attacks/scene.ts';
import { focusNoteInCard, openWorld, until, type Visit, type World } from './world.ts';

/** A place where the note of a claim is open. */
interface Place {
  readonly page: Page;
  enter(): Promise<void>;
  readonly shown: () => Promise<string | undefined>;
}

describe.each(['chrome', 'firefox'] as const)('the note on one claim, open in two places in %s', (kind) => {
  /** The sidebar's field is the card's: in Firefox it is asked in the long form. */
  const OTHERS = isLong || kind === 'chrome' ? (['card', 'sidebar'] as const) : (['card'] as const);
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  const inCard = (visit: Visit): Place => ({
    page: visit.page,
    enter: () => focusNoteInCard(world, visit),
    shown: async () => (await cardFrame(visit.page))?.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value),
  });

  const inSidebar = async ({ tabId }: Visit): Promise<Place> => {
    const page = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${tabId}`, { width: 420, height: 900 });
    const head = await page.waitForSelector('.claim-head ::-p-text(exporters of dysprosium)');
    await head?.click();
    const field = '.claim-row-open .lp-claim-detail > .lp-section:last-child textarea';
    await page.waitForSelector(field);
    return { page, enter: () => page.focus(field), shown: () => page.$eval(field, ({ value }) => value) };
  };

  async function openTwo(other: 'card' | 'sidebar') {
    const visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    const first = inCard(visit);
    if (other === 'sidebar') return { visit, first, second: await inSidebar(visit) };
    const again = await world.visit(visit.page.url());
    await again.read();
    await openCard(again, RULE);
    return { visit, first, second: inCard(again) };
  }

  const kept = async ({ tabId }: Visit) =>
    Object.values((await world.extension.viewOf(tabId)).work)
      .map(({ note }) => note)
      .join();

  async function keepElsewhere({ tabId }: Visit, text: string): Promise<void> {
    const { reading, articleKey } = await world.extension.viewOf(tabId);
    const claimId = reading?.claims.find((claim) => claim.text === RULE)?.id;
    await ask(world, 'tab/save-note', { tabId, articleKey, claimId, text });
  }

  async function typeIn({ page, enter }: Place, text: string): Promise<void> {
    await page.bringToFront();
    await enter();
    await page.keyboard.type(text);
  }

  it.each(OTHERS)('comes into the field of the %s in which the caret stands, and is written on there', async (other) => {
    const { visit, first, second } = await openTwo(other);
    await second.page.bringToFront();
    await second.enter();
    // By a message: no other page comes to the front, and the caret stays where it is.
    await keepElsewhere(visit, 'Ask the ministry');
    await until('it to come into the other field', async () => (await second.shown()) === 'Ask the ministry');
    await second.page.keyboard.type(', call the mine');
    await until('all of it to be kept', async () => (await kept(visit)) === 'Ask the ministry, call the mine');
    await until('all of it to come back', async () => (await first.shown()) === 'Ask the ministry, call the mine');
    for (const { page } of [first, second]) await page.close();
  });

  it.each(OTHERS)('loses nothing of what is typed in the %s before what was kept comes in there', async (other) => {
    const { visit, first, second } = await openTwo(other);
    await second.page.bringToFront();
    await second.enter();
    await typeIn(first, 'Ask the ministry');
    await second.page.bringToFront();
    await second.page.keyboard.type('Call the mine');
    await until('both to show what is kept', async () => {
      const all = [await kept(visit), await first.shown(), await second.shown()];
      return all.every((text) => text === all[0] && text?.includes('Call the mine')) && all[0];
    });
    expect(await kept(visit)).toContain('Ask the ministry');
    for (const { page } of [first, second]) await page.close();
  });
});
