// In Firefox events lead a page to the window of the card's frame: it hands a channel of its own in before the reader of the page
// can, or puts a page of its own there that never ends loading.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, openWorld, until, type World } from '../world.ts';
import { hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

/** Hands channels in from when the frame is there, without end. */
const FIRST = `<script>
globalThis.handed = 0;
globalThis.heard = [];
addEventListener('DOMFrameContentLoaded', ({ originalTarget: frame }) => {
  const hand = () => {
    if (!frame.isConnected) return clearInterval(again);
    for (const key of [null, '', 'x', '?']) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(JSON.stringify(data));
      frame.contentWindow.postMessage(key, '*', [port2]);
    }
    handed++;
  };
  const again = setInterval(hand, 1);
}, true);
</script>`;

/** Remembers the frame. */
const FOUND = `<script>addEventListener('DOMFrameContentLoaded', ({ originalTarget }) => { globalThis.frame = originalTarget }, true)</script>`;
/** Begins itself anew and never ends, so that nobody is told that it has loaded. */
const ENDLESS = `<!doctype html><script>addEventListener('DOMContentLoaded', () => { document.open(); document.write('<p>Official') })</script>`;

describe('a page that plays the reader to the card over it, in Firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('firefox');
  });
  afterAll(() => world?.close());

  it('hears nothing over a channel that it hands in first, and does not keep the card out', async () => {
    const visit = await visitMarked(world, hostilePage({ head: FIRST }));
    expect((await openCard(visit, RULE)).text).toContain('Who speaks');
    const { handed, heard } = await visit.page.evaluate(() => {
      const { handed, heard } = globalThis as unknown as { readonly handed: number; readonly heard: readonly string[] };
      return { handed, heard };
    });
    expect(handed).toBeGreaterThan(0);
    expect(heard).toEqual([]);
    await visit.page.close();
  });

  it('does not stand in its place, where it never ends loading: the card is given up, and what was typed is kept', async () => {
    world.web.serve('https://www.mining.com/web/endless/', ENDLESS);
    const visit = await visitMarked(world, hostilePage({ head: FOUND }));
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    await visit.page.evaluate("frame.contentWindow.location.replace('/web/endless/')");
    await until('the card to be given up', () => visit.page.evaluate("!document.querySelector('loupe-card')"));
    const noteNow = async () => Object.values((await world.extension.viewOf(visit.tabId)).work).map(({ note }) => note);
    await until('the note', async () => (await noteNow()).includes('Ask the ministry'));
    await visit.page.close();
  });
});
