// In Firefox events lead a page to the window of the card's frame: it hands a channel of its own in before the reader of the page can.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world.ts';
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
});
