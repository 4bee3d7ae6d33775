import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteOf } from '../../src/core/annotation/edit.ts';
import { ALWAYS, connect } from '../../src/storage/connection.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { check, faultKindOf, granted, highlight, KEY, note, onDisk, savedArticle, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const onlyThrowing = (error: unknown): IDBFactory =>
  ({
    open() {
      throw error;
    },
  }) as unknown as IDBFactory;

/** Opens the database as another context does, at `version`, and holds it. */
function hold(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('loupe', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Lets the first `count` puts pass and each later one throw `error`. */
function failPutsAfter(count: number, error: () => Error): void {
  const { put } = IDBObjectStore.prototype;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (puts++ >= count) throw error();
    return put.apply(this, args as [unknown]);
  });
}

/** A disk with room, until it is made another; and how often it was said to be full. */
function someDisk() {
  let state: 'full' | 'roomy' = 'roomy';
  const wasFull = vi.fn();
  const make = (other: typeof state) => {
    state = other;
  };
  return { disk: { mayUse: async () => state === 'roomy', wasFull }, told: () => wasFull.mock.calls.length, make };
}

describe('storage that is not available', () => {
  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])('says so when opening throws %s', async (name) => {
    const broken = storeOn(onlyThrowing(new DOMException('no', name)));
    expect(await faultKindOf(broken.workOn(KEY))).toBe('unavailable');
    expect(await faultKindOf(broken.saveNote(note('a')))).toBe('unavailable');
  });

  it('counts as full where Chromium says only in its words that the disk is', async () => {
    const message = 'IO error: 000049.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)';
    const broken = storeOn(onlyThrowing(new DOMException(message, 'UnknownError')));
    expect(await faultKindOf(broken.saveNote(note('a')))).toBe('full');
  });

  it('says so where there is none at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await faultKindOf(openStore().workOn(KEY))).toBe('unavailable');
  });

  it('says so in time when opening never answers, and works once it does', async () => {
    const old = await hold(1);
    // Versions as they will be: somebody keeps version 1 open and does not hear that version 2 is wanted.
    const steps = [() => undefined, () => undefined];
    const connection = connect({ factory: () => indexedDB, name: 'loupe', steps, openLimit: 20, disk: ALWAYS });
    await expect(connection.open()).rejects.toThrow('no answer in 20 ms');
    old.close();
    const patient = connect({ factory: () => indexedDB, name: 'loupe', steps, openLimit: 5_000, disk: ALWAYS });
    expect((await patient.open()).version).toBe(2);
    expect((await connection.open()).version).toBe(2);
    await Promise.all([connection.close(), patient.close()]);
  });

  it('is tried again by the next call', async () => {
    const flaky = { open: vi.fn(indexedDB.open.bind(indexedDB)) };
    flaky.open.mockImplementationOnce(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    const again = storeOn(flaky as unknown as IDBFactory);
    expect(await faultKindOf(again.workOn(KEY))).toBe('unavailable');
    expect(await faultKindOf(again.workOn(KEY))).toBeNull();
    expect(await faultKindOf(again.workOn(KEY))).toBeNull();
    expect(flaky.open).toHaveBeenCalledTimes(2);
  });
});

describe('a database of a newer Loupe', () => {
  it('is left alone, and told', async () => {
    await granted(store.saveNote(note('a')));
    await store.close();
    (await hold(7)).close();
    expect(await faultKindOf(store.workOn(KEY))).toBe('newer-version');
    expect(await faultKindOf(store.saveNote(note('b')))).toBe('newer-version');
    expect(await onDisk(indexedDB, async (database) => [database.version, await database.count('annotations')])).toEqual([7, 1]);
  });

  it('is not kept waiting by our open connection', async () => {
    await granted(store.saveNote(note('a')));
    const newer = await hold(7);
    expect(newer.version).toBe(7);
    newer.close();
    expect(await faultKindOf(store.workOn(KEY))).toBe('newer-version');
  });
});

describe('a connection that the browser closed', () => {
  it('is opened again, whether or not we were told', async () => {
    const opened: IDBDatabase[] = [];
    const watched = {
      open(name: string, version: number) {
        const request = indexedDB.open(name, version);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
      },
    } as unknown as IDBFactory;
    const survivor = storeOn(watched);
    await granted(survivor.saveNote(note('a')));
    opened[0]?.close();
    expect((await granted(survivor.saveNote(note('b')))).annotations.map(noteOf)).toEqual(['b']);
    forceCloseDatabase(opened[1] as never);
    expect((await granted(survivor.workOn(KEY))).annotations.map(noteOf)).toEqual(['b']);
    expect(opened).toHaveLength(3);
  });
});

