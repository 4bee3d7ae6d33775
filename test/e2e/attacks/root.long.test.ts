// A page that would read what is in the card, or write to it: the card is a page of ours, and nothing of it is in the page.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { focusNoteInCard, openWorld, pressInCard, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

/** Every way to a shadow root that a page has, laid before anything of ours runs. */
const SPIES = `<script>
globalThis.roots = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: 'open' }); roots.push(root); return root };
customElements.define('loupe-card', class extends HTMLElement {
  constructor() { super(); globalThis.own = this; try { globalThis.internals = this.attachInternals() } catch {} }
  connectedCallback() { globalThis.own = this }
});
globalThis.heard = [];
for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'focus', 'focusin', 'focusout', 'blur', 'click', 'pointerdown', 'textInput', 'compositionend', 'cut', 'drop', 'dragover', 'mousedown', 'mouseup', 'message',
  'pointermove', 'mouseover', 'mouseout', 'select', 'selectionchange', 'compositionstart', 'toggle', 'contextmenu', 'scroll', 'transitionend', 'animationstart', 'slotchange'])
  addEventListener(type, (event) => heard.push({ type,
    path: event.composedPath().map(({ nodeName }) => nodeName ?? 'window').join(' '), typed: event.key ?? event.data ?? event.clipboardData?.getData('text') }), true);
</script>`;

/** All that a page may ask for without an event: nothing of it may hold words of the card. */
function everythingReadable(): string {
  const host = document.querySelector('loupe-card') as HTMLElement;
  const { left, top } = { left: innerWidth - 200, top: 200 };
  const world = globalThis as unknown as { roots: ShadowRoot[]; own?: HTMLElement; internals?: ElementInternals };
  const selection = document.getSelection();
  const composed = (selection as unknown as { getComposedRanges?: (wish?: object) => StaticRange[] })?.getComposedRanges?.({
    shadowRoots: world.roots,
  });
  return [
    ...world.roots.map((root) => root.textContent),
    world.own?.shadowRoot?.textContent,
    world.internals?.shadowRoot?.textContent,
    host.shadowRoot?.textContent,
    // biome-ignore lint/performance/useDomNodeTextContent: a page may ask for what is shown.
    host.innerText,
    host.textContent,
    host.outerHTML,
    (host as unknown as { getHTML?: (wish: object) => string }).getHTML?.({
      serializableShadowRoots: true,
      shadowRoots: world.roots,
    }),
    new XMLSerializer().serializeToString(document.documentElement),
    // biome-ignore lint/performance/useDomNodeTextContent: a page may ask for what is shown.
    document.documentElement.innerText,
    ...document.elementsFromPoint(left, top).map((element) => element.textContent),
    ...(composed ?? []).map(({ startContainer }) => startContainer.textContent),
    document.activeElement?.textContent,
    document.activeElement?.getAttributeNames().join(),
    host.ariaLabel,
    host.cloneNode(true).textContent,
    host.assignedSlot?.textContent,
    String(host.matches(':has(textarea)')),
  ].join('\n');
}

/** What the reader's note says. */
const SECRET = 'Zyxw ask the ministry';
const WANTED = ['Who speaks', 'Save claim', SECRET, 'Zy'];

/** Has the page look for words in all that it shows, take what is selected then, and write into whatever has the focus. */
const SEARCH = `<script>addEventListener('search', () => {
  const wanted = JSON.parse(document.documentElement.dataset.wanted);
  const got = ['searched'];
  const take = () => got.push('' + getSelection());
  for (const backwards of [false, true])
    for (const words of wanted) try {
      getSelection().removeAllRanges();
      if (window.find(words, false, backwards, true, false, true, false)) got.push('found ' + words);
      // Firefox knows no boundary of the document.
      try { getSelection().modify('extend', 'forward', 'documentboundary') } catch { for (let line = 0; line < 50; line++) getSelection().modify('extend', 'forward', 'line') }
      take();
    } catch (error) { got.push('failed: ' + error) }
  const host = document.querySelector('loupe-card');
  for (const command of ['selectAll', 'insertText', 'delete', 'copy', 'cut']) {
    host.focus();
    document.execCommand(command, false, 'forged');
    take();
  }
  // What the page says itself is no find.
  const own = document.body.textContent;
  document.documentElement.dataset.got = got.filter((words) => words === 'searched' || !own.includes(words)).join(' | ');
})</script>`;

/** Events that say nothing of what is done in the card: the page's window has lost the keyboard, and the pointer left it. */
const HARMLESS: ReadonlySet<string> = new Set([
  'focus',
  'blur',
  'focusin',
  'focusout',
  'mouseover',
  'mouseout',
  'pointermove',
  'selectionchange',
  'scroll',
  'toggle',
]);

interface Runtime {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

interface Heard {
  readonly type: string;
  readonly path: string;
  readonly typed?: string;
}

describe.each(['chrome', 'firefox'] as const)('the card before a page that would read it, in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  let count = 0;
  const noteOf = async (open: Visit) => {
    const { work } = await world.extension.viewOf(open.tabId);
    return Object.values(work).flatMap(({ note }) => note || [])[0] ?? null;
  };
  const heard = () => visit.page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);

  it('is not had by a page that patched attachShadow, nor by one that defined an element of the host’s name', async () => {
    visit = await visitMarked(world, hostilePage({ head: SPIES }));
    const card = await openCard(visit, RULE);
    expect(card.text).toContain('Who speaks');
    const read = await visit.page.evaluate(everythingReadable);
    for (const words of ['Who speaks', 'Save claim', 'lp-card', 'textarea']) expect(read).not.toContain(words);
    expect(read).toContain('false');
  });

