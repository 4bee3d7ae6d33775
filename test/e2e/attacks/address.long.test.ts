// A page that would know where the card's page lies: by that it could tell Loupe, and in Firefox the profile, for good.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { focusNoteInCard, openWorld, pressInCard, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, lookOfCard, OUTLOOK, openCard, RULE, SHARE } from './hostile.ts';

/**
 * Hears every event that there is, follows it to every node that it leads to, in Firefox into closed roots, and reads there
 * whatever may name an address, now and in every frame painted from then on.
 */
const FOLLOWING = `<script>
globalThis.told = new Set(), globalThis.types = new Set(), globalThis.held = new Set();
function tell(of, read) { try { told.add(of + ' ' + read()) } catch (error) { told.add(of + ' ' + error) } }
function look(frame) {
  for (const name of ['src', 'outerHTML', 'baseURI', 'name', 'longDesc']) tell(name, () => frame[name]);
  tell('document', () => frame.contentDocument.URL + frame.contentDocument.referrer);
  for (const name of ['location', 'origin', 'name', 'document', 'performance', 'navigation', 'frameElement']) tell(name, () => frame.contentWindow[name]);
  tell('href', () => frame.contentWindow.location.href);
  tell('json', () => JSON.stringify(frame.contentWindow.location));
}
// Of where the empty document goes that a frame begins with, nobody is told, unless it was opened anew.
function lieInWait(frame) {
  tell('document opened anew', () => { const inside = frame.contentDocument; inside.open(); inside.write('<p>'); inside.close(); return inside.URL });
  tell('navigation', () => frame.contentWindow.navigation.addEventListener('navigate', ({ destination }) => told.add('goes to ' + destination.url)));
}
function follow(node, type) {
  const root = node?.getRootNode?.();
  if (!(root instanceof ShadowRoot)) return;
  tell('root of ' + type, () => root.innerHTML);
  for (const frame of root.querySelectorAll('iframe')) { if (!held.has(frame)) lieInWait(frame); held.add(frame); look(frame) }
}
const known = new Set(['focusin', 'focusout', 'DOMFocusIn', 'DOMMouseScroll', 'MozMousePixelScroll', 'DOMNodeInserted', 'DOMSubtreeModified', 'DOMFrameContentLoaded', 'navigate', 'navigateerror']);
for (const from of [window, document, HTMLElement.prototype, HTMLBodyElement.prototype, HTMLFrameSetElement.prototype])
  for (let at = from; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) known.add(name.slice(2));
for (const type of known) for (const on of [window, document]) on.addEventListener(type, (event) => {
  types.add(type);
  for (const name of ['blockedURI', 'sourceFile', 'documentURI', 'filename', 'message', 'origin', 'data']) if (event[name]) told.add(type + ' ' + name + ' ' + event[name]);
  for (const node of [event.target, event.originalTarget, event.explicitOriginalTarget, event.relatedTarget, event.rangeParent, ...event.composedPath()]) follow(node, type);
}, true);
(function again() { for (const frame of held) look(frame); requestAnimationFrame(again) })();
</script>`;

/** Takes the frame that an event leads to out of its sandbox while it is still empty, and lies in wait in the document it has then. */
const MEDDLING = `<script>
globalThis.told = [];
let isOut = false;
addEventListener('DOMFrameContentLoaded', ({ originalTarget: frame }) => {
  const root = frame.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  if (!isOut) { isOut = true; frame.removeAttribute('sandbox'); root.append(frame) }
  else if (frame.contentDocument) {
    told.push('in the document');
    frame.contentWindow.navigation.addEventListener('navigate', ({ destination }) => told.push('goes to ' + destination.url));
  }
}, true);
</script>`;

/** What a page shows to whoever put it in the card's place, and what it finds there of the page before. */
const IN_ITS_PLACE = `<!doctype html><script>
const found = [document.referrer, history.length, document.baseURI, ...performance.getEntries().map((entry) => JSON.stringify(entry))];
try { found.push(...navigation.entries().map(({ url }) => url), navigation.activation?.from?.url) } catch {}
parent.postMessage('in its place ' + found.join(' | '), '*');
</script>`;

/** Has the page hear whatever the browser reports to it. */
const REPORTED = `<script>
globalThis.told = [];
if (globalThis.ReportingObserver) new ReportingObserver((list) => told.push(...list.map((report) => JSON.stringify([report.type, report.body]))), { buffered: true }).observe();
</script>`;

const OWN = /(?:chrome|moz)-extension:/;

interface Told {
  readonly told: Iterable<string>;
  readonly types: Set<string>;
  readonly held: Set<HTMLIFrameElement>;
}

let count = 0;

/** Serves a page with this head, under these headers, and opens it until it is marked. */
async function visitUnder(world: World, head: string, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
  count += 1;
  const address = `https://www.mining.com/web/address-${count}/`;
  world.web.serve(address, { body: hostilePage({ head }), headers });
  const visit = await world.visit(address);
  await visit.read();
  await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
  return visit;
}

const toldTo = ({ page }: Visit) => page.evaluate(() => [...(globalThis as unknown as Told).told]);