describe('a write that fails', () => {
  it('on a full disk says so, and keeps neither article nor annotation', async () => {
    failPutsAfter(1, () => new DOMException('full', 'QuotaExceededError'));
    expect(await faultKindOf(store.saveCheck(check({ note: 'a' })))).toBe('full');
    vi.restoreAllMocks();
    expect(await granted(store.workOn(KEY))).toEqual({ article: null, annotations: [], unreadable: 0 });
    expect((await granted(store.saveCheck(check({ note: 'b' })))).annotations).toHaveLength(1);
  });

  it('on a full disk tells who knows the disk, and no other is tried before they let it, as Chrome would lose the library by it', async () => {
    const { disk, told, make } = someDisk();
    const careful = storeOn(new IDBFactory(), { disk });
    await granted(careful.saveNote(note('a')));
    failPutsAfter(0, () => new DOMException('full', 'QuotaExceededError'));
    expect(await faultKindOf(careful.saveNote(note('b')))).toBe('full');
    vi.restoreAllMocks();
    make('full');
    expect(await faultKindOf(careful.saveNote(note('c')))).toBe('full');
    expect((await granted(careful.workOn(KEY))).annotations.map(noteOf)).toEqual(['a']);
    expect(told()).toBe(1);
    make('roomy');
    expect((await granted(careful.saveNote(note('d')))).annotations.map(noteOf)).toEqual(['d']);
  });

  it('is told as well where the disk had no room to open for reading, and where the browser closed the database', async () => {
    const { disk, told } = someDisk();
    const unopened = onlyThrowing(new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError'));
    expect(await faultKindOf(storeOn(unopened, { disk }).workOn(KEY))).toBe('full');
    expect(told()).toBe(1);
    const connection = connect({ factory: () => indexedDB, name: 'closed', steps: [() => undefined], openLimit: 5_000, disk });
    forceCloseDatabase((await connection.open()) as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await vi.waitFor(() => expect(told()).toBe(2));
  });

  it.each([0, 1, 2])(
    'on a full disk, at its put after %i, keeps an article’s record and text alike, or neither',
    async (count) => {
      await granted(store.saveNote(note('a')));
      failPutsAfter(count, () => new DOMException('full', 'QuotaExceededError'));
      expect(await faultKindOf(store.saveArticle(savedArticle()))).toBe('full');
      vi.restoreAllMocks();
      expect(await granted(store.savedText(KEY))).toBeNull();
      expect((await granted(store.workOn(KEY))).article?.saved).toBeNull();
    },
  );

  it.each([0, 1, 2])('at its put after %i takes all to the trash and back, or nothing', async (count) => {
    await granted(store.saveHighlight(highlight('h1')));
    const before = await granted(store.saveNote(note('a')));
    const records = { annotations: [], articles: [KEY] };
    failPutsAfter(count, () => new Error('struck'));
    expect(await faultKindOf(store.trash(records))).toBe('failed');
    vi.restoreAllMocks();
    expect(await granted(store.workOn(KEY))).toEqual(before);
    const at = await granted(store.trash(records));
    const gone = await granted(store.usage());
    for (const call of [() => store.restore(at), () => store.emptyTrash()]) {
      failPutsAfter(count, () => new Error('struck'));
      expect(await faultKindOf(call())).toBe('failed');
      vi.restoreAllMocks();
      expect(await granted(store.usage())).toEqual(gone);
    }
  });

  it('in the middle leaves what was there before, whole', async () => {
    const before = await granted(store.saveNote(note('a')));
    failPutsAfter(1, () => new Error('struck'));
    expect(await faultKindOf(store.saveNote(note('b')))).toBe('failed');
    vi.restoreAllMocks();
    expect(await granted(store.workOn(KEY))).toEqual(before);
  });

  it('whose transaction breaks after its last request is not taken for a success', async () => {
    const before = await granted(store.saveNote(note('a')));
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args as [unknown]);
      if (this.name === 'annotations') this.transaction.abort();
      return request;
    });
    expect(await faultKindOf(store.saveNote(note('b')))).toBe('failed');
    vi.restoreAllMocks();
    expect(await granted(store.workOn(KEY))).toEqual(before);
  });

  it('takes no other edit with it', async () => {
    await granted(store.saveNote(note('a')));
    const results = await Promise.all([
      store.saveCheck(check({ note: 'kept' })),
      store.saveCheck(check({ evidence: 'javascript:1' })),
      store.saveNote(note('b')),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect((await granted(store.workOn(KEY))).annotations.map(noteOf)).toEqual(['b', null]);
  });
});