  it('lets the page hear nothing of what is typed, composed, pasted and pressed in it', async () => {
    visit = await visitMarked(world, hostilePage({ head: SPIES }));
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    const before = (await heard()).length;
    await visit.page.keyboard.type('ab');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press('KeyC');
    await visit.page.keyboard.press('KeyV');
    await visit.page.keyboard.up('Control');
    await pressInCard(world, visit, 'Next claim');
    await until('the next card', async () => !(await visit.card())?.text.includes(RULE));
    const since = (await heard()).slice(before).filter(({ type }) => !HARMLESS.has(type));
    expect(since).toEqual([]);
    await pressInCard(world, visit, 'Close');
    await until('the card to close', async () => (await visit.card()) === null);
  });

  it('holds no word that the page finds by searching or selecting itself, and no field that it can write to', async () => {
    visit = await visitMarked(world, hostilePage({ head: SEARCH }));
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type(SECRET);
    await until('the note', async () => (await noteOf(visit)) === SECRET);
    // By the page's own script: Firefox lets no driver search.
    await visit.page.evaluate((words) => {
      document.documentElement.dataset['wanted'] = JSON.stringify(words);
      dispatchEvent(new Event('search'));
    }, WANTED);
    const got = await visit.page.evaluate(() => document.documentElement.dataset['got'] ?? 'nothing was done');
    expect(got).toContain('searched');
    for (const words of WANTED) expect(got).not.toContain(words);
    await pressInCard(world, visit, 'Close');
    await until('the card to close', async () => (await visit.card()) === null);
    await openCard(visit, RULE);
    const frame = await until('the card', () => cardFrame(visit.page));
    expect(await frame.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value)).toBe(SECRET);
    expect(await noteOf(visit)).toBe(SECRET);
  });

  it('lies where the page cannot find out: not by what was loaded, nor by a policy that is told of everything', async () => {
    const policy = "default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'; report-uri /report";
    const watching = `<script>globalThis.told = []; document.addEventListener('securitypolicyviolation', (event) => told.push(JSON.stringify([event.blockedURI, event.sourceFile])));
      new PerformanceObserver((list) => told.push(...list.getEntries().map((entry) => JSON.stringify(entry)))).observe({ entryTypes: ['resource', 'navigation', 'element'] });
      addEventListener('message', (event) => told.push('message ' + event.origin));</script>`;
    count += 1;
    const address = `https://www.mining.com/web/watching-${count}/`;
    const headers = { 'content-security-policy': policy, 'content-security-policy-report-only': policy };
    world.web.serve(address, { body: hostilePage({ head: watching }), headers });
    visit = await world.visit(address);
    await visit.read();
    await until('the mark', async () => (await allMarks(visit.page)).length > 0);
    expect((await openCard(visit, RULE)).text).toContain('Who speaks');
    const { told, frames, source } = await visit.page.evaluate(() => ({
      told: [
        ...(globalThis as unknown as { told: string[] }).told,
        ...performance.getEntries().map((entry) => JSON.stringify(entry)),
      ].join('\n'),
      frames: window.length,
      source: document.documentElement.outerHTML,
    }));
    expect(frames).toBe(0);
    for (const seen of [told, source]) expect(seen).not.toMatch(/(?:chrome|moz)-extension:|message http/);
  });

  it('gives its page to nobody who has no ticket, wherever it is opened', async () => {
    visit = await visitMarked(world, hostilePage());
    const { claims } = (await visit.read()).reading ?? { claims: [] };
    const stray = await world.extension.openSurface('src/ui/card/index.html');
    const answers = await stray.evaluate(async (claimId) => {
      const { runtime } = (globalThis as unknown as Runtime).chrome;
      const ask = (ticket?: string) =>
        runtime.sendMessage({ call: 'card/claim', request: { claimId }, ...(ticket !== undefined && { ticket }) });
      return JSON.stringify([
        await ask(),
        await ask(''),
        await ask('1 x'),
        await runtime.sendMessage({ call: 'tab/view', request: { tabId: 1 } }),
      ]);
    }, claims[0]?.id ?? '');
    expect(JSON.parse(answers).map(({ ok, fault }: { ok: boolean; fault: { code: string } }) => [ok, fault.code])).toEqual(
      Array(4).fill([false, 'refused']),
    );
    await stray.close();
  });

  it('is kept from a page that frames itself, moves the focus about and asks for what is selected', async () => {
    visit = await visitMarked(world, hostilePage({ head: SPIES, after: '<iframe id="frame"></iframe><input id="trap">' }));
    const card = await openCard(visit, RULE);
    await visit.page.evaluate(() => {
      const { roots } = globalThis as unknown as { roots: unknown[] };
      roots.length = 0;
      const frame = document.getElementById('frame') as HTMLIFrameElement;
      const host = document.querySelector('loupe-card') as HTMLElement;
      // A fresh world's own functions see no more of it.
      const fresh = frame.contentWindow as unknown as typeof globalThis;
      try {
        roots.push(fresh.Element.prototype.attachShadow.call(host, { mode: 'open' }));
      } catch {}
      document.getElementById('trap')?.focus();
      host.focus();
      host.click();
    });
    expect(await visit.page.evaluate(everythingReadable)).not.toContain('Who speaks');
    expect((await until('the card still', () => visit.card())).text).toBe(card.text);
  });
});
