import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALWAYS, connect } from '../../src/storage/connection.ts';
import { faultOf } from '../../src/storage/fault.ts';
import { MIGRATIONS, type Migration } from '../../src/storage/migrations/migrate.ts';
import { faultKindOf, granted, highlight, KEY, libraryOn, note, onDisk, revisit, savedArticle, storeOn } from './fixtures.ts';
import { layDown, oldDatabase } from './old-database.ts';

let indexedDB: IDBFactory;

beforeEach(() => {
  indexedDB = new IDBFactory();
});

/** Opens the database at the version to which `steps` lead, and closes it. */
async function upgradeBy(steps: readonly Migration[]): Promise<void> {
  const connection = connect({ factory: () => indexedDB, name: 'loupe', steps, openLimit: 5_000, disk: ALWAYS });
  await connection.open();
  await connection.close();
}

const tagAll: Migration = async (database, transaction) => {
  database.createObjectStore('labels');
  const annotations = transaction.objectStore('annotations' as never);
  for (const record of await annotations.getAll()) await annotations.put?.({ ...record, labels: [] });
};

const shapeOfAll = () =>
  onDisk(indexedDB, async (database) => {
    const stores = [...database.objectStoreNames].map((name) => database.transaction(name).store);
    const shapes = stores.map((store) => {
      const indexes = [...store.indexNames]
        .map((name) => store.index(name))
        .map(({ name, keyPath, unique }) => [name, keyPath, unique]);
      return [store.name, store.keyPath, indexes];
    });
    return { version: database.version, stores: shapes };
  });

const recordsOfAll = () =>
  onDisk(indexedDB, async (database) =>
    Object.fromEntries(
      await Promise.all([...database.objectStoreNames].map(async (name) => [name, await database.getAll(name)] as const)),
    ),
  );

