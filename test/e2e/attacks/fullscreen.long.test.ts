// What fills the screen comes above all else, and browsers let nothing outside of it take a press.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, highlightsIn, openWorld, pointOnMark, pressInCard, until, type Visit, type World } from '../world.ts';
import { hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

/** A page of which `what` fills the screen at a key. */
const page = (what: string) =>
  hostilePage({
    after: `<div id="film" style="background: black"></div><script>full = 0;
      addEventListener('keydown', ({ key }) => { if (key === 'f') document.querySelector('${what}').requestFullscreen() }, true);
      addEventListener('fullscreenchange', () => full++, true)</script>`,
  });

describe.each(['chrome', 'firefox'] as const)('where something fills the screen in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  /** Has it fill the screen, at a key of the reader's, which leaves the card open. */
  const fill = async () => {
    await visit.page.evaluate(() => window.focus());
    await visit.page.keyboard.press('f');
    await until('the full screen', () => visit.page.evaluate(() => (globalThis as unknown as { full: number }).full > 0));
  };

  it.each([
    ['an element', '#film'],
    ['the page as a whole', 'html'],
  ])('the card over which %s does is closed, not shown dead above it, and what was typed is kept', async (_name, what) => {
    visit = await visitMarked(world, page(what));
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    await fill();
    await until('the card to close', async () => (await visit.card()) === null);
    const { work } = await until('the note', async () => {
      const view = await world.extension.viewOf(visit.tabId);
      return Object.values(view.work).some(({ note }) => note === 'Ask the ministry') && view;
    });
    expect(Object.keys(work)).toHaveLength(1);
  });

  it('a card comes, and takes presses, where the page as a whole does', async () => {
    visit = await visitMarked(world, page('html'));
    // As large as the screen of a browser without one, beyond which no press of a test comes.
    await visit.page.setViewport({ width: 800, height: 600 });
    await fill();
    await openCard(visit, RULE);
    await pressInCard(world, visit, 'Save claim');
    await until('the highlight', async () => Object.keys(await highlightsIn(visit.page)).length > 0);
  });

  it('a card that is asked for in an element that does is said not to come', async () => {
    visit = await visitMarked(world, page('main'));
    await fill();
    const point = await until('the mark', () => pointOnMark(visit.page, RULE));
    await visit.page.mouse.click(point.x, point.y);
    await until('the word', async () => (await visit.card())?.text.includes('This page lets no card of Loupe in'));
  });
});
