import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { noteOn } from '../core/annotation/fixtures.ts';
import { granted, KEY, libraryOn, NOW, note, savedArticle, storeOn, tags } from './fixtures.ts';

// Firefox keeps each write that waits while another fails on a full disk: none may wait but a few that can be taken away again.

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

/**
 * Has the write of the new record number `count` fail, and keeps those that wait behind it, as Firefox does; with `stamp` as
 * somebody would who writes next. Gives how many it kept.
 */
function failAndKeep(count: number, stamp?: number): () => number {
  const { add } = IDBObjectStore.prototype;
  const waiting: unknown[] = [];
  let adds = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    adds += 1;
    if (adds > count) waiting.push(value);
    if (adds !== count) return add.call(this, value);
    const { db } = this.transaction;
    // One that is there already: added again, it fails.
    const request = add.call(this, { ...(value as Annotation), id: 'here' });
    request.addEventListener('error', () => {
      const transaction = db.transaction(['annotations', 'meta'], 'readwrite');
      for (const one of waiting) transaction.objectStore('annotations').put(one);
      if (stamp !== undefined) transaction.objectStore('meta').put({ key: 'stamp', value: stamp });
    });
    return request;
  });
  return () => waiting.length;
}

describe('what Firefox keeps of new records that were on their way when an import failed', () => {
  it('is taken away again, and nothing else', async () => {
    const library = libraryOn(indexedDB);
    await granted(library.merge({ ...libraryOf(3), annotations: [{ ...noteOn(null, 'here'), claimId: 'claim-here' }] }));
    const before = await granted(library.exportAll());
    const kept = failAndKeep(50);
    expect((await library.merge(libraryOf(1_100))).ok).toBe(false);
    expect(kept()).toBe(3);
    expect(await granted(library.exportAll())).toEqual(before);
    vi.restoreAllMocks();
    expect(await granted(library.merge(libraryOf(1_100)))).toMatchObject({ added: 1_100 });
  });

  it('stays where somebody else has written since', async () => {
    const library = libraryOn(indexedDB);
    await granted(library.merge({ ...libraryOf(3), annotations: [{ ...noteOn(null, 'here'), claimId: 'claim-here' }] }));
    const kept = failAndKeep(50, (await granted(library.stamp())) + 1);
    expect((await library.merge(libraryOf(1_100))).ok).toBe(false);
    expect(kept()).toBe(3);
    const { annotations } = await granted(library.exportAll());
    expect(annotations).toHaveLength(1 + 3);
  });
});

describe('of the writes of a transaction no two are under way at once', () => {
  it('but a few new records, in an import that adds', async () => {
    const library = libraryOn(indexedDB);
    const seen = watchWrites();
    await granted(library.merge(libraryOf(1_100)));
    expect(seen.most).toBe(4);
  });

  it('in an import that changes, and that replaces', async () => {
    const library = libraryOn(indexedDB);
    await granted(library.merge(libraryOf(1_100)));
    const seen = watchWrites();
    const later = libraryOf(1_100).annotations.map((one) => ({ ...one, modified: '2026-06-01T10:00:00.000Z' }));
    await granted(library.merge({ ...libraryOf(0), annotations: later }));
    await granted(library.replace(libraryOf(1_100)));
    expect([seen.most, seen.all > 2_200]).toEqual([1, true]);
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
