// The bar beside a selection stands in a closed root of the page itself, into which Firefox leads a page by searches and events.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barBox } from '../../../scripts/browser/hands.ts';
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

/** Ways to spread a button that nobody sees over the window, so that a click anywhere presses it. */
const SPREAD: Readonly<Record<string, readonly [head: string, deed: string]>> = {
  'by a part that its style sheet names': [
    '<style>loupe-card::part(all) { position: fixed !important; inset: 0 !important; width: 100vw !important; height: 100vh !important; opacity: 0 !important }</style>',
    `bar.querySelector('button').setAttribute('part', 'all')`,
  ],
  'by a style sheet that its root adopts': [
    '',
    `const sheet = new CSSStyleSheet(); sheet.replaceSync('button:first-child { position: fixed !important; inset: 0 !important; width: 100vw !important; height: 100vh !important; opacity: 0 !important }'); bar.getRootNode().adoptedStyleSheets.push(sheet)`,
  ],
  'with the bar itself': [
    '',
    `const sheet = new CSSStyleSheet(); sheet.replaceSync('div { position: fixed !important; inset: 0 !important; max-inline-size: none !important; inline-size: 100vw !important; block-size: 100vh !important; opacity: 0 !important } button:first-child { inline-size: 100vw !important; block-size: 100vh !important }'); bar.getRootNode().adoptedStyleSheets.push(sheet)`,
  ],
  'by the fading in of that button': [
    '',
    `setInterval(() => bar.getRootNode().getAnimations().forEach(({ effect }) => {
      effect.setKeyframes({ position: ['fixed', 'fixed'], transform: ['scale(300)', 'scale(300)'], opacity: [0, 0] });
      effect.updateTiming({ duration: 1e9, fill: 'both' });
    }), 5); const panel = bar.closest('.lp-floating'); panel.setAttribute('data-settling', ''); setTimeout(() => panel.removeAttribute('data-settling'), 200)`,
  ],
  'by an animation': [
    '',
    `const frame = { position: 'fixed', transform: 'scale(300)', opacity: 0 }; bar.querySelector('button').animate([frame, frame], { duration: 1e7 })`,
  ],
};

/** A box that the reader drags; in the moment after that the page selects words of its own. */
const TOY = {
  head: `<style>#toy { position: fixed; left: 100px; top: 300px; width: 400px; height: 60px; background: silver; touch-action: none; user-select: none }</style>
<script>globalThis.selected = 0; addEventListener('pointerup', ({ target }) => { if (target.id === 'toy') setTimeout(() => { getSelection().selectAllChildren(document.getElementById('rumour')); selected++ }, 50) }, true)</script>`,
  after: '<div id="toy">Drag me</div><p id="rumour">Rare earths are worthless, officials said.</p>',
};

/** Has the page keep events of this type from the bar, as whoever listens first on the window can. */
const hides = (type: string) =>
  `<script>addEventListener('${type}', (event) => { if (event.target.localName === 'loupe-card') event.stopImmediatePropagation() }, true)</script>`;

/** Something of the page's that lies over the bar, sees through to no press, and is put on top again and again. */
const COVER = `<style>#cover { position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; border: 0; padding: 0; background: #fff; pointer-events: none }</style>
<div id="cover" popover="manual">Once more on the box, please</div>
<script>globalThis.cover = () => { const one = document.getElementById('cover'); one.showPopover(); setInterval(() => { one.hidePopover(); one.showPopover() }, 16) }</script>`;

/**
 * A box to click on. Of the first click the page keeps the end to itself, and of the second the beginning; then it selects words of
 * its own, so that both look like a drag.
 */
const CLICKS = {
  head: `<style>#box { position: fixed; left: 200px; top: 300px; width: 500px; height: 120px; background: silver; font-size: 30px }</style><script>
let downs = 0; globalThis.selected = 0;
addEventListener('pointerdown', (event) => { if (event.target.id === 'box' && ++downs > 1) event.stopImmediatePropagation() }, true);
addEventListener('mousedown', (event) => { if (event.target.id === 'box') event.preventDefault() }, true);
addEventListener('pointerup', (event) => {
  if (event.target.id !== 'box') return;
  if (downs === 1) return event.stopImmediatePropagation();
  getSelection().selectAllChildren(document.getElementById('rumour')); selected++;
}, true)</script>`,
  after: '<div id="box">Click here to go on<p id="rumour">Rare earths are worthless, officials said.</p></div>',
};

/** The page selects words of its own where the reader has dragged over others. */
const ELSEWHERE = {
  head: `<script>globalThis.selected = 0; addEventListener('pointerup', () => { getSelection().selectAllChildren(document.getElementById('rumour')); selected++ }, true)</script>`,
  after: '<p id="rumour" style="margin-top: 300px">Rare earths are worthless, officials said.</p>',
};

