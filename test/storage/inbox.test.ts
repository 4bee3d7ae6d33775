import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleRevisitIn, inboxIn } from '../../src/core/annotation/edit.ts';
import type { Store } from '../../src/storage/store.ts';
import { faultKindOf, granted, HEAD, KEY, libraryOn, note, onDisk, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const PLACE = { articleKey: KEY, head: HEAD };
const stateIn = async (at: Store, key = KEY) => inboxIn((await granted(at.workOn(key))).annotations);

describe('an article in the inbox', () => {
  it('stands there in one state, also when nothing else of it is kept', async () => {
    await granted(store.saveInbox({ ...PLACE, state: 'to-read' }));
    await granted(store.saveInbox({ ...PLACE, state: 'reading' }));
    await store.close();
    const { article, annotations } = await granted(storeOn(indexedDB).workOn(KEY));
    expect([article?.head, annotations.length, inboxIn(annotations)]).toEqual([HEAD, 1, 'reading']);
  });

  it('leaves a tombstone when it is taken out, and nothing where it never was in', async () => {
    await granted(store.saveInbox({ ...PLACE, state: null }));
    expect(await onDisk(indexedDB, (database) => database.getAll('articles'))).toEqual([]);
    await granted(store.saveInbox({ ...PLACE, state: 'done' }));
    await granted(store.saveInbox({ ...PLACE, state: null }));
    expect(await stateIn(store)).toBeNull();
    expect(await onDisk(indexedDB, (database) => database.getAll('annotations'))).toMatchObject([{ body: [] }]);
  });

  it('is in no other state than those', async () => {
    expect(await faultKindOf(store.saveInbox({ ...PLACE, state: 'later' as never }))).toBe('invalid');
  });

  it('comes and goes with the article by the trash', async () => {
    await granted(store.saveInbox({ ...PLACE, state: 'done' }));
    const deleted = await granted(store.trash({ annotations: [], articles: [KEY] }));
    expect(await stateIn(store)).toBeNull();
    await granted(store.restore(deleted));
    expect(await stateIn(store)).toBe('done');
  });
});

describe('many articles', () => {
  it('go from one state to another, but those that the reader has put elsewhere since', async () => {
    for (const [articleKey, state] of [
      ['a.example/', 'done'],
      ['b.example/', 'reading'],
      ['c.example/', null],
    ] as const) {
      await granted(store.saveNote({ ...note('n', null), articleKey }));
      await granted(store.saveInbox({ ...PLACE, articleKey, state }));
    }
    const all = ['a.example/', 'b.example/', 'c.example/'];
    const states = async () => Promise.all(all.map((key) => stateIn(store, key)));
    await granted(store.inboxAll(all, 'to-read', 'done'));
    expect(await states()).toEqual(['to-read', 'reading', null]);
    await granted(store.inboxAll(all, 'done', null));
    expect(await states()).toEqual(['to-read', 'reading', 'done']);
  });

  it('are put in one state, but none that is not there or lies in the trash', async () => {
    for (const articleKey of ['a.example/', 'b.example/', 'c.example/'])
      await granted(store.saveNote({ ...note('n', null), articleKey }));
    await granted(store.trash({ annotations: [], articles: ['c.example/'] }));
    await granted(store.inboxAll(['a.example/', 'b.example/', 'c.example/', 'gone.example/'], 'to-read'));
    expect(await stateIn(store, 'a.example/')).toBe('to-read');
    expect(await stateIn(store, 'b.example/')).toBe('to-read');
    const articles = await onDisk(indexedDB, (database) => database.getAll('articles'));
    expect(articles.map(({ key, deleted }) => [key, deleted === null])).toEqual([
      ['a.example/', true],
      ['b.example/', true],
      ['c.example/', false],
    ]);
    await granted(store.inboxAll(['a.example/'], null));
    expect(await stateIn(store, 'a.example/')).toBeNull();
  });
});

describe('two libraries that are put together', () => {
  it('agree on the state that was set last, on either of them', async () => {
    const there = new IDBFactory();
    const other = storeOn(there);
    await granted(store.saveInbox({ ...PLACE, state: 'to-read' }));
    await granted(libraryOn(there).merge(await granted(libraryOn(indexedDB).exportAll())));
    expect(await stateIn(other)).toBe('to-read');
    await granted(other.saveInbox({ ...PLACE, state: 'done' }));
    await granted(libraryOn(indexedDB).merge(await granted(libraryOn(there).exportAll())));
    expect(await stateIn(store)).toBe('done');
    await granted(store.saveInbox({ ...PLACE, state: null }));
    await granted(libraryOn(there).merge(await granted(libraryOn(indexedDB).exportAll())));
    expect(await stateIn(other)).toBeNull();
  });

  it('agree on the day to come back that was set last, and on its being taken back', async () => {
    const there = new IDBFactory();
    const other = storeOn(there);
    const dayIn = async (at: Store) => articleRevisitIn((await granted(at.workOn(KEY))).annotations);
    await granted(store.saveRevisit({ ...PLACE, claim: null, date: '2027-01-10' }));
    await granted(libraryOn(there).merge(await granted(libraryOn(indexedDB).exportAll())));
    await granted(other.saveRevisit({ ...PLACE, claim: null, date: '2027-02-10' }));
    await granted(libraryOn(indexedDB).merge(await granted(libraryOn(there).exportAll())));
    expect([await dayIn(store), await dayIn(other)]).toEqual(['2027-02-10', '2027-02-10']);
    await granted(store.saveRevisit({ ...PLACE, claim: null, date: null }));
    await granted(libraryOn(there).merge(await granted(libraryOn(indexedDB).exportAll())));
    expect(await dayIn(other)).toBeNull();
  });
});
