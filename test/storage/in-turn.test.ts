import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { noteOn } from '../core/annotation/fixtures.ts';
import { granted, KEY, libraryOn, NOW, note, savedArticle, storeOn, tags } from './fixtures.ts';

// Firefox keeps each write that waits while another fails on a full disk: none may wait.

let indexedDB: IDBFactory;

beforeEach(() => {
  indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Watches all writes from now on. Gives the most that were under way at once, and how many there were. */
function watchWrites(): { most: number; all: number } {
  const seen = { most: 0, all: 0 };
  let underWay = 0;
  for (const name of ['put', 'add', 'delete', 'clear'] as const) {
    const write = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      const request = write.apply(this, args);
      underWay += 1;
      seen.all += 1;
      seen.most = Math.max(seen.most, underWay);
      request.addEventListener('success', () => {
        underWay -= 1;
      });
      return request as never;
    });
  }
  return seen;
}

function libraryOf(count: number): LibraryData {
  const annotations = Array.from({ length: count }, (_, index): Annotation => {
    return { ...noteOn(null, `id-${index}`), claimId: `claim-${index}` };
  });
  const { articleKey: key, article, reading } = savedArticle();
  return { articles: [], annotations, texts: [{ key, article, reading, saved: NOW }], meta: { 'colour-names': { red: 'x' } } };
}

describe('of the writes of a transaction no two are under way at once', () => {
  it('in an import that adds, that changes, and that replaces', async () => {
    const library = libraryOn(indexedDB);
    const seen = watchWrites();
    await granted(library.merge(libraryOf(1_100)));
    const later = libraryOf(1_100).annotations.map((one) => ({ ...one, modified: '2026-06-01T10:00:00.000Z' }));
    const other = later.map((one) => ({ ...one, id: `other-${one.id}`, modified: '2026-07-01T10:00:00.000Z' }));
    await granted(library.merge({ ...libraryOf(0), annotations: later }));
    await granted(library.merge({ ...libraryOf(0), annotations: other }));
    await granted(library.replace(libraryOf(3)));
    expect([seen.most, seen.all > 4_400]).toEqual([1, true]);
  });

  it('in edits, and in work on many records', async () => {
    const store = storeOn(indexedDB);
    const seen = watchWrites();
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveNote(note('a')));
    await granted(store.saveTags(tags('x')));
    const at = await granted(store.trash({ articles: [KEY], annotations: [] }));
    await granted(store.restore(at));
    await granted(store.trash({ articles: [KEY], annotations: [] }));
    await granted(store.emptyTrash());
    expect([seen.most, seen.all > 15]).toEqual([1, true]);
  });
});