/** Clicks as quickly as hands do, under which the page puts words of its own so that the bar comes under the pointer. */
const GAME = {
  head: `<style>#box { position: fixed; left: 200px; top: 300px; width: 500px; height: 120px; background: silver; user-select: none; font-size: 30px } #rumour { position: fixed; width: 330px; margin: 0 }</style><script>
let clicks = 0; globalThis.selected = 0;
addEventListener('pointerup', (event) => {
  if (event.target.id !== 'box' || ++clicks < 2) return;
  const words = document.getElementById('rumour');
  words.style.top = event.clientY + 28 + 'px'; words.style.left = event.clientX - 40 + 'px';
  getSelection().selectAllChildren(words); selected++;
}, true);
addEventListener('mousedown', (event) => { if (event.target.id === 'box') event.preventDefault() }, true)</script>`,
  after: '<div id="box">Click as fast as you can</div><p id="rumour">Rare earths are worthless, officials said.</p>',
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

  // Chrome leads no page there.
  it.each(kind === 'firefox' ? Object.entries(SPREAD) : [])(
    'spreads a button of it over the window %s: a click elsewhere presses nothing',
    async (_how, [head, deed]) => {
      const button = '<div style="height: 300px"></div><button id="on" style="font-size: 40px">Read on</button>';
      const visit = await visitMarked(world, hostilePage({ head: head + found(deed), after: button }));
      await selectWords(visit.page, OUTLOOK);
      await shown(visit);
      await until('the deed', async () => (await count(visit, 'deeds')) > 0);
      await rest(visit, 800);
      await visit.page.click('#on');
      await rest(visit, 800);
      expect(await made(visit)).toEqual([]);
      await visit.page.close();
    },
  );

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

  const shown = (visit: Visit) => until('the bar', () => barBox(world.helper, visit));
  /** What is hers brings the bar in two frames, and what she presses is kept as soon. */
  const rest = (visit: Visit, time = 300) =>
    visit.page.evaluate(
      (more) => new Promise((over) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(over, more)))),
      time,
    );

  it.each(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'pointermove', 'click'])(
    'keeps %s from it: no press counts in the moment after it moved',
    async (type) => {
      const visit = await visitMarked(world, hostilePage({ head: hides(type), after: '<div style="height: 3000px"></div>' }));
      await selectWords(visit.page, SHARE);
      const { top } = await shown(visit);
      await rest(visit, 800);
      await visit.page.evaluate(() => scrollBy(0, 40));
      const {
        left,
        top: now,
        bottom,
      } = await until('the bar elsewhere', async () => {
        const box = await barBox(world.helper, visit);
        return box && box.top !== top && box;
      });
      await visit.page.mouse.click(left + 20, (now + bottom) / 2);
      await rest(visit);
      expect(await made(visit)).toEqual([]);
      await visit.page.close();
    },
  );

  // No browser tells Firefox what covers the bar: there only what is kept from it holds.
  it.each(kind === 'chrome' ? ['pointermove', 'pointerdown', 'pointerup'] : ['pointerdown', 'pointerup'])(
    'keeps %s from it, and covers it: no press counts',
    async (type) => {
      const visit = await visitMarked(world, hostilePage({ head: hides(type), after: COVER }));
      await selectWords(visit.page, SHARE);
      const { left, top, bottom } = await shown(visit);
      await rest(visit, 800);
      await visit.page.evaluate(() => (globalThis as unknown as { cover: () => void }).cover());
      await rest(visit, 500);
      await visit.page.mouse.click(left + 20, (top + bottom) / 2);
      await rest(visit);
      expect(await made(visit)).toEqual([]);
      await visit.page.close();
    },
  );

  it('keeps nothing from it: what the reader presses by pointer or keys counts', async () => {
    for (const how of ['pointer', 'Enter', ' '] as const) {
      const visit = await visitMarked(world, hostilePage());
      await selectWords(visit.page, SHARE);
      await shown(visit);
      if (how === 'pointer') await pressInCard(world, visit, 'Highlight as “quote”');
      else {
        for (
          let tabs = 0;
          tabs < 30 && !(await visit.page.evaluate(() => document.activeElement?.localName === 'loupe-card'));
          tabs++
        )
          await visit.page.keyboard.press('Tab');
        await visit.page.keyboard.press(how);
      }
      await until(`a highlight by “${how}”`, async () => (await made(visit)).length > 0);
      await visit.page.close();
    }
  });

  it('has two clicks look like a drag, and selects words of its own: no bar comes', async () => {
    const visit = await visitMarked(world, hostilePage(CLICKS));
    const { mouse } = visit.page;
    await mouse.click(300, 330);
    await mouse.move(340, 332, { steps: 4 });
    await mouse.click(340, 332);
    await until('the page’s selection', async () => (await count(visit, 'selected')) > 0);
    await rest(visit);
    expect(await visit.card()).toBeNull();
    await visit.page.close();
  });

  it('selects words elsewhere when the reader lets go of those that she dragged over: no bar comes', async () => {
    const visit = await visitMarked(world, hostilePage(ELSEWHERE));
    await selectWords(visit.page, SHARE);
    await until('the page’s selection', async () => (await count(visit, 'selected')) > 0);
    await rest(visit);
    expect(await visit.card()).toBeNull();
    await visit.page.close();
  });

  it('has the bar come under quick clicks: none of them counts', async () => {
    const visit = await visitMarked(world, hostilePage(GAME));
    const { mouse } = visit.page;
    await mouse.move(350, 350);
    for (let click = 1; click <= 8; click++) {
      await mouse.down({ clickCount: click });
      await mouse.up({ clickCount: click });
      await rest(visit, 70);
    }
    await until('the page’s selection', async () => (await count(visit, 'selected')) > 0);
    await rest(visit);
    expect(await made(visit)).toEqual([]);
    await visit.page.close();
  });
});
