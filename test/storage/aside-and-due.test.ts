import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleRevisitIn, dismissedCheckOf, noteOf, revisitOf } from '../../src/core/annotation/edit.ts';
import type { Store } from '../../src/storage/store.ts';
import { CLAIM, dismissal, faultKindOf, granted, HEAD, KEY, note, onDisk, revisit, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const allOf = (name: string) => onDisk(indexedDB, (database) => database.getAll(name));
const OTHER = { ...CLAIM, id: 'claim-2', quote: { ...CLAIM.quote, exact: 'Prices rose.' } };

describe('a note put aside', () => {
  it('is kept with its article, for that claim and that note alone', async () => {
    await granted(store.saveDismissal(dismissal(true)));
    await granted(store.saveDismissal(dismissal(true, 'sourcing:single', null)));
    await store.close();
    const { annotations, article } = await granted(storeOn(indexedDB).workOn(KEY));
    expect(annotations.map((one) => [one.claimId, one.motivation, dismissedCheckOf(one)])).toEqual([
      ['claim-1', 'moderating', 'status:mofcom-61-2025'],
      [null, 'moderating', 'sourcing:single'],
    ]);
    expect(article?.head).toEqual(HEAD);
  });

  it('is one annotation however often it is put aside, and a tombstone when it is taken up again', async () => {
    const once = await granted(store.saveDismissal(dismissal(true)));
    expect(await granted(store.saveDismissal(dismissal(true)))).toEqual(once);
    expect((await granted(store.saveDismissal(dismissal(false)))).annotations).toEqual([]);
    expect(await allOf('annotations')).toMatchObject([{ body: [], deleted: expect.any(String) }]);
    await granted(store.saveDismissal(dismissal(false)));
    expect((await granted(store.saveDismissal(dismissal(true)))).annotations).toHaveLength(1);
  });

  it('that never was leaves nothing when it is taken up', async () => {
    await granted(store.saveDismissal(dismissal(false)));
    expect([await allOf('articles'), await allOf('annotations')]).toEqual([[], []]);
  });
});

describe('a day to come back', () => {
  it('is due from its own day on, with what a list shows of it', async () => {
    await granted(store.saveRevisit(revisit('2026-11-10')));
    expect(await granted(store.due('2026-11-09'))).toEqual([]);
    expect(await granted(store.due('2026-11-10'))).toEqual([
      {
        articleKey: KEY,
        url: HEAD.url,
        title: HEAD.title,
        claimId: 'claim-1',
        quote: 'China issued the quota.',
        date: '2026-11-10',
      },
    ]);
  });

  it('is changed in place, and due no more once it is forgotten', async () => {
    await granted(store.saveRevisit(revisit('2026-11-10')));
    const later = await granted(store.saveRevisit(revisit('2027-01-10')));
    expect(later.annotations.map(revisitOf)).toEqual(['2027-01-10']);
    expect(await granted(store.due('2026-12-31'))).toEqual([]);
    expect((await granted(store.saveRevisit(revisit(null)))).annotations).toEqual([]);
    expect(await granted(store.due('2099-01-01'))).toEqual([]);
    expect(JSON.stringify(await allOf('annotations'))).not.toContain('2027-01-10');
  });

  it('comes in order of days, from all articles', async () => {
    const elsewhere = { ...HEAD, url: 'https://other.example/', title: 'Other' };
    await granted(store.saveRevisit(revisit('2026-06-01', OTHER)));
    await granted(store.saveRevisit({ ...revisit('2026-05-01'), articleKey: 'other.example/', head: elsewhere }));
    expect((await granted(store.due('2026-06-01'))).map(({ title, date }) => [title, date])).toEqual([
      ['Other', '2026-05-01'],
      ['Quota', '2026-06-01'],
    ]);
  });

  it('is the article’s own as well as each claim’s, and due with its title alone', async () => {
    const ofArticle = { ...revisit('2026-11-10'), claim: null };
    await granted(store.saveRevisit(ofArticle));
    await granted(store.saveRevisit(revisit('2026-11-11')));
    await store.close();
    const again = storeOn(indexedDB);
    expect((await granted(again.due('2026-11-11'))).map(({ claimId, title, quote }) => [claimId, title, quote])).toEqual([
      [null, 'Quota', ''],
      ['claim-1', 'Quota', 'China issued the quota.'],
    ]);
    const { annotations } = await granted(again.saveRevisit({ ...ofArticle, date: null }));
    expect([articleRevisitIn(annotations), annotations.map(revisitOf)]).toEqual([null, ['2026-11-11']]);
  });

  it('takes only a day of the calendar', async () => {
    for (const date of ['2026-02-30', '10 November', '2026-11', '']) {
      expect(await faultKindOf(store.saveRevisit(revisit(date)))).toBe('invalid');
    }
    expect(await faultKindOf(store.saveRevisit({ ...revisit('2026-11-10'), claim: undefined as never }))).toBe('invalid');
    expect([await granted(store.workOn(KEY)), await allOf('annotations')]).toMatchObject([{ article: null }, []]);
  });

  it('stays with the note of its claim when the page was edited', async () => {
    await granted(store.saveNote(note('mine')));
    await granted(store.saveDismissal(dismissal(true)));
    const { annotations } = await granted(store.saveRevisit(revisit('2026-11-10')));
    const selector = [OTHER.quote, OTHER.position];
    const moves = annotations.map(({ id }) => ({ id, claimId: OTHER.id, selector }));
    const healed = await granted(store.heal(KEY, moves));
    expect(healed.annotations.map((one) => [one.claimId, noteOf(one) ?? dismissedCheckOf(one) ?? revisitOf(one)])).toEqual([
      ['claim-2', 'mine'],
      ['claim-2', 'status:mofcom-61-2025'],
      ['claim-2', '2026-11-10'],
    ]);
    expect(await granted(store.due('2026-11-10'))).toMatchObject([{ claimId: 'claim-2', quote: 'Prices rose.' }]);
    await granted(store.saveRevisit(revisit(null, OTHER)));
    expect(await granted(store.due('2026-11-10'))).toEqual([]);
  });

  it('that cannot be read on the disk is left there and listed nowhere', async () => {
    await granted(store.saveRevisit(revisit('2026-05-01')));
    await onDisk(indexedDB, async (database) => {
      const [raw] = await database.getAll('annotations');
      await database.put('annotations', { ...raw, body: [{ type: 'Revisit', purpose: 'bookmarking', date: 'soon' }] });
    });
    expect(await granted(store.due('2026-06-01'))).toEqual([]);
    expect(await granted(store.workOn(KEY))).toMatchObject({ annotations: [], unreadable: 1 });
  });
});
