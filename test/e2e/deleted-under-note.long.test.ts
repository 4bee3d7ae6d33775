// A highlight that is deleted elsewhere while a note on it is typed in its card.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePage, visitMarked } from './attacks/hostile.ts';
import { ask } from './attacks/scene.ts';
import { openWorld, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

describe.each(['chrome', 'firefox'] as const)('a note on a highlight that was deleted meanwhile, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
    visit = await visitMarked(world, hostilePage());
  });
  afterAll(() => world?.close());

  const kept = async () => (await world.extension.viewOf(visit.tabId)).highlights.map(({ id, note }) => ({ id, note }));
  const cardWith = (words: string) => until(`a card with ${words}`, async () => (await visit.card())?.text.includes(words));

  it('is said not to be saved, and taken by another try once the highlight is back', async () => {
    await selectWords(visit.page, 'dysprosium and terbium');
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Note');
    await cardWith('Highlight:');
    await visit.page.keyboard.type('first');
    const { id } = await until('the note', async () => (await kept()).find(({ note }) => note === 'first'));
    const gone = await ask<{ deleted: string }>(world, 'library/delete', { articles: [], annotations: [id] });
    await visit.page.keyboard.type(' second');
    await cardWith('Not saved: saving failed');
    await ask(world, 'library/undo', { deleted: gone.deleted });
    await pressInCard(world, visit, 'Try again');
    await until('all of it to be kept', async () => (await kept())[0]?.note === 'first second');
    expect(await kept()).toEqual([{ id, note: 'first second' }]);
  });
});