describe('migrations', () => {
  it.each([1, 2])('make of nothing what version %i had', async (version) => {
    await upgradeBy(MIGRATIONS.slice(0, version));
    const fresh = await shapeOfAll();
    indexedDB = new IDBFactory();
    await layDown(indexedDB, oldDatabase(version));
    expect(fresh).toEqual(await shapeOfAll());
  });

  it('make the stores and indexes by which version 3 finds what it keeps', async () => {
    await upgradeBy(MIGRATIONS.slice(0, 3));
    const { stores } = await shapeOfAll();
    expect(stores).toEqual([
      [
        'annotations',
        'id',
        [
          ['articleKey', 'articleKey', false],
          ['deleted', 'deleted', false],
          ['modified', 'modified', false],
          ['revisit', 'revisit', false],
          ['slot', 'slot', true],
        ],
      ],
      [
        'articles',
        'key',
        [
          ['deleted', 'deleted', false],
          ['modified', 'modified', false],
        ],
      ],
      ['meta', 'key', []],
      ['search', 'key', []],
      ['texts', 'key', [['saved', 'saved', false]]],
    ]);
  });

  it.each([1, 2])('take a database of version %i to one like a new one, and change no record', async (version) => {
    const old = oldDatabase(version);
    await upgradeBy(MIGRATIONS);
    const fresh = await shapeOfAll();
    indexedDB = new IDBFactory();
    await layDown(indexedDB, old);
    await upgradeBy(MIGRATIONS);
    expect(await shapeOfAll()).toEqual(fresh);
    const { articles, annotations } = await recordsOfAll();
    expect({ articles, annotations }).toEqual({
      articles: old.stores['articles']?.records,
      annotations: old.stores['annotations']?.records,
    });
  });

  it.each([1, 2])('lose nothing that version %i could read, and nothing that it could not', async (version) => {
    const old = oldDatabase(version);
    await layDown(indexedDB, old);
    const store = storeOn(indexedDB, { now: () => '2027-01-01T00:00:00.000Z' });
    for (const [key, work] of Object.entries(old.read)) {
      const article = work.article && { ...work.article, saved: null };
      expect(await granted(store.workOn(key))).toEqual({ ...work, article });
    }
    expect(await granted(store.due('2027-12-31'))).toEqual(old.due);
  });

  it.each([1, 2])('let work of version %i be gone on with', async (version) => {
    const old = oldDatabase(version);
    await layDown(indexedDB, old);
    const store = storeOn(indexedDB, { now: () => '2027-01-01T00:00:00.000Z' });
    const [[key, work] = []] = Object.entries(old.read).filter(([, { annotations }]) => annotations.length > 3);
    if (!key || !work?.article) throw new Error('nothing to go on with');
    const { head } = work.article;
    await granted(store.saveRevisit({ ...revisit('2026-04-01'), articleKey: key, head }));
    const after = await granted(store.saveHighlight({ ...highlight('h'), articleKey: key, head }));
    expect(after.annotations.slice(0, work.annotations.length)).toEqual(work.annotations);
    expect(after).toMatchObject({ unreadable: work.unreadable, article: { saved: null } });
    const at = await granted(store.trash({ articles: [key], annotations: [] }));
    expect((await granted(store.workOn(key))).annotations).toEqual([]);
    await granted(store.restore(at));
    expect((await granted(store.workOn(key))).annotations.map(({ body }) => body)).toEqual(
      after.annotations.map(({ body }) => body),
    );
    const exported = await granted(libraryOn(indexedDB).exportAll());
    const readable = Object.values(old.read).flatMap(({ annotations }) => annotations.map(({ id }) => id));
    expect(exported.annotations.map(({ id }) => id)).toEqual(expect.arrayContaining(readable));
  });

  it('keep all that version 4 had, and make room for pictures', async () => {
    const store = storeOn(indexedDB);
    await granted(store.saveArticle(savedArticle()));
    await store.close();
    const { pictures, ...before } = await recordsOfAll();
    expect(pictures).toEqual([]);
    indexedDB = new IDBFactory();
    await upgradeBy(MIGRATIONS.slice(0, 4));
    await onDisk(indexedDB, async (database) => {
      for (const name of database.objectStoreNames) for (const record of before[name] ?? []) await database.put(name, record);
    });
    await upgradeBy(MIGRATIONS);
    expect(await recordsOfAll()).toEqual({ ...before, pictures: [] });
    const { stores } = await shapeOfAll();
    expect(stores.find(([name]) => name === 'pictures')).toEqual(['pictures', 'key', [['size', 'size', false]]]);
  });

  it('take a database with work in it further, by the missing steps only', async () => {
    const store = storeOn(indexedDB);
    await granted(store.saveNote(note('a')));
    await granted(store.saveArticle(savedArticle()));
    await store.close();
    const before = await recordsOfAll();
    await upgradeBy([...MIGRATIONS, tagAll]);
    const { annotations, texts } = await recordsOfAll();
    expect((await shapeOfAll()).version).toBe(MIGRATIONS.length + 1);
    expect(annotations).toMatchObject([{ labels: [], body: [{ value: 'a' }] }]);
    expect(texts).toEqual(before['texts']);
  });

  it('leave everything as it was when a step fails in its middle', async () => {
    const store = storeOn(indexedDB);
    const before = await granted(store.saveNote(note('a')));
    await store.close();
    const shape = await shapeOfAll();
    const failing: Migration = async (database, transaction) => {
      await tagAll(database, transaction);
      throw new Error('struck');
    };
    const fault = await upgradeBy([...MIGRATIONS, failing]).catch(faultOf);
    expect(fault).toMatchObject({ kind: 'unavailable', detail: expect.stringContaining('struck') });
    expect(await granted(storeOn(indexedDB).workOn(KEY))).toEqual(before);
    expect(await shapeOfAll()).toEqual(shape);
  });

  it('let two windows that start at once share one database', async () => {
    const stores = [storeOn(indexedDB), storeOn(indexedDB)];
    expect(await Promise.all(stores.map((store) => faultKindOf(store.workOn(KEY))))).toEqual([null, null]);
  });
});
