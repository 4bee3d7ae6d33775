// Pages that are too much: too many claims, too deep, too long. Each is read as far as it makes sense, and stays the reader's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, OUTLOOK, openCard, RULE, SHARE, visitHostile, visitMarked } from './hostile.ts';
import { ask } from './scene.ts';

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly storage: { readonly session: { get(keys: null): Promise<object>; clear(): Promise<void> } };
};

/** Text of a kind that Loupe marks, of so many sentences. */
function claims(count: number): string {
  return Array.from({ length: count }, (_, at) => `<p>China banned exports of dysprosium to buyer ${at} on Monday.</p>`).join('');
}

/** A script that nests an element so many times around `inner`. */
function nested(count: number, tag: string, inner: string): string {
  return `<div id="deep"></div><script>{
    const outside = document.createElement('${tag}');
    let at = outside;
    for (let i = 1; i < ${count}; i++) { at.className = 'sidebar'; at = at.appendChild(document.createElement('${tag}')) }
    at.append(${JSON.stringify(inner)}); deep.append(outside) }</script>`;
}

const long = (count: number, text = 'x') => text.repeat(count);

/** What is put into an article besides its three sentences. */
const LOADS: Readonly<Record<string, { head?: string; before?: string; after?: string }>> = {
  'two thousand elements in one another': { after: nested(2_000, 'span', 'The bottom of it.') },
  'two thousand notes in one another': { after: nested(2_000, 'sup', 'The bottom of it.') },
  'a thousand boxes beside the article in one another': {
    head: '<style>#deep { contain: strict; block-size: 10px }</style>',
    after: nested(1_000, 'aside', 'The bottom of it.'),
  },
  'sixty headings in one another around two megabytes': {
    after: `${nested(60, 'h1', 'Words of a heading. ')}<script>{ let last = deep; while (last.firstElementChild) last = last.firstElementChild; last.textContent = 'Words of a heading. '.repeat(100_000) }</script>`,
  },
  'an element with fifty thousand attributes': {
    after: `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="${at}"`).join(' ')}>Much is said of it.</p>`,
  },
  'two thousand classes of ten kilobytes': {
    after: `<script>for (let i = 0; i < 2000; i++) { const p = document.createElement('p'); p.className = 'menu-' + i + ' sidebar'.repeat(1000); p.id = 'x'.repeat(5000) + i; p.textContent = 'A line of text that says nothing much.'; document.querySelector('article').append(p) }</script>`,
  },
  'a megabyte of spaces in one text': { after: `<p>before${long(1_000_000, ' ')}after</p>` },
  'five megabytes of text without a space': { after: `<p>${long(5_000_000)}</p>` },
  'a table’s cell with ten thousand paragraphs': {
    after: `<table><tr><td>${long(10_000, '<p>A line of it.</p>')}</td></tr></table>`,
  },
  'ten thousand lines after a box of links': {
    after: `<section><h3>Related posts</h3>${long(10_000, '<p>A line of it that is longer than thirty characters.</p>')}</section>`,
  },
  'data a hundred thousand levels deep': {
    head: ['headline', 'author', 'publisher', 'datePublished']
      .map(
        (name) =>
          `<script type="application/ld+json">{"@type":"NewsArticle","${name}":${long(60_000, '[')}${long(60_000, ']')}}</script>`,
      )
      .join(''),
  },
  'values of objects in one another': {
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":${long(20_000, '{"@value":')}"x"${long(20_000, '}')}}</script>`,
  },
  'addresses, names and languages of a megabyte': {
    head: `<link rel="canonical" href="/${long(1_000_000)}"><meta property="og:url" content="https://www.mining.com/${long(1_000_000)}">
      <meta name="author" content="${long(1_000_000)}"><meta property="og:site_name" content="${long(1_000_000)}">
      <meta name="content-language" content="en${long(100_000, '-abc')}"><script>document.documentElement.lang = 'en' + '-abc'.repeat(100000)</script>`,
    after: `<p>It follows <a href="https://example.org/${long(1_000_000)}">what the ministry</a> said, and <a href="javascript:${long(1_000_000)}">what others</a> did.</p>`,
  },
  'frames, roots and elements of its own by the thousand': {
    after: `<script>customElements.define('x-own', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>${SHARE}<slot>' } });
      for (let i = 0; i < 3000; i++) document.body.append(document.createElement('x-own'));
      for (let i = 0; i < 300; i++) document.body.append(document.createElement('iframe'))</script>`,
  },
};

