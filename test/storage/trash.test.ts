import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { highlightOf, noteOf } from '../../src/core/annotation/edit.ts';
import type { Store } from '../../src/storage/store.ts';
import {
  CLAIM,
  check,
  clockFrom,
  faultKindOf,
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

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const allOf = (name: string) => onDisk(indexedDB, (database) => database.getAll(name));
const inTrash = () => granted(libraryOn(indexedDB).trash());
const OTHER_KEY = 'other.example/';
const elsewhere = <E extends object>(edit: E) => ({
  ...edit,
  articleKey: OTHER_KEY,
  head: { ...HEAD, url: 'https://other.example/' },
});
const idsOf = async (): Promise<string[]> => (await granted(store.workOn(KEY))).annotations.map(({ id }) => id);
/** Work as it stands, but for when it was last edited. */
const saidOn = async (key: string) => {
  const { article, annotations } = await granted(store.workOn(key));
  return [article && { ...article, modified: '' }, annotations.map((one) => ({ ...one, modified: '' }))];
};

describe('the trash', () => {
  it('takes a highlight out of sight and gives it back as it was', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'a', tags: ['x'] })));
    const before = await saidOn(KEY);
    const at = await granted(store.trash({ annotations: ['h1', 'not-there'], articles: [] }));
    expect(await idsOf()).toEqual([]);
    expect(await inTrash()).toMatchObject({ annotations: [{ id: 'h1', deleted: at, modified: at }], articles: [] });
    expect(await granted(store.restore(at))).toEqual({ articles: [KEY], stayed: 0 });
    expect(await saidOn(KEY)).toEqual(before);
  });

  it('takes an article with all that is live on it and its text, and nothing of another', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveNote(note('deleted before')));
    await granted(store.saveNote(note('')));
    await granted(store.saveHighlight(highlight('h1')));
    await granted(store.saveTags(tags('x')));
    await granted(store.saveRevisit(revisit('2026-05-01')));
    await granted(store.saveNote(elsewhere(note('stays'))));
    const before = await saidOn(KEY);
    const at = await granted(store.trash({ annotations: [], articles: [KEY] }));
    expect(await granted(store.workOn(KEY))).toMatchObject({ article: null, annotations: [] });
    expect(await granted(store.due('2026-06-01'))).toEqual([]);
    expect((await granted(store.workOn(OTHER_KEY))).annotations).toHaveLength(1);
    await granted(store.restoreRecords({ annotations: [], articles: [KEY] }));
    expect(await saidOn(KEY)).toEqual(before);
    expect(await granted(store.savedText(KEY))).not.toBeNull();
    expect(await granted(store.due('2026-06-01'))).toHaveLength(1);
    expect(await granted(store.restore(at))).toEqual({ articles: [], stayed: 0 });
  });

  it('takes the work on a passage with the highlight that made it a claim, and gives both back together', async () => {
    const own = { ...CLAIM, id: 'own:h1' };
    await granted(store.saveHighlight(highlight('h1', {}, { claimId: own.id })));
    await granted(store.saveHighlight(highlight('h2')));
    await granted(store.saveNote(note('mine', own)));
    await granted(store.saveCheck(check({ state: 'done' }, 'original', own)));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    expect(await idsOf()).toEqual(['h2']);
    await granted(store.restoreRecords({ annotations: ['h1'], articles: [] }));
    expect(await idsOf()).toHaveLength(4);
    await granted(store.saveHighlight(highlight('h3', {}, { claimId: 'claim-1' })));
    await granted(store.saveNote(note('of the article’s own claim')));
    await granted(store.trash({ annotations: ['h3'], articles: [] }));
    expect(await idsOf()).toHaveLength(5);
  });

  it('can be undone call by call, also when the clock stands still', async () => {
    store = storeOn(indexedDB, { now: () => NOW });
    for (const id of ['h1', 'h2', 'h3']) await granted(store.saveHighlight(highlight(id)));
    const first = await granted(store.trash({ annotations: ['h1'], articles: [] }));
    const second = await granted(store.trash({ annotations: ['h2', 'h3'], articles: [] }));
    await granted(store.restore(first));
    expect(await idsOf()).toEqual(['h1']);
    await granted(store.restore(second));
    expect(await idsOf()).toEqual(['h1', 'h2', 'h3']);
  });

  it('finds an instant of its own in a few looks where a file has brought a deletion for each millisecond', async () => {
    const start = Date.parse(NOW) + 43_200_000;
    const instant = (after: number) => new Date(start + after).toISOString();
    await granted(store.saveNote(note('mine')));
    const [mine] = (await granted(store.workOn(KEY))).annotations;
    await onDisk(indexedDB, async (database) => {
      const { store: records, done } = database.transaction('annotations', 'readwrite');
      records.put({ ...mine, modified: instant(-1) });
      const { slot: _, ...gone } = await records.get(mine?.id ?? '');
      for (let after = 0; after < 3_000; after++) records.put({ ...gone, id: `gone-${after}`, deleted: instant(after) });
      await done;
    });
    const looks = ['get', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;
    const spies = looks.map((look) => vi.spyOn(IDBIndex.prototype, look));
    const at = await granted(store.trash({ annotations: [mine?.id ?? ''], articles: [] }));
    const asked = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    vi.restoreAllMocks();
    expect(asked).toBeLessThan(60);
    expect(Date.parse(at)).toBeGreaterThanOrEqual(start + 3_000);
    // As an edit it is no later than it must be: other devices believe a clock that is a day ahead, and no more.
    const found = (await inTrash()).annotations.find(({ id }) => id === mine?.id);
    expect(found).toMatchObject({ modified: instant(0), deleted: at });
    await granted(store.restore(at));
    expect(await idsOf()).toEqual([mine?.id]);
  });

  it('gives an article back without what was deleted before it, and with what was deleted from it since only on demand', async () => {
    for (const id of ['h1', 'h2']) await granted(store.saveHighlight(highlight(id)));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    await granted(store.restoreRecords({ annotations: [], articles: [KEY] }));
    expect(await idsOf()).toEqual(['h2']);
  });

  it('gives a single record back with its article, which would be out of sight otherwise', async () => {
    for (const id of ['h1', 'h2']) await granted(store.saveHighlight(highlight(id)));
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    expect(await granted(store.restoreRecords({ annotations: ['h2'], articles: [] }))).toEqual({ articles: [KEY], stayed: 0 });
    const { article, annotations } = await granted(store.workOn(KEY));
    expect([article?.head, annotations.map(({ id }) => id)]).toEqual([HEAD, ['h2']]);
  });

  it('keeps what has lost its place to newer work, and says so', async () => {
    await granted(store.saveNote(note('old')));
    await granted(store.saveHighlight(highlight('h1')));
    const ids = await idsOf();
    const at = await granted(store.trash({ annotations: ids, articles: [] }));
    await granted(store.saveNote(note('new')));
    expect(await granted(store.restore(at))).toEqual({ articles: [KEY], stayed: 1 });
    const { annotations } = await granted(store.workOn(KEY));
    expect(annotations.map(noteOf)).toEqual([null, 'new']);
    expect((await inTrash()).annotations.map(noteOf)).toEqual(['old']);
  });

  it('of two for one place gives back the one edited last', async () => {
    const ids = ['1', '2'];
    store = storeOn(indexedDB, { uuid: () => ids.shift() ?? 'none' });
    for (const [id, text] of [
      ['1', 'older'],
      ['2', 'newer'],
    ] as const) {
      await granted(store.saveNote(note(text)));
      await granted(store.trash({ annotations: [id], articles: [] }));
    }
    expect(await granted(store.restoreRecords({ annotations: ['1', '2'], articles: [] }))).toEqual({
      articles: [KEY],
      stayed: 1,
    });
    expect((await granted(store.workOn(KEY))).annotations.map(noteOf)).toEqual(['newer']);
  });

  it('brings back no emptied note, which was dropped for good', async () => {
    await granted(store.saveNote(note('a')));
    await granted(store.saveNote(note('')));
    const [dead] = await allOf('annotations');
    expect(await granted(store.restore(dead.deleted))).toEqual({ articles: [], stayed: 0 });
    expect(await granted(store.restoreRecords({ annotations: [dead.id], articles: [] }))).toEqual({ articles: [], stayed: 0 });
    expect((await inTrash()).annotations).toEqual([]);
  });

  it('leaves an article that is worked on again to its new work', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveNote(note('old', null)));
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    const { article, annotations } = await granted(store.saveHighlight(highlight('h1')));
    expect([article?.deleted, annotations.map(({ id }) => id)]).toEqual([null, ['h1']]);
    expect(article?.saved).toBe((await granted(store.savedText(KEY)))?.saved);
  });

  it('takes what it is given or nothing of it', async () => {
    expect(await faultKindOf(store.trash({ annotations: [7 as never], articles: [] }))).toBe('invalid');
    expect(await faultKindOf(store.restore('yesterday'))).toBe('invalid');
    expect(await faultKindOf(store.purge('never'))).toBe('invalid');
  });
});

