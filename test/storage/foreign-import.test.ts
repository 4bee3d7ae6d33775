import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteOf, tagsOf } from '../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { readHypothesis } from '../../src/core/exchange/foreign/read-hypothesis.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Store } from '../../src/storage/store.ts';
import { granted, HEAD, KEY, libraryOn, note, storeOn, tags } from './fixtures.ts';

let store: Store;
let library: LibraryReader;

beforeEach(() => {
  const disk = new IDBFactory();
  [store, library] = [storeOn(disk), libraryOn(disk)];
});

/** An export of Hypothesis with a note on the article's page, written and changed at `at`. */
function pageNote(text: string, names: readonly string[], at: string): LibraryData {
  const row = { id: 'x', uri: HEAD.url, text, tags: names, created: at, updated: at };
  const read = readHypothesis(JSON.stringify({ total: 1, rows: [row] }), at);
  if (!read.ok) throw new Error(read.fault.code);
  return read.data;
}

const work = async () => {
  const { annotations, article } = await granted(store.workOn(KEY));
  return { note: annotations.flatMap((one) => noteOf(one) ?? []), tags: annotations.flatMap(tagsOf), title: article?.head.title };
};

describe('a page note and tags of Hypothesis', () => {
  it('join those that the reader has on the article, whichever came first, and take nothing of hers away', async () => {
    await granted(store.saveNote(note('mine of a year', null)));
    await granted(store.saveTags(tags('mine', 'both')));
    const own = (await granted(store.workOn(KEY))).annotations.map(({ id }) => id);
    const later = pageNote('theirs', ['both', 'theirs'], '2027-01-01T00:00:00.000Z');
    expect(await granted(library.merge(later))).toMatchObject({ joined: 2, trashed: 0 });
    const both = { note: ['mine of a year\n\ntheirs'], tags: ['mine', 'both', 'theirs'], title: HEAD.title };
    expect(await work()).toEqual(both);
    expect((await granted(store.workOn(KEY))).annotations.map(({ id }) => id)).toEqual(own);
    expect(await granted(library.merge(later))).toMatchObject({ added: 0, updated: 0, joined: 0, trashed: 0 });
    expect(await work()).toEqual(both);
  });

  it('stand under hers in what is saved since, also where the file has them anew', async () => {
    await granted(store.saveNote(note('mine', null)));
    await granted(library.merge(pageNote('theirs', [], '2020-01-01T00:00:00.000Z')));
    expect((await work()).note).toEqual(['theirs\n\nmine']);
    await granted(store.saveNote(note('mine alone', null)));
    await granted(library.merge(pageNote('theirs, changed', [], '2027-01-01T00:00:00.000Z')));
    expect((await work()).note).toEqual(['mine alone\n\ntheirs, changed']);
  });

  it('that she went on with in Loupe are in the trash as she wrote them, where the file has them changed later', async () => {
    await granted(library.merge(pageNote('theirs', [], '2020-01-01T00:00:00.000Z')));
    await granted(store.saveNote(note('theirs\n\nmine of a year', null)));
    const report = await granted(library.merge(pageNote('theirs, a slip mended', [], '2027-01-01T00:00:00.000Z')));
    expect(report).toMatchObject({ added: 0, trashed: 1 });
    expect((await work()).note).toEqual(['theirs, a slip mended']);
    expect((await granted(library.trash())).annotations.map(noteOf)).toEqual(['theirs\n\nmine of a year']);
  });

  it('that she gave tags of her own in Loupe are in the trash with them, where the file has others later', async () => {
    await granted(library.merge(pageNote('', ['theirs'], '2020-01-01T00:00:00.000Z')));
    await granted(store.saveTags(tags('theirs', 'china-strategy')));
    const report = await granted(library.merge(pageNote('', ['theirs', 'more'], '2027-01-01T00:00:00.000Z')));
    expect([report.trashed, (await work()).tags]).toEqual([1, ['theirs', 'more']]);
    expect((await granted(library.trash())).annotations.map(tagsOf)).toEqual([['theirs', 'china-strategy']]);
  });

  it('too long for one note with hers stay behind in the trash, and hers as it was', async () => {
    await granted(store.saveNote(note('a'.repeat(12_000), null)));
    const report = await granted(library.merge(pageNote('b'.repeat(12_000), [], '2027-01-01T00:00:00.000Z')));
    expect(report).toMatchObject({ joined: 0, trashed: 1 });
    expect((await work()).note).toEqual(['a'.repeat(12_000)]);
    expect((await granted(library.trash())).annotations.map(noteOf)).toEqual(['b'.repeat(12_000)]);
  });
});