describe.each(['chrome', 'firefox'] as const)('a page that is too much, in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    // Firefox's own time: the second that the other tests give its background is less than such pages take on a slow machine.
    world = await openWorld(kind, { prefs: { 'extensions.background.idle.timeout': 30_000 } });
  });
  afterAll(() => world?.close());

  /** The reader's three sentences are marked, one opens its card, and another can be highlighted. */
  async function isReadersOwn(visit: Visit): Promise<void> {
    await until('the marks', async () => {
      const marks = await allMarks(visit.page);
      return [RULE, SHARE, OUTLOOK].every((text) => marks.includes(text));
    });
    // The background may still be at work on thousands of claims.
    expect((await openCard(visit, RULE, 60_000)).text).toContain('Who speaks');
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
    await selectWords(visit.page, 'the International Energy Agency');
    await pressInCard(world, visit, 'Highlight as “to check”');
    await until(
      'the highlight',
      async () => (await highlightsIn(visit.page))['yellow']?.[0] === 'the International Energy Agency',
    );
    expect(await visit.page.evaluate(() => document.title)).toBe('China tightens rare earth export controls');
  }

  it.each(Object.entries(LOADS))('is read and marked, and stays usable, with %s', async (_name, load) => {
    const visit = await visitHostile(world, hostilePage(load));
    expect((await visit.read()).status.kind).toBe('read');
    await isReadersOwn(visit);
    await visit.page.close();
  });

  it('has a hundred thousand claims: those that are read are marked, and the reader is told that it was cut', async () => {
    const visit = await visitHostile(world, hostilePage({ after: claims(100_000) }));
    const { reading } = await world.extension.waitForReading(visit.tabId, 60_000);
    expect(reading?.claims.length).toBe(2_000);
    await isReadersOwn(visit);
    await visit.page.keyboard.down('AltLeft');
    await visit.page.keyboard.press('Period');
    await visit.page.keyboard.up('AltLeft');
    await until('a card', () => visit.card());
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`, { width: 416, height: 600 });
    await popup.waitForFunction(() => document.body.textContent.includes('its end was not scanned'));
    await popup.close();
    await visit.page.close();
  });

  it('has nothing but claims, or takes all that is kept for the session: other tabs keep their reading, and what is written there', async () => {
    const other = await visitMarked(world, hostilePage());
    const { reading, articleKey } = await world.extension.viewOf(other.tabId);
    const claimId = reading?.claims[0]?.id;
    const visit = await visitHostile(world, hostilePage({ after: claims(1_950) }));
    await world.extension.waitForReading(visit.tabId, 60_000);
    await world.extension.waitForBackground(visit.tabId);
    const note = (text: string) => ask(world, 'tab/save-note', { tabId: other.tabId, articleKey, claimId, text });
    expect(await world.helper.evaluate(async () => Object.keys(await chrome.storage.session.get(null)))).toContain(
      `reading:${other.tabId}`,
    );
    expect(await note('written beside a flood')).toBeNull();
    await world.helper.evaluate(() => chrome.storage.session.clear());
    expect(await note('written when all was gone')).toBeNull();
    const after = await world.extension.viewOf(other.tabId);
    expect(after.reading?.claims.map(({ id }) => id)).toEqual(reading?.claims.map(({ id }) => id));
    expect(after.work[claimId ?? '']?.note).toBe('written when all was gone');
    await visit.page.close();
    await other.page.close();
  });
});
