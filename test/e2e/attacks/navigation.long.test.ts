// A page that goes on to another article, or comes back, while it is read or worked on: each article keeps what is its own.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { noteOf } from '../../../src/core/annotation/edit.ts';
import { articleKey } from '../../../src/core/article/article-key.ts';
import { storedIn } from '../stored.ts';
import { focusNoteInCard, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, OUTLOOK, openCard, RULE, SHARE } from './hostile.ts';

const SITE = 'https://www.mining.com/web/goes-on';
const FIRST = 'Beijing suspended the export notices of October for one year, the ministry said on Friday.';
const SECOND = 'Lynas Rare Earths produced 2,080 tonnes of neodymium-praseodymium oxide in the quarter, the company said.';
const WORDS = 'neodymium-praseodymium oxide in the quarter';

/** Goes on by script, as pages do that route by themselves, and does not come to rest for a while. */
const ROUTER = `<script>
globalThis.goOn = (address, title, sentences) => {
  history.pushState(null, '', address);
  document.title = title;
  document.querySelector('h1').textContent = title;
  document.querySelectorAll('article p').forEach((line, at) => { line.textContent = sentences[at % sentences.length] });
  const busy = document.createElement('span');
  document.body.append(busy);
  const again = setInterval(() => { busy.textContent = String(performance.now()) }, 20);
  globalThis.rest = () => clearInterval(again);
};
</script>`;

interface Router {
  goOn(address: string, title: string, sentences: readonly string[]): void;
  rest(): void;
}

const keyOf = (address: string) => articleKey(address);