describe('purging', () => {
  it('drops words and texts of what was deleted before an instant, and leaves a name for other devices', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveHighlight(highlight('h1', { note: 'secret' })));
    await granted(store.saveNote(elsewhere(note('younger', null))));
    const old = await granted(store.trash({ annotations: [], articles: [KEY] }));
    const young = await granted(store.trash({ annotations: [], articles: [OTHER_KEY] }));
    expect(await granted(store.purge(old))).toBe(0);
    expect(await granted(store.purge(young))).toBe(2);
    const onTheDisk = JSON.stringify([await allOf('articles'), await allOf('annotations'), await allOf('texts')]);
    expect(onTheDisk).not.toMatch(/secret|issued the quota|ministry/);
    expect(await allOf('annotations')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'h1', body: [], deleted: old, modified: old })]),
    );
    expect(await granted(store.restore(old))).toEqual({ articles: [], stayed: 0 });
    expect(await granted(store.restore(young))).toEqual({ articles: [OTHER_KEY], stayed: 0 });
  });

  it('lets others write in between, however much it is', async () => {
    for (let at = 0; at < 450; at++) await granted(store.saveHighlight(highlight(`h${at}`)));
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    const done: string[] = [];
    const purged = store.emptyTrash().then(() => done.push('purged'));
    await granted(store.saveNote(elsewhere(note('meanwhile', null))));
    done.push('noted');
    await purged;
    expect([done, (await allOf('texts')).length]).toEqual([['noted', 'purged'], 0]);
  });

  it('of everything empties the trash, and has nothing to do the second time', async () => {
    await granted(store.saveHighlight(highlight('h1')));
    await granted(store.saveHighlight(highlight('h2')));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    expect(await granted(store.emptyTrash())).toBe(1);
    expect(await granted(store.emptyTrash())).toBe(0);
    expect(await idsOf()).toEqual(['h2']);
  });

  it('leaves of an article its address, at which it is found again with what comes back of it', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'mine' })));
    const [mine] = (await granted(store.workOn(KEY))).annotations;
    const first = await granted(store.trash({ annotations: [], articles: [KEY] }));
    // As after an import: what was written here went into the trash after its article.
    await onDisk(indexedDB, (database) =>
      database.put('annotations', { ...mine, id: 'copy', deleted: new Date(Date.parse(first) + 1_000).toISOString() }),
    );
    expect(await granted(store.purge(new Date(Date.parse(first) + 1).toISOString()))).toBe(2);
    await granted(store.restoreRecords({ annotations: ['copy'], articles: [] }));
    const { article, annotations } = await granted(store.workOn(KEY));
    expect(annotations.map(({ id }) => id)).toEqual(['copy']);
    expect(article).toMatchObject({ addresses: [HEAD.url], head: { url: HEAD.url }, deleted: null });
  });

  it('leaves room for the same article anew', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    await granted(store.emptyTrash());
    const { article } = await granted(store.saveNote(note('anew')));
    expect(article).toMatchObject({ head: HEAD, addresses: [HEAD.url], saved: null, deleted: null });
  });
});

