// A page that says a sentence in other words while the reader writes beside it: what she typed is kept.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeOf, rewordedIn } from '../../src/background/reworded.ts';
import type { Mark, TabView, TextSaved } from '../../src/messaging/views.ts';
import { articleOf, HOST, SENTENCES } from './article.ts';
import { call, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const READ = SENTENCES[1] ?? '';
const OTHER = SENTENCES[5] ?? '';

const textOf = (view: TabView, id: string) => view.reading?.claims.find((claim) => claim.id === id)?.text;

/** Reads the page with its second sentence so, or without it, and gives the ids of its claims by their words. */
async function readWith(sentence: string | null): Promise<(words: string) => string> {
  const sentences = sentence === null ? SENTENCES.toSpliced(1, 1) : SENTENCES.with(1, sentence);
  const marks = await value<Mark[]>('page/read', { article: articleOf(HOST, sentences) }, pageOf(1));
  const view = await viewOf(1);
  return (words) => marks.find(({ id }) => textOf(view, id) === words)?.id ?? '';
}

const open = (claimId: string) => value('page/keep-draft', { draft: { claimId, text: '' } }, pageOf(1));
const type = (claimId: string, text: string, base: string) =>
  value<TextSaved>('card/save-note', { claimId, text, base }, pageOf(1));

async function notesNow(): Promise<readonly string[]> {
  const { work, orphans } = await viewOf(1);
  return [...Object.values(work).flatMap(({ note }) => note || []), ...orphans.flatMap(({ notes }) => notes)];
}

describe('a note on a claim that the page says in other words meanwhile', () => {
  it('goes on beside the claim that it has become', async () => {
    const id = (await readWith(READ))(READ);
    await open(id);
    expect(await type(id, 'Ask', '')).toBeNull();
    const now = READ.replace('would', 'will');
    const become = (await readWith(now))(now);
    expect(become).not.toBe('');
    expect(await type(id, 'Ask the ministry', 'Ask')).toBeNull();
    expect((await viewOf(1)).work[become]?.note).toBe('Ask the ministry');
    await readWith(now);
    expect(await type(id, 'Ask the ministry first', 'Ask the ministry')).toBeNull();
    expect(await notesNow()).toEqual(['Ask the ministry first']);
  });

  it('is one note beside it, whether or not anybody has looked at the page in between', async () => {
    const id = (await readWith(READ))(READ);
    await open(id);
    await type(id, 'Ask of it', '');
    const now = READ.replace('would', 'will');
    await value<Mark[]>('page/read', { article: articleOf(HOST, SENTENCES.with(1, now)) }, pageOf(1));
    expect(await type(id, 'Ask the ministry', 'Ask of it')).toBeNull();
    expect(await notesNow()).toEqual(['Ask the ministry']);
  });

  it('is kept with the words that it was begun on where they are gone', async () => {
    const id = (await readWith(READ))(READ);
    await open(id);
    await type(id, 'Ask', '');
    await readWith(null);
    expect(await type(id, 'Ask the ministry', 'Ask')).toBeNull();
    expect(await value('page/save-left', { claimId: id, text: 'Ask the ministry first' }, pageOf(1))).toBeNull();
    expect(await notesNow()).toEqual(['Ask the ministry first']);
    expect((await viewOf(1)).orphans.map(({ quote }) => quote)).toEqual([READ]);
  });

  it('is refused where its card is not open', async () => {
    const idOf = await readWith(READ);
    await open(idOf(OTHER));
    await readWith(null);
    expect(await call('card/save-note', { claimId: idOf(READ), text: 'Ask', base: '' }, pageOf(1))).toMatchObject({
      ok: false,
      fault: { code: 'gone' },
    });
  });
});

describe('a note in the sidebar on a claim that the page says in other words meanwhile', () => {
  const choose = (claimId: string) => value('tab/claim', { tabId: 1, claimId }, surface);
  const write = (claimId: string, text: string, base: string) =>
    value<TextSaved>('tab/save-note', { ...ON, claimId, text, base }, surface);

  it('is one note beside what that has become, whether or not anybody has looked at the page in between', async () => {
    const id = (await readWith(READ))(READ);
    await choose(id);
    await write(id, 'Ask of it', '');
    const now = READ.replace('would', 'will');
    await value<Mark[]>('page/read', { article: articleOf(HOST, SENTENCES.with(1, now)) }, pageOf(1));
    expect(await write(id, 'Ask the ministry', 'Ask of it')).toBeNull();
    expect(await notesNow()).toEqual(['Ask the ministry']);
  });

  it('goes on beside the claim that it has become, also after a stop of the background', async () => {
    const id = (await readWith(READ))(READ);
    await choose(id);
    expect(await write(id, 'Ask', '')).toBeNull();
    const now = READ.replace('would', 'will');
    const become = (await readWith(now))(now);
    await start();
    expect(await write(id, 'Ask the ministry', 'Ask')).toBeNull();
    expect((await viewOf(1)).work[become]?.note).toBe('Ask the ministry');
    expect(await notesNow()).toEqual(['Ask the ministry']);
  });

  it('is kept with the words that it was begun on where they are gone, beside one in the card', async () => {
    const idOf = await readWith(READ);
    const id = idOf(READ);
    await open(idOf(OTHER));
    await choose(id);
    await choose(idOf(SENTENCES[3] ?? ''));
    await readWith(null);
    expect(await write(id, 'Ask the ministry', '')).toBeNull();
    expect(await notesNow()).toEqual(['Ask the ministry']);
    expect((await viewOf(1)).orphans.map(({ quote }) => quote)).toEqual([READ]);
  });

  it('is refused where it was not open there', async () => {
    const idOf = await readWith(READ);
    await choose(idOf(OTHER));
    await readWith(null);
    const outcome = await call('tab/save-note', { ...ON, claimId: idOf(READ), text: 'Ask', base: '' }, surface);
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'gone' } });
  });
});

it('a sentence of other words that has the same id, as a page can bring about, is another: work stays with the one that was open', async () => {
  const id = (await readWith(READ))(READ);
  const { reading } = await viewOf(1);
  if (!reading) throw new Error('nothing was read');
  const twin = { ...reading, claims: reading.claims.map((one) => (one.id === id ? { ...one, text: OTHER } : one)) };
  const reworded = rewordedIn(twin, { reading }, [id]);
  expect(reworded).toMatchObject([{ claim: { id, text: READ } }]);
  const [kept] = placeOf({ claimId: id, text: 'mine' }, [twin], { reading: twin, reworded }) ?? [];
  expect(kept?.claims.filter((one) => one.id === id).map(({ text }) => text)).toEqual([READ]);
  expect(rewordedIn(reading, { reading: twin, reworded }, [id])).toEqual([]);
});
