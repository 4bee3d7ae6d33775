// A page that takes the card away as its reader goes on to the next claim: what she typed is kept beside the one that she typed it on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, openWorld, until, type World } from '../world.ts';
import { hostilePage, lookOfCard, openCard, RULE, visitMarked } from './hostile.ts';

/** Looks at the registry of highlights for the claim that is chosen, and acts as soon as that is another. */
const LURKER = `<script>isOn = false;
(function look() {
  const texts = [...(CSS.highlights.get('loupe-active') ?? [])].map(String);
  if (isOn && texts.length > 0 && !texts.join().includes('dysprosium')) document.querySelector('loupe-card')?.remove();
  setTimeout(look, 1);
})()</script>`;

describe.each(['chrome', 'firefox'] as const)('a card that is taken away between two claims, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('has its note kept on the first, and none on the next', async () => {
    const visit = await visitMarked(world, hostilePage({ head: LURKER }));
    const notes = async () => {
      const { work, reading } = await world.extension.viewOf(visit.tabId);
      return Object.entries(work).map(([id, { note }]) => [reading?.claims.find((claim) => claim.id === id)?.text, note]);
    };
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    await until('the note', async () => (await notes()).length === 1);
    const next = await until('the button', async () => (await lookOfCard(world, visit, 'Next claim'))?.button);
    await visit.page.mouse.move(next.x, next.y);
    await visit.page.evaluate('isOn = true');
    await visit.page.keyboard.type('!');
    await visit.page.mouse.click(next.x, next.y);
    await until('the card to be gone', async () => (await visit.card()) === null);
    await visit.page.reload();
    await openCard(visit, RULE);
    expect(await notes()).toEqual([[RULE, 'Ask the ministry!']]);
  });
});
