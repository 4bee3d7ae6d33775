// What reads the screen aloud presses a button without pointer and keys.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePage, openCard, SHARE, visitMarked } from './attacks/hostile.ts';
import { pressAloud } from './browser-window.ts';
import { openWorld, selectWords, until, type World } from './world.ts';

describe('who hears the page in Firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('firefox');
  });
  afterAll(() => world?.close());

  it.each([
    ['the card', 'Save claim'],
    ['the bar beside a selection', 'Highlight as “quote”'],
  ])('presses what is in %s', async (where, button) => {
    const visit = await visitMarked(world, hostilePage());
    if (where === 'the card') await openCard(visit, '91 percent');
    else await selectWords(visit.page, SHARE);
    await until(where, () => visit.card());
    const kept = async () => (await world.extension.viewOf(visit.tabId)).highlights.length;
    const before = await kept();
    // One that comes at once was meant for what lay there before, as any hand's. The button is told a moment after it is seen, and is
    // gone a moment before what it did is kept.
    await until('the press to count', async () => {
      await pressAloud(world, button).catch(() => undefined);
      return (await kept()) > before;
    });
    expect(await kept()).toBe(before + 1);
    await visit.page.close();
  });
});
