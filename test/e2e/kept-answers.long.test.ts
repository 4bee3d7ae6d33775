// An answer that was typed in a card and is kept stays an answer, however the card goes under the reader's hand: her note on the
// claim is another thing.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { hostilePage, openCard, RULE, visitMarked } from './attacks/hostile.ts';
import { openWorld, pressInCard, until, type Visit, type World } from './world.ts';

const TYPED = 'It is number 18.';

describe.each(['chrome', 'firefox'] as const)('an answer that is kept, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  const frame = () => until('the card', () => cardFrame(visit.page));
  const work = async () => Object.values((await world.extension.viewOf(visit.tabId)).work);

  it.each([
    ['the page is loaded anew', () => undefined],
    ['the page takes the card away', () => visit.page.evaluate(() => document.querySelector('loupe-card')?.remove())],
  ])('does not become a note where %s', async (_, deed) => {
    visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    await pressInCard(world, visit, 'Checked');
    const card = await frame();
    await until('the field', () =>
      card.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('.lp-found textarea');
        field?.focus();
        return document.hasFocus() && field !== null && document.activeElement === field;
      }),
    );
    await visit.page.keyboard.type(TYPED);
    await until('the answer to be kept, and the card to know', () =>
      card.evaluate((text) => document.querySelector<HTMLElement>('.lp-found textarea')?.dataset['kept'] === text, TYPED),
    );
    await deed();
    await visit.page.reload();
    await visit.read();
    await openCard(visit, RULE);
    const fields = await (await frame()).evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));
    expect(fields).toEqual([TYPED, '']);
    expect((await work()).map(({ note }) => note)).toEqual(['']);
  });
});
