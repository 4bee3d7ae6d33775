import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreResult } from '../../src/core/annotation/store-result.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Batch } from '../../src/storage/read/batches.ts';
import { annotationRecord } from '../../src/storage/records.ts';
import type { Store } from '../../src/storage/store.ts';
import { noteOn } from '../core/annotation/fixtures.ts';
import {
  dismissal,
  granted,
  HEAD,
  highlight,
  KEY,
  libraryOn,
  NOW,
  note,
  onDisk,
  revisit,
  savedArticle,
  storeOn,
  tags,
} from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;
let library: LibraryReader;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
  library = libraryOn(indexedDB);
});

async function allIn<T>(batches: AsyncIterable<StoreResult<Batch<T>>>): Promise<readonly Batch<T>[]> {
  const all: Batch<T>[] = [];
  for await (const batch of batches) all.push(await granted(Promise.resolve(batch)));
  return all;
}

const onArticle = (key: string) => ({ articleKey: key, head: { ...HEAD, url: `https://${key}` } });

describe('reading the library', () => {
  it('gives an empty one as one empty batch', async () => {
    expect(await allIn(library.articles())).toEqual([{ records: [], unreadable: 0 }]);
    expect(await granted(library.recent(10))).toEqual({ articles: [], annotations: [] });
  });

  it('goes through thousands in batches, each live record once, and counts those that cannot be read', async () => {
    await granted(library.stamp());
    await onDisk(indexedDB, async (database) => {
      const { store: records, done } = database.transaction('annotations', 'readwrite');
      for (let index = 0; index < 4_500; index++) {
        const one = { ...noteOn(null, `id-${index}`), claimId: `claim-${index}` };
        const deleted = index % 100 === 0 ? NOW : null;
        records.put(index % 1_000 === 1 ? { id: one.id, key: 'not its key' } : annotationRecord({ ...one, deleted }));
      }
      await done;
    });
    const batches = await allIn(library.annotations());
    expect(batches.length).toBeGreaterThan(2);
    expect(batches.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(5);
    const ids = batches.flatMap(({ records }) => records.map(({ id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([4_450, 4_450]);
    expect(batches[0]?.records[0]).not.toHaveProperty('slot');
  });

  it('ends with the fault when storage fails', async () => {
    const broken = libraryOn({
      open() {
        throw new DOMException('no', 'UnknownError');
      },
    } as unknown as IDBFactory);
    const results: StoreResult<unknown>[] = [];
    for await (const result of broken.articles()) results.push(result);
    expect(results).toMatchObject([{ ok: false, fault: { kind: 'unavailable' } }]);
  });

  it('begins with what changed last, with the articles it is on', async () => {
    await granted(store.saveHighlight({ ...highlight('old'), ...onArticle('old.example/') }));
    await granted(store.saveNote(note('gone')));
    await granted(store.saveNote(note('')));
    for (const id of ['h1', 'h2']) await granted(store.saveHighlight({ ...highlight(id), ...onArticle(`${id}.example/`) }));
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveHighlight({ ...highlight('old', { colour: 'red' }), ...onArticle('old.example/') }));
    const { annotations, articles } = await granted(library.recent(2));
    expect(annotations.map(({ id }) => id)).toEqual(['old', 'h2']);
    expect(articles.map(({ key }) => key)).toEqual(['old.example/', KEY, 'h2.example/']);
  });

  it('finds what changed last behind what was deleted since, and looks no further where a file has brought a trash that is newer', async () => {
    await granted(store.saveHighlight(highlight('h1')));
    const put = (count: number) =>
      onDisk(indexedDB, async (database) => {
        const { store: records, done } = database.transaction('annotations', 'readwrite');
        const deleted = '2026-03-25T10:00:00.000Z';
        for (let index = 0; index < count; index++) records.put({ ...noteOn(null, `id-${index}`), modified: deleted, deleted });
        await done;
      });
    await put(500);
    expect((await granted(library.recent(10))).annotations.map(({ id }) => id)).toEqual(['h1']);
    // Nobody can write while it is looked for; the whole library is read right after.
    await put(1_500);
    const { annotations, articles } = await granted(library.recent(10));
    expect([annotations, articles.map(({ key }) => key)]).toEqual([[], [KEY]]);
  });

  it('sees what the background has written, texts, trash and values too', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveHighlight(highlight('h1')));
    await granted(store.saveHighlight(highlight('h2')));
    await granted(store.setMeta('colour-names', { red: 'doubtful' }));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    await granted(store.trash({ annotations: ['h2'], articles: [] }));
    expect(await granted(library.text(KEY))).toMatchObject({ article: savedArticle().article });
    expect((await granted(library.trash())).annotations.map(({ id }) => id)).toEqual(['h2', 'h1']);
    expect(await granted(library.meta())).toEqual({ 'colour-names': { red: 'doubtful' } });
    expect(await granted(library.usage())).toEqual(await granted(store.usage()));
    expect(await granted(library.workOn(KEY))).toEqual(await granted(store.workOn(KEY)));
  });
});

describe('the stamp', () => {
  it('changes with every kind of write that changes a record, and with no other call', async () => {
    const writes: readonly (() => Promise<StoreResult<unknown>>)[] = [
      () => store.saveNote(note('a')),
      () => store.saveHighlight(highlight('h1')),
      () => store.saveTags(tags('x')),
      () => store.saveDismissal(dismissal(true)),
      () => store.saveRevisit(revisit('2026-11-10')),
      () => store.saveArticle(savedArticle()),
      () => store.heal(KEY, [{ id: 'h1', claimId: null, selector: [] }]),
      () => store.tagAll({ annotations: ['h1'], articles: [] }, { add: ['y'], remove: [] }),
      () => store.unsaveArticle(KEY),
      () => store.trash({ annotations: ['h1'], articles: [] }),
      () => store.restoreRecords({ annotations: ['h1'], articles: [] }),
      () => store.trash({ annotations: [], articles: [KEY] }),
      () => store.emptyTrash(),
      () => library.replace({ articles: [], annotations: [], texts: [], meta: {} }),
    ];
    let last = await granted(library.stamp());
    for (const write of writes) {
      await granted(write());
      const stamp = await granted(library.stamp());
      expect([write.toString(), stamp > last]).toEqual([write.toString(), true]);
      last = stamp;
    }
    const idle = [
      () => store.saveNote(note('')),
      () => store.setMeta('last-backup', NOW),
      () => store.emptyTrash(),
      () => store.trash({ annotations: ['not-there'], articles: [] }),
      () => library.putSearchIndex({ stamp: last, version: 1, data: {} }),
      () => library.exportAll(),
    ];
    for (const call of idle) await granted<unknown>(call());
    expect(await granted(library.stamp())).toBe(last);
  });

  it('does not change with a write that fails', async () => {
    await granted(store.saveHighlight(highlight('h1')));
    const before = await granted(library.stamp());
    await store.saveHighlight(highlight('not-there', { note: 'a' }, null));
    expect(await granted(library.stamp())).toBe(before);
  });
});

describe('the search index', () => {
  it('comes back as it was put, and the last one only', async () => {
    expect(await granted(library.searchIndex())).toBeNull();
    await granted(library.putSearchIndex({ stamp: 1, version: 1, data: 'old' }));
    const index = { stamp: 2, version: 3, data: { terms: new Map([['quota', new Uint32Array([1, 2])]]) } };
    await granted(library.putSearchIndex(index));
    await library.close();
    expect(await granted(libraryOn(indexedDB).searchIndex())).toEqual(index);
  });

  it('that cannot be cloned is refused, and leaves the one before', async () => {
    await granted(library.putSearchIndex({ stamp: 1, version: 1, data: 'old' }));
    expect((await library.putSearchIndex({ stamp: 2, version: 1, data: () => 1 })).ok).toBe(false);
    expect(await granted(library.searchIndex())).toMatchObject({ data: 'old' });
  });
});
