// The bar beside a selection stands in a closed root of the page itself, into which Firefox leads a page by searches and events.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { hostilePage, OUTLOOK, SHARE, visitMarked } from './hostile.ts';

/** Has the page do `deed` with what it finds of the bar, once, when it searches itself or the pointer comes over it. */
const found = (deed: string) => `<script>
globalThis.deeds = 0;
function doTo(bar) { if (deeds > 0) return; deeds++; ${deed} }
const barOf = (node) => { const root = node?.getRootNode?.(); return root instanceof ShadowRoot ? root.querySelector('[role="toolbar"]') : null };
for (const type of ['pointermove', 'mousemove', 'mouseover', 'pointerover', 'mouseout', 'pointerout']) addEventListener(type, (event) => {
  for (const name of ['originalTarget', 'explicitOriginalTarget', 'relatedTarget', 'rangeParent']) { const bar = barOf(event[name]); if (bar) doTo(bar) }
}, true);
setInterval(() => {
  if (deeds > 0 || !document.querySelector('loupe-card') || getSelection().isCollapsed) return;
  const kept = getSelection().getRangeAt(0).cloneRange();
  window.find('Note', true, false, true);
  const bar = barOf(getSelection().anchorNode);
  getSelection().removeAllRanges();
  getSelection().addRange(kept);
  if (bar) doTo(bar);
}, 50);
</script>`;

const DEEDS: Readonly<Record<string, string>> = {
  'presses a key in it': `bar.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true, composed: true }))`,
  'presses a button of it': `bar.querySelector('button').click()`,
  'takes a button out of it, and presses that': `const button = bar.querySelector('button'); document.body.append(button); button.click()`,
};

/** A box that the reader drags; in the moment after that the page selects words of its own. */
const TOY = {
  head: `<style>#toy { position: fixed; left: 100px; top: 300px; width: 400px; height: 60px; background: silver; touch-action: none; user-select: none }</style>
<script>globalThis.selected = 0; addEventListener('pointerup', ({ target }) => { if (target.id === 'toy') setTimeout(() => { getSelection().selectAllChildren(document.getElementById('rumour')); selected++ }, 50) }, true)</script>`,
  after: '<div id="toy">Drag me</div><p id="rumour">Rare earths are worthless, officials said.</p>',
};

describe.each(['chrome', 'firefox'] as const)('a page that lays hands on the bar in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  const count = (visit: Visit, name: string) =>
    visit.page.evaluate((known) => (globalThis as unknown as Record<string, number>)[known] ?? 0, name);
  const made = async ({ tabId }: Visit) => (await world.extension.viewOf(tabId)).highlights.map(({ quote }) => quote);

  it.each(Object.entries(DEEDS))('%s: no highlight is made of it, and one of what the reader presses', async (_name, deed) => {
    const visit = await visitMarked(world, hostilePage({ head: found(deed) }));
    await selectWords(visit.page, OUTLOOK);
    await until('the bar', () => visit.card());
    // The pointer passes over it, and nothing is pressed.
    const { x, y } = await visit.page.evaluate(() => {
      const { left, right, top } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x: (left + right) / 2, y: top - 20 };
    });
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.move(x + 8, y, { steps: 3 });
    // Chrome leads nobody there.
    if (kind === 'firefox') await until('the deed', async () => (await count(visit, 'deeds')) > 0);
    await selectWords(visit.page, SHARE);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “quote”');
    await until('a highlight', async () => Object.keys(await highlightsIn(visit.page)).length > 0);
    expect(await until('it to be kept', async () => (await made(visit)).length > 0 && made(visit))).toEqual([SHARE]);
    await visit.page.close();
  });

  it('puts other words in the place of the selected under the press: nothing is kept, and it is said', async () => {
    const swap = `<script>addEventListener('pointerdown', ({ target }) => {
      if (target.localName !== 'loupe-card') return;
      const node = document.getElementById('own').firstChild, at = node.data.indexOf('never');
      if (at < 0) return;
      node.replaceData(at, 5, 'always');
      setTimeout(() => node.replaceData(at, 6, 'never'), 250);
    }, true)</script>`;
    const words = 'the country will never cut exports of terbium';
    const visit = await visitMarked(world, hostilePage({ head: swap, after: `<p id="own">The minister said ${words}.</p>` }));
    await selectWords(visit.page, words);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “quote”');
    await until('the word', async () => (await visit.card())?.text.includes('Saving failed'));
    expect(await made(visit)).toEqual([]);
    await visit.page.close();
  });

  it('selects words in the moment after the reader dragged something: no bar comes', async () => {
    const visit = await visitMarked(world, hostilePage(TOY));
    const { mouse } = visit.page;
    await mouse.move(150, 330);
    await mouse.down();
    await mouse.move(290, 335, { steps: 6 });
    await mouse.up();
    await until('the page’s selection', async () => (await count(visit, 'selected')) > 0);
    // What is hers brings the bar in two frames.
    await visit.page.evaluate(
      () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shown, 300)))),
    );
    expect(await visit.card()).toBeNull();
    await selectWords(visit.page, SHARE);
    await until('the bar', () => visit.card());
    await visit.page.close();
  });
});