describe.each(['chrome', 'firefox'] as const)('an article that is left for another, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let count = 0;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit?.page.close());
  afterAll(() => world?.close());

  /** Opens an article, and gives its address with one of another article of the same site. */
  const open = async (head = '') => {
    count += 1;
    const address = `${SITE}-${count}/`;
    const next = `${SITE}-${count}-next/`;
    world.web.serve(address, hostilePage({ head }));
    const other = hostilePage({ title: 'Rare earth output rose', head })
      .replace(RULE, FIRST)
      .replace(SHARE, SECOND)
      .replace(OUTLOOK, 'Prices of terbium may fall.');
    world.web.serve(next, other);
    visit = await world.visit(address);
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).includes(RULE));
    return { address, next };
  };
  const goOn = (next: string) =>
    visit.page.evaluate(
      (address, sentences) => (globalThis as unknown as Router).goOn(address, 'Rare earth output rose', sentences),
      next,
      [FIRST, SECOND],
    );
  const annotations = async () =>
    ((await storedIn(world)).annotations as readonly Annotation[]).filter(({ deleted }) => deleted === null);
  /** The articles of the annotations that quote `words`. */
  const homesOf = async (words: string) =>
    (await annotations()).flatMap(({ articleKey: key, target }) => (JSON.stringify(target).includes(words) ? [key] : []));
  const notesOf = async (text: string) =>
    (await annotations()).flatMap((one) => (noteOf(one)?.includes(text) ? [`${one.articleKey}: ${noteOf(one)}`] : []));
  const shown = async () => (await world.extension.viewOf(visit.tabId)).reading?.head.url ?? null;
  const goBack = () => visit.page.evaluate(() => void setTimeout(() => history.back(), 0));

  it('keeps no highlight of the one that came after it by script, however soon it is made', async () => {
    const { next } = await open(ROUTER);
    await goOn(next);
    await selectWords(visit.page, WORDS);
    await pressInCard(world, visit, 'Highlight as “evidence”');
    await until('the highlight', async () => (await homesOf(WORDS)).length > 0);
    expect(await homesOf(WORDS)).toEqual([keyOf(next)]);
    await visit.page.evaluate(() => (globalThis as unknown as Router).rest());
    await until('the other to be read', async () => (await shown()) === next);
    expect((await world.extension.viewOf(visit.tabId)).highlights.map(({ quote }) => quote)).toEqual([WORDS]);
  });

  it('has its own highlights when it is back from the browser’s memory, however soon they are made', async () => {
    const { address, next } = await open();
    await visit.page.goto(next, { waitUntil: 'load' });
    await until('the next', async () => (await shown()) === next);
    await goBack();
    await until('the page to be back', () => visit.page.evaluate((at) => location.href === at, address).catch(() => null));
    const words = 'exporters of dysprosium and terbium';
    await selectWords(visit.page, words);
    await pressInCard(world, visit, 'Highlight as “evidence”');
    await until('the highlight', async () => (await homesOf(words)).length > 0);
    expect(await homesOf(words)).toEqual([keyOf(address)]);
  });

  it('keeps what is typed in its card while the page goes on by script, and nothing of it lands on the other', async () => {
    const { address, next } = await open(ROUTER);
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('one ');
    await goOn(next);
    await visit.page.keyboard.type('two ');
    await visit.page.evaluate(() => (globalThis as unknown as Router).rest());
    await until('the other to be read', async () => (await shown()) === next);
    await visit.page.keyboard.type('three');
    await until('the note', async () => (await notesOf('one two three')).length > 0);
    expect(await notesOf('one')).toEqual([`${keyOf(address)}: one two three`]);
    const { note, orphans, highlights, reading, work } = await world.extension.viewOf(visit.tabId);
    expect([note, orphans, highlights, work]).toEqual(['', [], [], {}]);
    expect(JSON.stringify(reading)).not.toContain('apply for a licence');
  });

  it('keeps what is typed in its card while the page goes on by script to one article after another', async () => {
    const { address, next } = await open(ROUTER);
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('four ');
    for (const at of [next, `${next}more/`]) {
      await goOn(at);
      await visit.page.evaluate(() => (globalThis as unknown as Router).rest());
      await until('it to be read', async () => (await shown()) === at);
    }
    await visit.page.keyboard.type('five');
    await until('the note', async () => (await notesOf('four five')).length > 0);
    expect(await notesOf('four')).toEqual([`${keyOf(address)}: four five`]);
  });

  it('keeps what is typed in its card when the page loads another in that moment, and its card works when it is back', async () => {
    const { address, next } = await open();
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('typed at the very end');
    await visit.page.goto(next, { waitUntil: 'load' });
    await until('the next', async () => (await shown()) === next);
    await openCard(visit, FIRST);
    await goBack();
    await until('the one before', async () => (await shown()) === address);
    expect(await notesOf('typed at')).toEqual([`${keyOf(address)}: typed at the very end`]);
    const card = await openCard(visit, RULE);
    expect(card.text).toContain('Who speaks');
    await focusNoteInCard(world, visit);
    const frame = await until('the card', () => cardFrame(visit.page));
    expect(await frame.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value)).toBe('typed at the very end');
    await visit.page.keyboard.type(', and more');
    await until('the rest', async () => (await notesOf(', and more')).length > 0);
    expect(await notesOf('typed at')).toHaveLength(1);
  });

  it('is not taken for the one after it, where that comes a second after its address', async () => {
    const { address, next } = await open(ROUTER);
    await visit.page.evaluate((at) => history.pushState(null, '', at), next);
    const seen = new Set<string>();
    const look = async () => {
      const { reading } = await world.extension.viewOf(visit.tabId);
      if (reading) seen.add(`${reading.head.url} ${reading.claims.some(({ text }) => text === RULE)}`);
      return reading?.head.url === next && reading.claims.some(({ text }) => text === FIRST);
    };
    const end = Date.now() + 1_000;
    await until('a second to pass', async () => {
      await look();
      return Date.now() > end;
    });
    await goOn(next);
    await visit.page.evaluate(() => (globalThis as unknown as Router).rest());
    await until('the other to be read', look);
    expect([...seen].filter((one) => one !== `${address} true`)).toEqual([`${next} false`]);
  });

  it('is never shown beside the address of another, where the page changes it a hundred times while it is read', async () => {
    const { address } = await open();
    await visit.page.evaluate(async (base) => {
      for (let at = 0; at < 100; at++) {
        history.pushState(null, '', `${base}?story=${at}`);
        document.querySelectorAll('h1, article p').forEach((line) => {
          line.textContent = `Story ${at}: China produced ${at + 100} tonnes of dysprosium in 2024, the ministry said.`;
        });
        await new Promise((resume) => setTimeout(resume, 30));
      }
    }, address);
    await until('the last to be read', async () => (await shown())?.endsWith('?story=99'));
    const { reading } = await world.extension.viewOf(visit.tabId);
    expect(reading?.claims.length).toBeGreaterThan(0);
    for (const { text } of reading?.claims ?? []) expect(text).toContain('Story 99');
  });
});
