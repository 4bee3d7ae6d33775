// A page that takes the card away while the reader types: what she typed is kept once, also where it begins with white space.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { focusNoteInCard, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { hostilePage, OUTLOOK, openCard, RULE, visitMarked } from './hostile.ts';

const TYPED = 'Ask the ministry';
const wait = (time: number) => new Promise((done) => setTimeout(done, time));

describe.each(['chrome', 'firefox'] as const)('a note whose card a page takes away in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** Types as she does, and has the page take away the card at once. */
  async function typeAndLose(begins: string): Promise<void> {
    await visit.page.keyboard.type(`${begins}${TYPED}`);
    await visit.page.evaluate(() => document.querySelector('loupe-card')?.remove());
    await until('the card to be gone', async () => !(await cardFrame(visit.page)));
    await wait(1_500);
  }

  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['an empty line', '\n'],
  ])('of a claim keeps what was typed once, where it begins with %s', async (_, begins) => {
    visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await typeAndLose(begins);
    const notes = Object.values((await world.extension.viewOf(visit.tabId)).work).map(({ note }) => note);
    expect(JSON.stringify(notes.map((note) => note.trim()))).toBe(JSON.stringify([TYPED]));
  });

  it.each([
    ['nothing', ''],
    ['a space', ' '],
  ])('of a highlight keeps what was typed once, where it begins with %s', async (_, begins) => {
    visit = await visitMarked(world, hostilePage());
    await selectWords(visit.page, OUTLOOK);
    await pressInCard(world, visit, 'Note');
    const card = await until('the card', () => cardFrame(visit.page));
    await until('the field', () => card.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'));
    await typeAndLose(begins);
    const notes = (await world.extension.viewOf(visit.tabId)).highlights.map(({ note }) => note);
    expect(JSON.stringify(notes.map((note) => note.trim()))).toBe(JSON.stringify([TYPED]));
  });
});