describe('whatever is deleted in whatever order', () => {
  it('comes back whole when all deletions are undone', async () => {
    const IDS = ['h1', 'h2', 'h3', 'own'];
    const records = fc.record({
      annotations: fc.subarray(IDS),
      articles: fc.subarray([KEY, OTHER_KEY]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(records, { minLength: 1, maxLength: 5 }), fc.boolean(), async (calls, isBackwards) => {
        indexedDB = new IDBFactory();
        store = storeOn(indexedDB, { now: clockFrom(NOW) });
        await granted(store.saveArticle(savedArticle()));
        await granted(store.saveHighlight(highlight('h1', { note: 'a' })));
        await granted(store.saveHighlight(highlight('h2', {}, { claimId: 'claim-1' })));
        await granted(store.saveHighlight(highlight('own', {}, { claimId: 'own:own' })));
        await granted(store.saveNote(note('b', { ...CLAIM, id: 'own:own' })));
        await granted(store.saveHighlight(elsewhere(highlight('h3'))));
        const before = [await saidOn(KEY), await saidOn(OTHER_KEY)];
        const instants: string[] = [];
        for (const call of calls) instants.push(await granted(store.trash(call)));
        const order = isBackwards ? instants.toReversed() : instants;
        for (const at of order) expect(await granted(store.restore(at))).toMatchObject({ stayed: 0 });
        expect([await saidOn(KEY), await saidOn(OTHER_KEY)]).toEqual(before);
        expect((await inTrash()).annotations.map(highlightOf)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
