// A passage with a note that is made a claim: the claim has all that was typed, to the last letter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { hostilePage, lookOfCard, visitMarked } from './attacks/hostile.ts';
import { openWorld, pressInCard, selectWords, until, type World } from './world.ts';

describe.each(['chrome', 'firefox'] as const)('a passage that is made a claim while its note is typed, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('has all of it', async () => {
    const visit = await visitMarked(world, hostilePage());
    const notes = async () => (await world.extension.viewOf(visit.tabId)).highlights.map(({ note }) => note);
    await selectWords(visit.page, 'tighten export controls');
    await pressInCard(world, visit, 'Note');
    const card = await until('the card', () => cardFrame(visit.page));
    await until('the field', () => card.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'));
    await visit.page.keyboard.type('Ask the ministry');
    await until('the note', async () => (await notes()).includes('Ask the ministry'));
    // A press counts for nothing while the card grows by the word that the note is kept.
    await until('the word that it is kept', async () => (await visit.card())?.text.includes('Saved on this device'));
    await until('the card at rest', () => card.evaluate(() => document.querySelector('[data-settling]') === null));
    const check = await until('the button', async () => (await lookOfCard(world, visit, 'Check this'))?.button);
    await visit.page.mouse.move(check.x, check.y);
    await visit.page.keyboard.type(' of it');
    await visit.page.mouse.click(check.x, check.y);
    await until('the claim', async () => (await visit.card())?.text.includes('Check this claim'));
    expect(await notes()).toEqual(['Ask the ministry of it']);
  });
});
