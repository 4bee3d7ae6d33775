import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { highlightOf, noteOf } from '../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { granted, highlight, libraryOn, note, savedArticle, storeOn } from './fixtures.ts';

const LONG_AGO = '2001-01-01T00:00:00.000Z';
const DAY = 86_400_000;

/** A record as a file may have it: edited in an hour, and in the trash for many years. */
const gone = <T extends object>(one: T): T => ({
  ...one,
  modified: new Date(Date.now() + 3_600_000).toISOString(),
  deleted: LONG_AGO,
});

async function begun() {
  const disk = new IDBFactory();
  const [store, library] = [storeOn(disk), libraryOn(disk)];
  await granted(store.saveArticle(savedArticle()));
  await granted(store.saveHighlight(highlight('h1', { note: 'my own words' })));
  await granted(store.saveNote(note('my note')));
  const before = await granted(library.exportAll());
  /** Reads a file in, and purges as the next start of the browser does. */
  const survive = async (file: LibraryData) => {
    await granted(library.merge(file));
    await granted(store.purge(new Date(Date.now() - 30 * DAY).toISOString()));
    return granted(library.exportAll());
  };
  return { before, survive };
}

describe('what a file has in the trash since long ago, and the reader has not', () => {
  it('lies in her trash from the import on, with what she wrote', async () => {
    const { before, survive } = await begun();
    const file = { ...before, articles: before.articles.map(gone), annotations: before.annotations.map(gone) } as LibraryData;
    const { texts, annotations } = await survive(file);
    expect(texts).toHaveLength(1);
    expect(annotations.map((one) => noteOf(one) ?? highlightOf(one)?.note)).toEqual(
      expect.arrayContaining(['my own words', 'my note']),
    );
  });

  it('keeps the text of an article of which the file has nothing but the address', async () => {
    const { before, survive } = await begun();
    const [own] = before.articles;
    const article = gone({ ...own, saved: null, head: { ...own?.head, title: 'x' } });
    const { texts } = await survive({ articles: [article], annotations: [], texts: [], meta: {} } as unknown as LibraryData);
    expect(texts).toHaveLength(1);
  });
});
