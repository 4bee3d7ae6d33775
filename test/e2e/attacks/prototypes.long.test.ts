// A page that redefines what scripts stand on, before anything of ours runs, and one that forges events and messages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, OUTLOOK, openCard, RULE, SHARE, visitHostile, visitMarked } from './hostile.ts';

/** Every name here counts its calls while it is armed, and breaks what calls it. */
const REDEFINED = `<script>{
  globalThis.called = []; globalThis.armed = false;
  const { apply } = Reflect;
  const caught = (name) => { armed = false; called.push(String(name)); armed = true; throw new Error('redefined') };
  const wrap = (owner, name) => {
    const { value, get, set } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    const spy = (real) => function (...all) { if (armed) caught(name); return apply(real, this, all) };
    const isClass = typeof name === 'string' && /^[A-Z]/.test(name);
    if (isClass) owner[name] = class extends value { constructor(...all) { if (armed) caught(name); super(...all) } };
    else if (typeof value === 'function') owner[name] = spy(value);
    else if (get) Object.defineProperty(owner, name, { get: spy(get), set, configurable: true });
  };
  const all = (owner, names) => names.split(' ').forEach((name) => name in owner && wrap(owner, name));
  all(Array.prototype, 'push map filter flatMap slice splice join includes indexOf forEach sort at findLast entries');
  all(String.prototype, 'slice replace split trim match matchAll indexOf includes normalize toLowerCase charAt');
  all(Map.prototype, 'get set has'); all(Set.prototype, 'add has'); all(RegExp.prototype, 'exec test'); all(Promise.prototype, 'then catch');
  all(JSON, 'parse stringify'); all(Object, 'defineProperty entries assign keys fromEntries'); all(Reflect, 'apply');
  all(Node.prototype, 'textContent parentNode nextSibling firstChild contains compareDocumentPosition appendChild insertBefore isConnected');
  all(Element.prototype, 'attachShadow getAttribute setAttribute closest matches querySelector querySelectorAll append remove getBoundingClientRect checkVisibility');
  all(HTMLElement.prototype, 'showPopover popover style focus'); all(CharacterData.prototype, 'data');
  all(Document.prototype, 'createElement createRange createTreeWalker querySelector querySelectorAll getSelection elementFromPoint caretPositionFromPoint');
  all(Range.prototype, 'setStart setEnd toString getClientRects getBoundingClientRect intersectsNode cloneRange');
  all(TreeWalker.prototype, 'nextNode'); all(EventTarget.prototype, 'addEventListener dispatchEvent'); all(Event.prototype, 'composedPath preventDefault isTrusted');
  all(globalThis, 'Highlight MutationObserver ResizeObserver IntersectionObserver CSSStyleSheet URL structuredClone requestAnimationFrame setTimeout getComputedStyle postMessage fetch');
  all(DOMImplementation.prototype, 'createHTMLDocument'); all(MutationObserver.prototype, 'observe'); all(Crypto.prototype, 'getRandomValues');
  Object.defineProperty(Object.prototype, 'id', { set() { called.push('Object.prototype.id') }, get() { return undefined }, configurable: true });
  wrap(Array.prototype, Symbol.iterator);
  addEventListener('DOMContentLoaded', () => { armed = true });
}</script>`;

/** Events as a page makes them, each told to be the reader's own. */
function forgeEvents(): void {
  const trusting = <Made extends Event>(event: Made): Made => {
    try {
      Object.defineProperty(event, 'isTrusted', { get: () => true });
    } catch {}
    return event;
  };
  try {
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  } catch {}
  const host = document.querySelector('loupe-card');
  for (const paragraph of [...document.querySelectorAll('p'), ...(host ? [host] : [])]) {
    const { left, top } = paragraph.getBoundingClientRect();
    const at = {
      bubbles: true,
      composed: true,
      cancelable: true,
      clientX: left + 20,
      clientY: top + 8,
      button: 0,
      detail: 1,
      view: window,
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      paragraph.dispatchEvent(trusting(new PointerEvent(type, at)));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick']) paragraph.dispatchEvent(trusting(new MouseEvent(type, at)));
    (paragraph as HTMLElement).click();
    for (const [key, code] of [
      ['.', 'Period'],
      [',', 'Comma'],
      ['Enter', 'Enter'],
      ['Enter', 'Enter'],
      ['H', 'KeyH'],
      ['Escape', 'Escape'],
    ] as const)
      for (const shiftKey of [false, true])
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const target of [paragraph, document, window])
            target.dispatchEvent(
              trusting(new KeyboardEvent(type, { bubbles: true, composed: true, altKey: key !== 'Escape', shiftKey, key, code })),
            );
  }
  for (const call of [
    'page/read',
    'page/save-left',
    'card/save-note',
    'reader/show-claim',
    'reader/leave',
    'reader/act',
    'tab/read',
  ])
    for (const message of [{ call, request: {} }, JSON.stringify({ call, request: {} })]) {
      window.postMessage(message, '*');
      for (const name of [call, 'loupe', 'message', 'loupe-message'])
        for (const target of [window, document]) target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true }));
    }
}

