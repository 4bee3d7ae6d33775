// A page that says, again and again, that it is about to go: what is typed in a card is kept as it stands there, once.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { focusNoteInCard, openWorld, until, type Visit, type World } from '../world.ts';
import { hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

/** Says so ever after, as browsers say it of a page that goes into their memory. */
const GOES = `globalThis.goes = setInterval(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })), 10)`;

describe.each(['chrome', 'firefox'] as const)('a page that says that it goes, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  const notes = async () => Object.values((await world.extension.viewOf(visit.tabId)).work).map(({ note }) => note);
  const inField = async () =>
    (await cardFrame(visit.page))?.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);

  it('has nothing of a note doubled that is typed meanwhile', async () => {
    visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('the ministry');
    await until('the note', async () => (await notes()).includes('the ministry'));
    await visit.page.evaluate(GOES);
    await visit.page.keyboard.press('Home');
    await visit.page.keyboard.type('Ask of ', { delay: 30 });
    await until('the note to be kept', async () => (await notes())[0]?.includes('Ask of the ministry'));
    await visit.page.evaluate('clearInterval(goes)');
    expect(await notes()).toEqual(['Ask of the ministry']);
    expect(await inField()).toBe('Ask of the ministry');
  });
});
