import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Store } from '../../src/storage/store.ts';
import { granted, HEAD, highlight, KEY, libraryOn, note, savedArticle, storeOn } from './fixtures.ts';

/** The last instant that a file may name, and how our devices are far before it. */
const NEVER = '9998-12-31T23:59:59.999Z';

let store: Store;
let library: LibraryReader;

beforeEach(() => {
  const disk = new IDBFactory();
  [store, library] = [storeOn(disk), libraryOn(disk)];
});

const all = () => granted(library.exportAll());
const text = async () => (await granted(store.workOn(KEY))).annotations.map(noteOf);

/** `data` as if every clock had gone wrong. */
function late(data: LibraryData): LibraryData {
  const dates = /"(modified|created|deleted|saved|firstRead|lastRead)":"[^"]*"/g;
  return JSON.parse(JSON.stringify(data).replace(dates, `"$1":"${NEVER}"`)) as LibraryData;
}

describe('a file from a time to come', () => {
  it('outdoes no edit that the reader makes after it', async () => {
    await granted(store.saveNote(note('before')));
    const hostile = late(await all());
    const [one] = hostile.annotations;
    const body = [{ type: 'TextualBody', purpose: 'commenting', value: 'for ever' }] as const;
    const forged = { ...hostile, annotations: [{ ...one, body }] } as LibraryData;
    await granted(library.merge(forged));
    expect(await text()).toEqual(['before']);
    await granted(store.saveNote(note('after')));
    await granted(library.merge(forged));
    expect(await text()).toEqual(['after']);
  });

  it('brings back all that it has where nothing is, with no time to come in it', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveHighlight(highlight('h1', { note: 'mine' })));
    await granted(store.saveHighlight(highlight('h2')));
    await granted(store.trash({ annotations: ['h2'], articles: [] }));
    const hostile = late(await all());
    const fresh = libraryOn(new IDBFactory());
    expect(await granted(fresh.merge(hostile))).toMatchObject({ refused: 0 });
    const back = await granted(fresh.exportAll());
    expect(JSON.stringify(back)).not.toContain('9998');
    expect(back.annotations.map(({ id, body }) => [id, body])).toEqual(hostile.annotations.map(({ id, body }) => [id, body]));
    expect([back.articles.length, back.texts.length]).toEqual([1, 1]);
  });

  it('puts no text in place of one that the reader saves after it', async () => {
    await granted(store.saveArticle(savedArticle()));
    const before = (await all()).texts;
    const hostile = late(await all());
    await granted(library.merge(hostile));
    expect((await all()).texts).toEqual(before);
  });
});

it('takes of a file with more on one article than a page can be shown the short first, and counts the rest', async () => {
  await granted(store.saveNote(note('mine')));
  const { articles, annotations } = await all();
  const quote = { type: 'TextQuoteSelector' as const, exact: 'x'.repeat(199_000), prefix: '', suffix: '' };
  const heavy = Array.from({ length: 6 }, (_, at) => ({
    ...annotations[0],
    id: `heavy-${at}`,
    motivation: 'highlighting',
    claimId: null,
    target: { source: HEAD.url, selector: Array.from({ length: at === 5 ? 1 : 10 }, () => quote) },
    body: [{ type: 'Highlight', purpose: 'highlighting', colour: 'green', claim: null }],
  }));
  const report = await granted(library.merge({ articles, annotations: heavy, texts: [], meta: {} } as unknown as LibraryData));
  expect(report).toMatchObject({ added: 3, refused: 3 });
  expect((await all()).annotations.map(({ id }) => id)).toContain('heavy-5');
  expect(await text()).toContain('mine');
});
