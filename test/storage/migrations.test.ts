import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/storage/connection.ts';
import { faultOf } from '../../src/storage/fault.ts';
import { MIGRATIONS, type Migration } from '../../src/storage/migrations/migrate.ts';
import { annotationRecord } from '../../src/storage/records.ts';
import { noteOn } from '../core/annotation/fixtures.ts';
import { faultKindOf, granted, KEY, note, onDisk, revisit, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;

beforeEach(() => {
  indexedDB = new IDBFactory();
});

/** Opens the database at the version to which `steps` lead, and closes it. */
async function upgradeBy(steps: readonly Migration[]): Promise<void> {
  const connection = connect({ factory: () => indexedDB, name: 'loupe', steps, openLimit: 5_000 });
  await connection.open();
  await connection.close();
}

const tagAll: Migration = async (database, transaction) => {
  database.createObjectStore('tags');
  const annotations = transaction.objectStore('annotations' as never);
  for (const record of await annotations.getAll()) await annotations.put?.({ ...record, tags: [] });
};

describe('migrations', () => {
  it('make version 1 out of nothing', async () => {
    await upgradeBy(MIGRATIONS.slice(0, 1));
    const shape = await onDisk(indexedDB, async (database) => {
      const { store } = database.transaction('annotations');
      return [database.version, [...database.objectStoreNames], [...store.indexNames], store.index('slot').unique];
    });
    expect(shape).toEqual([1, ['annotations', 'articles'], ['articleKey', 'modified', 'slot'], true]);
  });

  it('take work of version 1 to version 2, where it is as it was and days to come back are found', async () => {
    const kept = noteOn(null);
    await upgradeBy(MIGRATIONS.slice(0, 1));
    await onDisk(indexedDB, (database) => database.put('annotations', annotationRecord(kept)));
    const store = storeOn(indexedDB);
    expect((await granted(store.workOn(KEY))).annotations).toEqual([kept]);
    await granted(store.saveRevisit(revisit('2026-04-01')));
    expect(await granted(store.due('2026-04-01'))).toHaveLength(1);
    expect(await onDisk(indexedDB, async ({ version }) => version)).toBe(2);
  });

  it('take a database with work in it further, by the missing steps only', async () => {
    const store = storeOn(indexedDB);
    await granted(store.saveNote(note('a')));
    await store.close();
    await upgradeBy([...MIGRATIONS, tagAll]);
    const [version, records] = await onDisk(indexedDB, async (database) => [
      database.version,
      await database.getAll('annotations'),
    ]);
    expect(version).toBe(MIGRATIONS.length + 1);
    expect(records).toMatchObject([{ tags: [], body: [{ value: 'a' }] }]);
  });

  it('leave everything as it was when a step fails in its middle', async () => {
    const store = storeOn(indexedDB);
    const before = await granted(store.saveNote(note('a')));
    await store.close();
    const failing: Migration = async (database, transaction) => {
      await tagAll(database, transaction);
      throw new Error('struck');
    };
    const fault = await upgradeBy([...MIGRATIONS, failing]).catch(faultOf);
    expect(fault).toMatchObject({ kind: 'unavailable', detail: expect.stringContaining('struck') });
    expect(await granted(storeOn(indexedDB).workOn(KEY))).toEqual(before);
    expect(await onDisk(indexedDB, async (database) => [...database.objectStoreNames])).toEqual(['annotations', 'articles']);
  });

  it('let two windows that start at once share one database', async () => {
    const stores = [storeOn(indexedDB), storeOn(indexedDB)];
    expect(await Promise.all(stores.map((store) => faultKindOf(store.workOn(KEY))))).toEqual([null, null]);
  });
});