describe.each(['chrome', 'firefox'] as const)('a page that would know where the card lies, in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  const open = async (head: string, headers?: Readonly<Record<string, string>>) => {
    visit = await visitUnder(world, head, headers);
  };
  const told = () => toldTo(visit);

  it('does not learn it from any node that an event leads to, at any time', async () => {
    await open(FOLLOWING);
    await openCard(visit, RULE);
    const look = await until('the card', () => lookOfCard(world, visit, 'Close'));
    const place = { x: look.left + look.width / 2, y: look.button?.y ?? 0 };
    await visit.page.mouse.move(place.x, place.y, { steps: 5 });
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('ab');
    await pressInCard(world, visit, 'Close');
    await until('the card to close', async () => (await visit.card()) === null);
    // Once more, with the pointer there before the card is.
    await openCard(visit, RULE);
    await pressInCard(world, visit, 'Close');
    await until('the card to close again', async () => (await visit.card()) === null);
    const mark = openCard(visit, SHARE);
    for (let step = 0; step < 40; step += 1) await visit.page.mouse.move(place.x + (step % 2), place.y);
    await mark;
    await visit.page.mouse.move(place.x, place.y + 5, { steps: 5 });

    const types = await visit.page.evaluate(() => [...(globalThis as unknown as Told).types]);
    for (const type of ['pointermove', 'mouseover', 'click', 'blur']) expect(types).toContain(type);
    const found = await told();
    expect(found.filter((words) => OWN.test(words))).toEqual([]);
    // Nor has it been in the document that the frame begins with, where it could lie in wait.
    expect(found.filter((words) => /^document opened anew (?!\w*Error)/.test(words))).toEqual([]);
  });

  it('does not learn it by putting a page of its own into the frame that an event led to', async () => {
    world.web.serve('https://www.mining.com/web/in-its-place/', IN_ITS_PLACE);
    await open(FOLLOWING);
    await openCard(visit, RULE);
    const look = await until('the card', () => lookOfCard(world, visit, 'Close'));
    await visit.page.mouse.move(look.left + look.width / 2, look.button?.y ?? 0, { steps: 5 });
    const reached = await visit.page.evaluate(() => {
      const { held } = globalThis as unknown as Told;
      for (const { contentWindow } of held) contentWindow?.location.replace('/web/in-its-place/');
      return held.size;
    });
    // Chrome leads into no closed root: there the card stands as it did.
    // Given up as soon as it goes, so that what is put in its place may never have run.
    if (reached > 0) await until('the card to be given up', async () => (await visit.card()) === null);
    else expect(await cardFrame(visit.page)).not.toBeNull();
    expect((await told()).filter((words) => OWN.test(words))).toEqual([]);
  });

  it('is told nothing by its rules of isolation, and lets the card in under all of them', async () => {
    world.web.serve('https://embedded.example/', 'a page that has no rules');
    const rules: readonly Readonly<Record<string, string>>[] = [
      { 'cross-origin-embedder-policy-report-only': 'require-corp; report-to="reports"' },
      { 'cross-origin-embedder-policy': 'require-corp; report-to="reports"' },
      { 'cross-origin-embedder-policy': 'credentialless' },
      { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
      { 'document-isolation-policy': 'isolate-and-require-corp' },
    ];
    for (const [index, headers] of rules.entries()) {
      if (index > 0) await visit.page.close();
      await open(REPORTED, { ...headers, 'reporting-endpoints': 'reports="https://www.mining.com/reports"' });
      expect((await openCard(visit, RULE)).text).toContain('Who speaks');
      await pressInCard(world, visit, 'Close');
      await until('the card to close', async () => (await visit.card()) === null);
      // What comes of a frame of the page's own comes after whatever was to come of ours.
      await visit.page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = 'https://embedded.example/';
        document.body.append(frame);
      });
      const hasPolicy = Object.keys(headers).some((name) => name.includes('embedder'));
      if (kind === 'chrome' && hasPolicy)
        await until('the report', async () => (await told()).some((words) => words.includes('embedded.example')));
      expect((await told()).filter((words) => OWN.test(words))).toEqual([]);
    }
  });

  it('keeps its own history: a card adds nothing to it, and Back leads out of the page', async () => {
    await open('');
    const before = visit.page.url();
    count += 1;
    const address = `https://www.mining.com/web/address-${count}/`;
    world.web.serve(address, hostilePage());
    await visit.page.goto(address);
    await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
    const length = await visit.page.evaluate(() => history.length);
    for (const words of [RULE, OUTLOOK]) {
      await openCard(visit, words);
      await pressInCard(world, visit, 'Close');
      await until('the card to close', async () => (await visit.card()) === null);
    }
    await openCard(visit, RULE);
    expect(await visit.page.evaluate(() => history.length)).toBe(length);
    await visit.page.evaluate(() => history.back());
    // Asked while one document makes way for the next, there is no answer.
    const addressNow = () => visit.page.evaluate(() => location.href).catch(() => null);
    await until('the page before', async () => (await addressNow()) === before);
  });

  it('says beside the passage where a page in a sandbox keeps the card out', async () => {
    await open('', { 'content-security-policy': 'sandbox allow-scripts' });
    const word = await openCard(visit, RULE);
    expect(word.text).toContain('lets no card of Loupe in');
  });
});

// Chrome leads no page into a closed root.
describe('a page that comes to the frame before the card does, in Firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('firefox');
  });
  afterAll(() => world?.close());

  it('gets no card in a frame that it has taken out of its sandbox', async () => {
    const visit = await visitUnder(world, MEDDLING);
    expect((await openCard(visit, RULE)).text).toContain('lets no card of Loupe in');
    expect(await toldTo(visit)).toEqual(['in the document']);
    await visit.page.close();
  });
});
