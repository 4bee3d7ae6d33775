// A page that takes card or bar away before they have come, or keeps them out.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, pointOnMark, selectWords, until, type Visit, type World } from '../world.ts';
import { hostilePage, OUTLOOK, openCard, RULE, SHARE, visitHostile, visitMarked } from './hostile.ts';

const KEPT_OUT = 'This page lets no card of Loupe in';

const whenAdded = (deed: string) =>
  `new MutationObserver((records) => { for (const { addedNodes } of records) for (const host of addedNodes) if (host.localName === 'loupe-card') ${deed} })
    .observe(document, { childList: true, subtree: true });`;
const whenTold = (type: string, deed: string) =>
  `addEventListener('${type}', ({ target: host, newState }) => { if (host.localName === 'loupe-card' && newState === 'open') ${deed} }, true);`;

/** When a page takes a host away: once, by `away(host)`. */
const MOMENTS: Readonly<Record<string, string>> = {
  'as it is shown': whenTold('beforetoggle', 'away(host)'),
  'when it has been shown': whenTold('toggle', 'away(host)'),
  'as soon as it is told of': whenAdded('away(host)'),
  'in the next task': whenAdded('setTimeout(() => away(host))'),
  'in the next frame': whenAdded('requestAnimationFrame(() => away(host))'),
  'again and again': `setInterval(() => { for (const host of isArmed ? document.querySelectorAll('loupe-card') : []) { host.remove(); if (++taken === 1) setTimeout(() => { isArmed = false }, 300) } }, 1);`,
};

/** How a page keeps a host from standing above itself. */
const REFUSALS: Readonly<Record<string, string>> = {
  'says no': `addEventListener('beforetoggle', (event) => { if (!isArmed) return; taken++; event.preventDefault() }, true);`,
  'puts it down': whenTold('toggle', '{ if (isArmed) { taken++; host.hidePopover() } }'),
};

const page = (deed: string) =>
  hostilePage({
    head: `<script>isArmed = true; taken = 0; keys = ''; addEventListener('keydown', ({ key }) => { keys += key });
      function away(host) { if (!isArmed || !host.isConnected) return; isArmed = false; taken++; host.remove(); }
      ${deed}</script>`,
  });

/** What the page knows. */
interface Known {
  isArmed: boolean;
  taken: number;
  readonly keys: string;
}

describe.each(['chrome', 'firefox'] as const)('a page that lets no card come in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  const known = <T>(look: (known: Known) => T) => visit.page.evaluate(`(${look})(globalThis)`) as Promise<T>;
  const hosts = () => visit.page.evaluate(() => document.querySelectorAll('loupe-card').length);
  const press = async (words: string) => {
    const point = await until('the mark', () => pointOnMark(visit.page, words));
    await visit.page.bringToFront();
    await visit.page.mouse.click(point.x, point.y);
  };
  const isBarShown = async () => (await visit.card())?.html.includes('toolbar');
  /** A selection may be looked at twice, and the page take away but the first bar. */
  const isGoneOrShown = async () => (await hosts()) === 0 || isBarShown();
  const isSaid = async () => (await visit.card())?.text.includes(KEPT_OUT);

  it.each(Object.entries(MOMENTS))(
    'and takes it away %s: it is given up, keys are the page’s, and the next press opens one',
    async (_name, deed) => {
      visit = await visitMarked(world, page(deed));
      await press(RULE);
      await until('the card to be taken away', () => known(({ taken, isArmed }) => taken > 0 && !isArmed));
      await visit.page.keyboard.type('abc');
      expect(await known(({ keys }) => keys)).toBe('abc');
      await openCard(visit, OUTLOOK);
      expect((await visit.card())?.text).toContain(OUTLOOK);
    },
  );

  it.each(Object.entries(REFUSALS))('and %s: it is said beside the passage, and no key is swallowed', async (_name, deed) => {
    visit = await visitMarked(world, page(deed));
    await press(RULE);
    await until('the word', isSaid);
    await known((all) => {
      all.isArmed = false;
    });
    await visit.page.keyboard.type('abc');
    expect(await known(({ keys }) => keys)).toBe('abc');
    await openCard(visit, OUTLOOK);
  });

  it.each(Object.entries(REFUSALS))(
    'and no bar, because it %s: nothing of it stays, and a card comes later',
    async (_name, deed) => {
      visit = await visitMarked(world, page(deed));
      await selectWords(visit.page, SHARE);
      await until('the bar to be kept out', () => known(({ taken }) => taken > 0));
      await known((all) => {
        all.isArmed = false;
      });
      await until('all to be gone', isGoneOrShown);
      await openCard(visit, OUTLOOK);
      await visit.page.keyboard.press('Escape');
      await until('the card to close', async () => (await hosts()) === 0);
      await selectWords(visit.page, SHARE);
      await until('the bar', isBarShown);
    },
  );

  it.each([
    ['as it is shown', whenTold('beforetoggle', 'away(host)')],
    ['as soon as it is told of', whenAdded('away(host)')],
    ['in the next task', whenAdded('setTimeout(() => away(host))')],
  ])('and takes the bar away %s: nothing of it stays', async (_name, deed) => {
    visit = await visitMarked(world, page(deed));
    await selectWords(visit.page, SHARE);
    await until('the bar to be taken away', () => known(({ taken }) => taken > 0));
    await until('all to be gone', isGoneOrShown);
    await selectWords(visit.page, OUTLOOK);
    await until('the bar', isBarShown);
  });

  it('and has the browser stop loading it: it is asked for again', async () => {
    visit = await visitMarked(
      world,
      page(whenAdded('if (isArmed) { isArmed = false; taken++; stop(); setTimeout(() => stop()) }')),
    );
    await openCard(visit, RULE);
    expect(await known(({ taken }) => taken)).toBe(1);
    expect(await hosts()).toBe(1);
  });

  it('and is shut in by its site: that is said at once, and no key is swallowed', async () => {
    visit = await visitHostile(world, page(''), { 'content-security-policy': 'sandbox allow-scripts' });
    await visit.read();
    await press(RULE);
    let typed = '';
    await until('the word', async () => {
      typed += 'x';
      await visit.page.keyboard.press('x');
      return isSaid();
    });
    expect(await known(({ keys }) => keys)).toBe(typed);
  });

  it('and is shut in, but for its own origin: the card comes', async () => {
    visit = await visitHostile(world, page(''), { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' });
    await visit.read();
    expect((await openCard(visit, RULE)).text).toContain(RULE);
  });
});
