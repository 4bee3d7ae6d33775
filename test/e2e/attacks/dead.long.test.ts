// A page that makes itself inert, the card with it, which would be shown all the same: what is pressed in it would go to the page.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, openWorld, pressInCard, until, type Visit, type World } from '../world.ts';
import { hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

const PAGE = hostilePage({
  head: '<style>dialog { position: fixed; left: 0; top: 0; width: 1px; height: 1px; margin: 0; padding: 0; border: 0; opacity: 0 } ::backdrop { background: transparent !important }</style>',
  after: `<dialog></dialog><div id="cover" popover="manual" style="inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0">Press here to go on</div>`,
});
/** Shows a picture of how the page was, for ever, with whatever lies behind it taking presses. */
const PICTURE = `<style>::view-transition { pointer-events: none }
  ::view-transition-group(*), ::view-transition-image-pair(*), ::view-transition-old(*), ::view-transition-new(*) { animation: still 1e6s; pointer-events: none }
  ::view-transition-old(root) { opacity: 1 !important } ::view-transition-new(root) { opacity: 0 !important }
  @keyframes still { from { z-index: 0 } to { z-index: 0 } }</style>`;
const DEEDS: Readonly<Record<string, string>> = {
  'is inert as a whole': 'document.documentElement.inert = true',
  'has a modal dialog of one pixel': 'document.querySelector("dialog").showModal()',
  'shows a picture of itself instead': `document.head.insertAdjacentHTML('beforeend', ${JSON.stringify(PICTURE)}); document.startViewTransition().ready`,
};
/** By a style sheet alone, which Firefox does not know yet. */
const BY_STYLE = { 'says so of its elements by a style': 'document.documentElement.style.setProperty("interactivity", "inert")' };

describe.each(['chrome', 'firefox'] as const)('the card over a page that goes dead, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  it.each(Object.entries(kind === 'chrome' ? { ...DEEDS, ...BY_STYLE } : DEEDS))(
    'closes where the page %s, and what was typed is kept',
    async (_name, deed) => {
      visit = await visitMarked(world, PAGE);
      await openCard(visit, RULE);
      await focusNoteInCard(world, visit);
      await visit.page.keyboard.type('Ask the ministry');
      await visit.page.evaluate(deed);
      await until('the card to close', async () => (await visit.card()) === null);
      const { work } = await until('the note', async () => {
        const view = await world.extension.viewOf(visit.tabId);
        return Object.values(view.work).some(({ note }) => note === 'Ask the ministry') && view;
      });
      expect(Object.keys(work)).toHaveLength(1);
    },
  );

  it('stays under what only covers it, and takes presses when that is gone', async () => {
    visit = await visitMarked(world, PAGE);
    await openCard(visit, RULE);
    await visit.page.evaluate(
      `times = 0; globalThis.again = setInterval(() => { times++; cover.hidePopover(); cover.showPopover() }, 20)`,
    );
    // Longer than a card that is dead is left open.
    await visit.page.waitForFunction('times > 80');
    await visit.page.evaluate('clearInterval(again); cover.remove()');
    await pressInCard(world, visit, 'Next claim');
    await until('the next card', async () => !(await visit.card())?.text.includes(RULE));
  });
});
