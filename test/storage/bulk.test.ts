import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { highlightOf, tagsOf } from '../../src/core/annotation/edit.ts';
import type { Store } from '../../src/storage/store.ts';
import { faultKindOf, granted, highlight, KEY, NOW, note, onDisk, savedArticle, storeOn, tags } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const tagsNow = async () => (await granted(store.workOn(KEY))).annotations.map((one) => [one.id.slice(0, 2), tagsOf(one)]);

describe('tagging many', () => {
  it('adds and removes on highlights and articles, and says which changed', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'a', tags: ['Old', 'kept'] })));
    await granted(store.saveHighlight(highlight('h2', { tags: ['new'] })));
    const records = { annotations: ['h1', 'h2', 'not-there'], articles: [KEY, 'not.there/'] };
    const changed = await granted(store.tagAll(records, { add: ['new'], remove: ['OLD'] }));
    expect(changed).toEqual({ annotations: ['h1'], articles: [KEY] });
    const { annotations } = await granted(store.workOn(KEY));
    expect(annotations.map(tagsOf)).toEqual([['kept', 'new'], ['new'], ['new']]);
    expect(highlightOf(annotations[0] as never)?.note).toBe('a');
    expect(await granted(store.tagAll(records, { add: ['new'], remove: ['OLD'] }))).toEqual({ annotations: [], articles: [] });
  });

  it('touches neither what is deleted nor what is no highlight', async () => {
    await granted(store.saveHighlight(highlight('h1')));
    const { annotations } = await granted(store.saveNote(note('a')));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    const named = { annotations: annotations.map(({ id }) => id), articles: [] };
    expect(await granted(store.tagAll(named, { add: ['x'], remove: [] }))).toEqual({ annotations: [], articles: [] });
  });

  it('changes nothing where one record would have too many', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    await granted(store.saveHighlight(highlight('h1', { tags: ['a'] })));
    await granted(store.saveHighlight(highlight('h2', { tags: many })));
    const before = await tagsNow();
    expect(await faultKindOf(store.tagAll({ annotations: ['h1', 'h2'], articles: [] }, { add: ['new'], remove: [] }))).toBe(
      'invalid',
    );
    expect(await tagsNow()).toEqual(before);
    await granted(store.tagAll({ annotations: ['h1', 'h2'], articles: [] }, { add: ['new'], remove: ['tag 7'] }));
    expect((await tagsNow()).map(([, all]) => all?.length)).toEqual([2, 50]);
  });

  it('drops an article’s last tag as an edit of its tags does', async () => {
    await granted(store.saveTags(tags('x')));
    await granted(store.tagAll({ annotations: [], articles: [KEY] }, { add: [], remove: ['X'] }));
    expect(await tagsNow()).toEqual([]);
  });
});

describe('values beside the records', () => {
  it('are kept by key, each in its own form', async () => {
    expect(await granted(store.meta('colour-names'))).toBeNull();
    await granted(store.setMeta('colour-names', { red: ' doubtful ' }));
    await granted(store.setMeta('last-backup', NOW));
    await granted(store.setMeta('saved-searches', [{ id: '1', name: 'Mine', query: '{"text":"quota"}' }]));
    await store.close();
    expect(await granted(storeOn(indexedDB).meta('colour-names'))).toEqual({ red: 'doubtful' });
    expect(await granted(store.meta('last-backup'))).toBe(NOW);
    expect(await granted(store.meta('saved-searches'))).toHaveLength(1);
  });

  it('are refused where they are something else, under another key too', async () => {
    const search = { id: '1', name: 'Mine', query: '{}' };
    const wrong = [
      ['colour-names', { red: 'n'.repeat(41) }],
      ['colour-names', { red: '' }],
      ['saved-searches', [{ ...search, query: `"${'q'.repeat(4_000)}"` }]],
      ['saved-searches', [{ ...search, query: 'no JSON' }]],
      ['saved-searches', [search, search]],
      ['last-backup', 'yesterday'],
      ['stamp', 9],
      ['__proto__', {}],
      ['toString', {}],
    ] as const;
    for (const [key, value] of wrong) expect(await faultKindOf(store.setMeta(key as never, value as never))).toBe('invalid');
    expect(await onDisk(indexedDB, (database) => database.getAll('meta')).catch(() => [])).toEqual([]);
  });

  it('that were damaged count as unset', async () => {
    await granted(store.setMeta('last-backup', NOW));
    await onDisk(indexedDB, (database) => database.put('meta', { key: 'last-backup', value: { evil: 1 } }));
    expect(await granted(store.meta('last-backup'))).toBeNull();
  });
});

describe('the count of records', () => {
  it('tells live ones, those in the trash and texts apart, and no tombstones', async () => {
    expect(await granted(store.usage())).toEqual({ articles: 0, annotations: 0, inTrash: 0, texts: 0 });
    await granted(store.saveArticle(savedArticle()));
    for (const id of ['h1', 'h2', 'h3']) await granted(store.saveHighlight(highlight(id)));
    await granted(store.saveNote(note('a')));
    await granted(store.saveNote(note('')));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    expect(await granted(store.usage())).toEqual({ articles: 1, annotations: 2, inTrash: 1, texts: 1 });
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    expect(await granted(store.usage())).toEqual({ articles: 0, annotations: 0, inTrash: 4, texts: 1 });
    await granted(store.emptyTrash());
    expect(await granted(store.usage())).toEqual({ articles: 0, annotations: 0, inTrash: 0, texts: 0 });
  });
});