/** What the card holds, but for its place and whether it has settled there, once what came with it has come. */
async function cardAtRest(visit: Visit): Promise<string> {
  let last = '';
  await until('the card at rest', async () => {
    const now = (await visit.card())?.html.replace(/ style="[^"]*"| data-settling=""/g, '') ?? '';
    const isSame = now !== '' && now === last;
    last = now;
    return isSame;
  });
  return last;
}

describe.each(['chrome', 'firefox'] as const)('a page that redefines and forges, in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('cannot come between Loupe and what it calls: marks, card and highlights are right, and its versions are never called', async () => {
    const visit = await visitHostile(world, hostilePage({ head: REDEFINED }));
    const disarm = () => visit.page.evaluate('armed = false; called.splice(0)');
    await visit.read();
    await until('the marks', async () => Number(await visit.page.evaluate('CSS.highlights.size')) > 0);
    // What the page's driver calls in between is its own.
    expect(await disarm()).toEqual([]);
    await until('all marks', async () => (await allMarks(visit.page)).length >= 3);
    expect(await allMarks(visit.page)).toEqual(expect.arrayContaining([RULE, SHARE, OUTLOOK]));
    expect((await openCard(visit, RULE)).text).toContain('Who speaks');
    await visit.page.keyboard.press('Escape');
    await selectWords(visit.page, 'the International Energy Agency');
    await visit.page.evaluate('armed = true');
    await pressInCard(world, visit, 'Highlight as “to check”');
    await until('it to be kept', async () => (await keptIn(world, visit)) === 1);
    expect(await disarm()).toEqual([]);
    expect((await highlightsIn(visit.page))['yellow']).toEqual(['the International Energy Agency']);
    // The traps do catch: a call of the page's own is told.
    const sprung = 'armed = true; try { [1].map(String) } catch {} armed = false; called.splice(0)';
    expect(await visit.page.evaluate(sprung)).toEqual(['map']);
    await visit.page.close();
  });

  it('opens no card, answers no question and marks nothing by events that it forges', async () => {
    const visit = await visitMarked(
      world,
      hostilePage({ after: fixture('wire-csp.html').replace(/[\s\S]*<div id="story">|<\/div>[\s\S]*/g, '') }),
    );
    await world.extension.waitForBackground(visit.tabId);
    const before = await allMarks(visit.page);
    await visit.page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    await visit.page.evaluate(forgeEvents);
    await visit.page.evaluate(() => document.getSelection()?.removeAllRanges());
    // What a true click does comes after whatever the forged ones set off.
    expect((await openCard(visit, SHARE)).text).toContain('91 percent');
    const work = await cardAtRest(visit);
    await visit.page.evaluate(forgeEvents);
    expect(await cardAtRest(visit)).toBe(work);
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
    await visit.page.evaluate(forgeEvents);
    expect(await allMarks(visit.page)).toEqual(before);
    expect(await highlightsIn(visit.page)).toEqual({});
    expect(await keptIn(world, visit)).toBe(0);
    expect(await visit.card()).toBeNull();
    await visit.page.close();
  });

  it('has no way to the extension’s messages', async () => {
    const visit = await visitMarked(world, hostilePage());
    const { host } = new URL(world.extension.baseUrl);
    const answers = await visit.page.evaluate(async (id) => {
      const { chrome, browser } = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: (...all: unknown[]) => unknown; connect?: unknown } }
      >;
      const seen: unknown[] = [];
      for (const api of [chrome, browser]) {
        try {
          seen.push((await api?.runtime?.sendMessage?.(id, { call: 'tab/read', request: { tabId: 1, isForced: true } })) ?? null);
        } catch {
          seen.push(null);
        }
      }
      return seen;
    }, host);
    expect(answers).toEqual([null, null]);
    await visit.page.close();
  });
});

/** How many highlights the background has of the article in a tab. */
async function keptIn(world: World, { tabId }: Visit): Promise<number> {
  const view = await world.extension.viewOf(tabId);
  return view.highlights.length;
}
