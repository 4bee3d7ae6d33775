import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { isClaimBody } from '../../src/core/annotation/claim-facts.ts';
import { correctionOf } from '../../src/core/annotation/correction.ts';
import { answerOf, highlightOf, noteOf, tagsOf } from '../../src/core/annotation/edit.ts';
import type { ImportReport, LibraryData } from '../../src/core/annotation/library-data.ts';
import { slotOf } from '../../src/core/annotation/slot.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Store } from '../../src/storage/store.ts';
import { annotation, article } from './arbitrary.ts';
import {
  CLAIM,
  check,
  clockFrom,
  correction,
  granted,
  HEAD,
  highlight,
  KEY,
  libraryOn,
  NOW,
  note,
  onDisk,
  savedArticle,
  storeOn,
  tags,
} from './fixtures.ts';

/** A device: its store, and its library page. */
interface Device {
  readonly disk: IDBFactory;
  readonly store: Store;
  readonly library: LibraryReader;
}

function deviceFrom(start = NOW): Device {
  const disk = new IDBFactory();
  return { disk, store: storeOn(disk, { now: clockFrom(start) }), library: libraryOn(disk) };
}

const JUNE = '2026-06-01T10:00:00.000Z';
const EMPTY: LibraryData = { articles: [], annotations: [], texts: [], meta: {} };
const NONE: ImportReport = { added: 0, updated: 0, unchanged: 0, joined: 0, trashed: 0, differing: 0, refused: 0 };

let ours: Device;
let theirs: Device;

beforeEach(() => {
  ours = deviceFrom();
  theirs = deviceFrom(JUNE);
});

const all = (device: Device) => granted(device.library.exportAll());
const merged = async (into: Device, from: Device) => granted(into.library.merge(await all(from)));
const notesOn = async ({ store }: Device) => (await granted(store.workOn(KEY))).annotations.map(noteOf);
const trashOf = async ({ library }: Device) => (await granted(library.trash())).annotations.map(noteOf);

async function filled(device: Device): Promise<void> {
  await granted(device.store.saveArticle(savedArticle()));
  await granted(device.store.saveHighlight(highlight('h1', { note: 'a', tags: ['x'] })));
  await granted(device.store.saveHighlight(highlight('h2', {}, { claimId: 'claim-1' })));
  await granted(device.store.saveNote(note('b')));
  await granted(device.store.saveNote(note('gone', null)));
  await granted(device.store.saveNote(note('', null)));
  await granted(device.store.saveTags(tags('y')));
  await granted(device.store.trash({ annotations: ['h2'], articles: [] }));
  await granted(device.store.setMeta('colour-names', { red: 'doubtful' }));
  await granted(device.store.setMeta('saved-searches', [{ id: '1', name: 'Mine', query: '{}' }]));
  await granted(device.store.setMeta('last-backup', NOW));
}

describe('a library written out and read in', () => {
  it('is the same on an empty device, with trash, tombstones, texts and names, but for what is the device’s', async () => {
    await filled(theirs);
    const report = await merged(ours, theirs);
    expect(report).toEqual({ ...NONE, added: 7 });
    expect(await all(ours)).toEqual(await all(theirs));
    expect((await all(ours)).meta).not.toHaveProperty('last-backup');
    expect(await granted(ours.store.workOn(KEY))).toEqual(await granted(theirs.store.workOn(KEY)));
  });

  it('changes nothing when it is read in again', async () => {
    await filled(theirs);
    await merged(ours, theirs);
    const before = await all(ours);
    expect(await merged(ours, theirs)).toEqual({ ...NONE, unchanged: 7 });
    expect(await all(ours)).toEqual(before);
  });

  it('survives the way through a file', async () => {
    await filled(theirs);
    const file = JSON.parse(JSON.stringify(await all(theirs)));
    await granted(ours.library.replace(file));
    expect(await all(ours)).toEqual(await all(theirs));
  });
});

describe('merging', () => {
  it('takes of two versions the one edited last, whichever side has it, with the other’s words in the trash, and loses nothing that is only here', async () => {
    await granted(ours.store.saveHighlight(highlight('h1', { note: 'a' })));
    await granted(ours.store.saveNote(note('only ours', null)));
    await merged(theirs, ours);
    await granted(theirs.store.saveHighlight(highlight('h1', { note: 'later' })));
    expect(await merged(ours, theirs)).toMatchObject({ added: 0, trashed: 1, refused: 0 });
    expect((await granted(ours.store.workOn(KEY))).annotations.map(highlightOf)).toMatchObject([{ note: 'later' }, null]);
    // What was written here before is in the trash, once, whatever is read in again.
    const { annotations } = await granted(ours.library.trash());
    expect(annotations.map(highlightOf)).toMatchObject([{ note: 'a' }]);
    expect(await merged(ours, theirs)).toMatchObject({ updated: 0, trashed: 0 });
    const again = ours.library.merge(await all(ours));
    expect(await granted(again)).toMatchObject({ updated: 0, added: 0 });
  });

  it('puts tags and the name of a speaker into the trash that a later edit of the same record does not have', async () => {
    await granted(ours.store.saveTags(tags('Quota', 'mine')));
    await granted(ours.store.saveCorrection(correction({ speaker: 'chinese-government', speakerName: 'Li of MOFCOM' })));
    await granted(ours.store.saveHighlight(highlight('h1', { tags: ['quota', 'to-cite'], note: 'a' })));
    await granted(ours.store.saveHighlight(highlight('h2', { colour: 'red', tags: ['kept'] })));
    await merged(theirs, ours);
    await granted(theirs.store.saveTags(tags('quota', 'theirs')));
    await granted(theirs.store.saveCorrection(correction({ speaker: 'chinese-government', speakerName: 'Wang' })));
    await granted(theirs.store.saveHighlight(highlight('h1', { tags: ['quota'] }, null)));
    await granted(theirs.store.saveHighlight(highlight('h2', { colour: 'blue', tags: ['kept', 'more'] }, null)));
    expect(await merged(ours, theirs)).toMatchObject({ added: 0, updated: 5, trashed: 3 });
    const live = (await granted(ours.store.workOn(KEY))).annotations;
    expect(live).toEqual((await granted(theirs.store.workOn(KEY))).annotations);
    const { annotations } = await granted(ours.library.trash());
    expect(annotations.map(tagsOf).sort()).toEqual([[], ['Quota', 'mine'], ['quota', 'to-cite']]);
    expect(annotations.flatMap((one) => correctionOf(one)?.speakerName ?? [])).toEqual(['Li of MOFCOM']);
    expect(await merged(ours, theirs)).toMatchObject({ added: 0, updated: 0, trashed: 0 });
  });

  it('takes nothing from what was brought back from the trash and gone on with, on a device that has only what was before', async () => {
    await granted(ours.store.saveHighlight(highlight('h1', { note: 'first' })));
    await merged(theirs, ours);
    const third = deviceFrom();
    await merged(third, ours);
    const fourth = deviceFrom();
    await merged(fourth, ours);
    await granted(theirs.store.saveHighlight(highlight('h1', { note: 'later' }, null)));
    await merged(ours, theirs);
    // A copy that lies in the trash comes along, beside that which is made here.
    expect(await merged(fourth, ours)).toMatchObject({ added: 1, updated: 2, trashed: 1 });
    const copies = (await granted(fourth.library.trash())).annotations.map(highlightOf);
    expect(copies).toMatchObject([{ note: 'first' }, { note: 'first' }]);
    const [copy] = (await granted(ours.library.trash())).annotations;
    const since = storeOn(ours.disk, { now: clockFrom('2026-08-01T10:00:00.000Z') });
    await granted(since.restoreRecords({ annotations: [copy?.id ?? ''], articles: [] }));
    await granted(since.saveHighlight(highlight(copy?.id ?? '', { note: 'gone on with' }, null)));
    await merged(third, ours);
    const notesOf = (some: readonly Annotation[]) => some.map((one) => highlightOf(one)?.note).sort();
    expect(notesOf((await granted(third.store.workOn(KEY))).annotations)).toEqual(['gone on with', 'later']);
    expect(notesOf((await granted(third.library.trash())).annotations)).toEqual(['first']);
    expect(await merged(third, ours)).toMatchObject({ added: 0, updated: 0, trashed: 0 });
  });

  it('keeps ours where both were edited at the same instant', async () => {
    await granted(ours.store.saveHighlight(highlight('h1', { note: 'ours' })));
    const data = await all(ours);
    const changed = data.annotations.map((one) => ({ ...one, body: one.body.slice(0, 1) }));
    expect(await granted(ours.library.merge({ ...data, annotations: changed }))).toEqual({ ...NONE, unchanged: 2 });
    expect(await all(ours)).toEqual(data);
  });

  it('lets a deletion win over what is older, and lose to what is later', async () => {
    await granted(ours.store.saveHighlight(highlight('h1', { note: 'a' })));
    await granted(ours.store.saveHighlight(highlight('h2', { note: 'b' })));
    await merged(theirs, ours);
    await granted(theirs.store.trash({ annotations: ['h1', 'h2'], articles: [] }));
    await granted(theirs.store.emptyTrash());
    const later = storeOn(ours.disk, { now: clockFrom('2026-07-01T10:00:00.000Z') });
    await granted(later.saveHighlight(highlight('h2', { note: 'edited since' })));
    await merged(ours, theirs);
    expect((await granted(ours.store.workOn(KEY))).annotations.map(highlightOf)).toMatchObject([{ note: 'edited since' }]);
    await merged(theirs, ours);
    expect((await granted(theirs.store.workOn(KEY))).annotations.map(highlightOf)).toMatchObject([{ note: 'edited since' }]);
  });

  it('leaves one note on a claim where both wrote one, with the words of both, and the same on either device', async () => {
    await granted(ours.store.saveNote(note('ours')));
    await granted(theirs.store.saveNote(note('theirs, later')));
    expect(await merged(ours, theirs)).toEqual({ ...NONE, added: 1, updated: 1, joined: 1 });
    expect([await notesOn(ours), await trashOf(ours)]).toEqual([['ours\n\ntheirs, later'], ['ours']]);
    expect(await merged(theirs, ours)).toMatchObject({ trashed: 0 });
    expect([await notesOn(theirs), await trashOf(theirs)]).toEqual([['ours\n\ntheirs, later'], ['ours']]);
    expect(await merged(ours, theirs)).toMatchObject({ added: 0, updated: 0, joined: 0, trashed: 0 });
    expect((await all(ours)).annotations).toEqual((await all(theirs)).annotations);
    const edited = await granted(ours.store.saveNote(note('gone on with')));
    expect(edited.annotations.map(noteOf)).toEqual(['gone on with']);
  });

  it('joins tags of an article, and note and tags of a claim that both saved, in either direction at once', async () => {
    for (const [{ store }, word] of [
      [ours, 'ours'],
      [theirs, 'theirs'],
    ] as const) {
      await granted(store.saveTags(tags('both', word)));
      await granted(store.saveHighlight(highlight(word, { note: word, tags: [word] }, { claimId: 'claim-1' })));
    }
    const [before, other] = [await all(ours), await all(theirs)];
    await granted(ours.library.merge(other));
    await granted(theirs.library.merge(before));
    for (const device of [ours, theirs]) {
      const { annotations } = await granted(device.store.workOn(KEY));
      expect(annotations.flatMap((one) => highlightOf(one) ?? [])).toMatchObject([
        { note: 'ours\n\ntheirs', tags: ['ours', 'theirs'] },
      ]);
      expect(annotations.filter((one) => highlightOf(one) === null).map(tagsOf)).toEqual([['both', 'ours', 'theirs']]);
    }
    const live = async (device: Device) => (await granted(device.store.workOn(KEY))).annotations;
    expect(await live(ours)).toEqual(await live(theirs));
  });

  it('leaves two notes apart that are too long for one, the older in the trash', async () => {
    await granted(ours.store.saveNote(note('a'.repeat(12_000))));
    await granted(theirs.store.saveNote(note('b'.repeat(12_000))));
    expect(await merged(ours, theirs)).toMatchObject({ joined: 0, trashed: 1 });
    expect([await notesOn(ours), await trashOf(ours)]).toEqual([['b'.repeat(12_000)], ['a'.repeat(12_000)]]);
  });

  it('puts what comes in the trash where ours is later and both cannot stand, and that can be read there', async () => {
    await granted(ours.store.saveCheck(check({ state: 'done', note: 'older' })));
    await granted(theirs.store.saveCheck(check({ state: 'done', note: 'newer' })));
    expect(await merged(theirs, ours)).toMatchObject({ added: 0, trashed: 1 });
    const answers = (annotations: readonly Annotation[]) => annotations.map((one) => answerOf(one).note);
    expect(answers((await granted(theirs.store.workOn(KEY))).annotations)).toEqual(['newer']);
    expect(answers((await granted(theirs.library.trash())).annotations)).toEqual(['older']);
    const [mine] = (await granted(theirs.library.trash())).annotations;
    expect(await granted(theirs.store.restoreRecords({ annotations: [mine?.id ?? ''], articles: [] }))).toMatchObject({
      stayed: 1,
    });
  });

  it('leaves two in their places, of which a file says that they have changed them', async () => {
    const other = { ...CLAIM, id: 'claim-2' };
    await granted(ours.store.saveNote(note('first')));
    await granted(ours.store.saveNote(note('second', other)));
    const data = await all(ours);
    const turned = data.annotations.map((one) => ({
      ...one,
      claimId: one.claimId === CLAIM.id ? other.id : CLAIM.id,
      modified: JUNE,
    }));
    expect(await granted(ours.library.merge({ ...data, annotations: turned }))).toMatchObject({ updated: 2, trashed: 0 });
    const { annotations } = await granted(ours.store.workOn(KEY));
    expect(annotations.map((one) => [noteOf(one), one.claimId])).toEqual([
      ['first', CLAIM.id],
      ['second', other.id],
    ]);
  });

  it('keeps the text that is saved here, and takes one that only the other side has', async () => {
    await granted(ours.store.saveArticle(savedArticle()));
    await granted(theirs.store.saveNote(note('edited later, never saved')));
    await merged(ours, theirs);
    const kept = await granted(ours.store.savedText(KEY));
    expect(kept).not.toBeNull();
    expect((await granted(ours.store.workOn(KEY))).article?.saved).toBe(kept?.saved);
    const short = savedArticle({ text: 'Quota', blocks: savedArticle().article.blocks.slice(0, 1) });
    await granted(theirs.store.saveArticle(short));
    expect(await merged(ours, theirs)).toMatchObject({ differing: 1 });
    expect(await granted(ours.store.savedText(KEY))).toEqual(kept);
    expect(await merged(theirs, ours)).toMatchObject({ differing: 1 });
    expect(await granted(theirs.store.savedText(KEY))).toMatchObject({ article: { text: 'Quota' } });
  });

  it('keeps title, author and day of the text that is saved here with it, and takes notes on the same text saved later', async () => {
    await granted(ours.store.saveArticle(savedArticle()));
    const forged = { ...HEAD, title: 'Forged', author: 'Forged', published: '1999-01-01' };
    await granted(theirs.store.saveArticle(savedArticle(forged)));
    await granted(theirs.store.saveNote(note('on the forged')));
    expect(await merged(ours, theirs)).toMatchObject({ differing: 1 });
    expect((await granted(ours.store.workOn(KEY))).article?.head).toEqual(HEAD);
    expect((await granted(ours.store.savedText(KEY)))?.article).toMatchObject(HEAD);
    const [article] = (await all(theirs)).articles;
    await granted(ours.library.merge({ ...EMPTY, articles: article ? [{ ...article, head: forged, saved: null }] : [] }));
    expect((await granted(ours.store.workOn(KEY))).article?.head).toEqual(HEAD);
    const other = deviceFrom('2026-07-01T10:00:00.000Z');
    await granted(other.store.saveArticle(savedArticle()));
    await granted(other.store.saveHighlight(highlight('h1')));
    const kept = await granted(ours.store.savedText(KEY));
    expect(await merged(ours, other)).toMatchObject({ differing: 0, updated: 1 });
    expect(await granted(ours.store.savedText(KEY))).toEqual(kept);
    expect((await granted(ours.store.workOn(KEY))).annotations).toHaveLength(2);
    expect(await granted(ours.library.replace(await all(theirs)))).toMatchObject({ differing: 0 });
    expect(await granted(ours.store.savedText(KEY))).toMatchObject({ article: forged });
  });

  it('takes a text in the place of one that cannot be read any more', async () => {
    await granted(ours.store.saveArticle(savedArticle()));
    const whole = await all(ours);
    for (const damage of [
      { article: null },
      { article: { ...savedArticle().article, blocks: 7 } },
      { reading: 7, article: {} },
    ]) {
      await onDisk(ours.disk, async (database) => {
        await database.put('texts', { ...(await database.get('texts', KEY)), ...damage });
      });
      expect(await granted(ours.store.savedText(KEY))).toBeNull();
      await granted(ours.library.merge(whole));
      expect(await all(ours)).toEqual(whole);
    }
  });

  it('of a file that tells little of an article keeps what was known of it', async () => {
    await granted(ours.store.saveNote(note('mine', null)));
    const head = { url: HEAD.url, title: '', site: null, author: null, published: null, language: null };
    await granted(theirs.store.saveHighlight({ ...highlight('h1'), head }));
    await merged(ours, theirs);
    expect((await granted(ours.store.workOn(KEY))).article?.head).toEqual(HEAD);
  });

  it('leaves a highlight on its article, whichever a file says that it is on', async () => {
    await granted(ours.store.saveHighlight(highlight('h1', { note: 'mine' })));
    const { articles, annotations } = await all(ours);
    const source = 'https://other.example/b';
    const away = annotations.map((one) => ({
      ...one,
      articleKey: 'other.example/b',
      target: { ...one.target, source },
      body: one.body.slice(0, 1),
      modified: JUNE,
    }));
    const other = articles.map((one) => ({
      ...one,
      key: 'other.example/b',
      addresses: [source],
      head: { ...HEAD, url: source },
    }));
    expect(await granted(ours.library.merge({ ...EMPTY, articles: other, annotations: away }))).toMatchObject({ refused: 1 });
    expect((await all(ours)).annotations).toEqual(annotations);
  });

  it('puts an article that was dropped for good elsewhere in the trash with its text, unless it is worked on here since', async () => {
    await filled(ours);
    await merged(theirs, ours);
    await granted(theirs.store.trash({ annotations: [], articles: [KEY] }));
    await granted(theirs.store.emptyTrash());
    const other = deviceFrom();
    await merged(other, ours);
    const later = storeOn(other.disk, { now: clockFrom('2026-07-01T10:00:00.000Z') });
    await granted(later.saveHighlight(highlight('h9')));
    await merged(ours, theirs);
    expect((await granted(ours.library.trash())).articles.map(({ key }) => key)).toContain(KEY);
    expect((await granted(ours.library.exportAll())).texts.map(({ key }) => key)).toContain(KEY);
    await merged(other, theirs);
    const { article: kept, annotations } = await granted(other.store.workOn(KEY));
    expect([kept?.head, annotations.map(({ id }) => id)]).toEqual([HEAD, ['h9']]);
    expect(kept?.saved).toBe((await granted(other.store.savedText(KEY)))?.saved);
  });

  it('gives back whole what was dropped for good elsewhere', async () => {
    await granted(ours.store.saveArticle(savedArticle()));
    await granted(ours.store.saveNote(note('mine of a year', null)));
    await merged(theirs, ours);
    const other = deviceFrom();
    await merged(other, ours);
    await granted(ours.store.saveHighlight(highlight('h1')));
    await granted(ours.store.trash({ annotations: ['h1'], articles: [] }));
    const [own] = (await granted(ours.library.trash())).annotations;
    await granted(theirs.store.trash({ annotations: [], articles: [KEY] }));
    await granted(theirs.store.emptyTrash());
    for (const device of [ours, other]) {
      await merged(device, theirs);
      const { articles, annotations } = await granted(device.library.trash());
      const mine = annotations.filter((one) => noteOf(one) !== null);
      expect([articles.map(({ head }) => head.title), mine.map(noteOf)]).toEqual([['Quota'], ['mine of a year']]);
      expect(await merged(device, theirs)).toMatchObject({ added: 0, updated: 0, trashed: 0 });
      // Together, as they went there; what she had deleted before stays deleted.
      await granted(device.store.restoreRecords({ annotations: [], articles: [KEY] }));
      const work = await granted(device.store.workOn(KEY));
      expect([work.article?.head, work.annotations.map(noteOf)]).toEqual([HEAD, ['mine of a year']]);
      expect(await granted(device.store.savedText(KEY))).not.toBeNull();
    }
    expect((await granted(ours.library.trash())).annotations.map(({ id }) => id)).toEqual([own?.id]);
  });

  it('leaves no work without its article: one in the trash comes back, one that is missing is made', async () => {
    await granted(ours.store.saveHighlight(highlight('h1')));
    await granted(ours.store.trash({ annotations: [], articles: [KEY] }));
    const one = { ...(await all(ours)).annotations[0], id: 'h2', deleted: null } as Annotation;
    const strange = {
      ...one,
      id: 'h3',
      articleKey: 'nowhere.example/',
      target: { ...one.target, source: 'https://nowhere.example/' },
    };
    await granted(ours.library.merge({ ...EMPTY, annotations: [one, strange] }));
    expect(await granted(ours.store.workOn(KEY))).toMatchObject({ article: { head: HEAD }, annotations: [{ id: 'h2' }] });
    const made = await granted(ours.store.workOn('nowhere.example/'));
    expect(made).toMatchObject({
      article: { head: { url: 'https://nowhere.example/', title: '' } },
      annotations: [{ id: 'h3' }],
    });
  });

  it('lets an article take the place of one that was made up, however old it is', async () => {
    await granted(theirs.store.saveHighlight(highlight('h1')));
    const { annotations, articles } = await all(theirs);
    await granted(ours.library.merge({ ...EMPTY, annotations }));
    await granted(ours.library.merge({ ...EMPTY, articles }));
    expect((await granted(ours.store.workOn(KEY))).article).toEqual(articles[0]);
  });

  it('keeps our names of colours and our searches, and takes those that we have none for', async () => {
    await granted(ours.store.setMeta('colour-names', { red: 'ours' }));
    await granted(ours.store.setMeta('saved-searches', [{ id: '1', name: 'ours', query: '{}' }]));
    const searches = [
      { id: '1', name: 'theirs', query: '{}' },
      { id: '2', name: 'theirs', query: '{}' },
    ];
    const meta = { 'colour-names': { red: 'theirs', blue: 'theirs' }, 'saved-searches': searches, stamp: 99 };
    await granted(ours.library.merge({ ...EMPTY, meta }));
    expect((await all(ours)).meta).toEqual({
      'colour-names': { red: 'ours', blue: 'theirs' },
      'saved-searches': [{ id: '1', name: 'ours', query: '{}' }, searches[1]],
    });
  });

  it('leaves as much room for searches to come as it takes', async () => {
    const searches = Array.from({ length: 200 }, (_, at) => ({ id: `${at}`, name: `${at}`, query: '{}' }));
    await granted(ours.library.merge({ ...EMPTY, meta: { 'saved-searches': searches } }));
    expect((await all(ours)).meta['saved-searches']).toEqual(searches.slice(0, 100));
  });

  it('mends a record that was damaged here, and gives its place to another', async () => {
    await granted(ours.store.saveNote(note('whole')));
    const whole = await all(ours);
    await onDisk(ours.disk, async (database) => {
      const [raw] = await database.getAll('annotations');
      await database.put('annotations', { ...raw, body: 'gone' });
    });
    await granted(theirs.store.saveNote(note('theirs')));
    await merged(ours, theirs);
    expect(await granted(ours.store.workOn(KEY))).toMatchObject({
      annotations: [{ body: [{ value: 'theirs' }] }],
      unreadable: 1,
    });
    await granted(ours.library.merge(whole));
    expect([await notesOn(ours), await trashOf(ours)]).toEqual([['whole\n\ntheirs'], ['whole']]);
  });
});

describe('replacing', () => {
  it('leaves what comes and nothing else, but for what is the device’s', async () => {
    await filled(ours);
    await granted(theirs.store.saveNote(note('theirs')));
    expect(await granted(ours.library.replace(await all(theirs)))).toEqual({ ...NONE, added: 2 });
    expect(await all(ours)).toEqual(await all(theirs));
    expect(await granted(ours.store.savedText(KEY))).toBeNull();
    expect(await granted(ours.library.meta())).toEqual({ 'last-backup': NOW });
  });
});

describe('any two libraries', () => {
  /** Versions of records, those of one name of one kind and on one claim, those of the same instant the same everywhere; and two choices among them. */
  const libraries = fc
    .record({
      annotations: fc.uniqueArray(annotation, { selector: ({ id, modified }) => `${id} ${modified}`, maxLength: 14 }),
      articles: fc.uniqueArray(article, { selector: ({ key, modified }) => `${key} ${modified}`, maxLength: 5 }),
    })
    .chain(({ annotations: all, articles }) => {
      const annotations = all.filter((one) => placeOf(all.find(({ id }) => id === one.id)) === placeOf(one));
      const library = fc.record({ annotations: fc.subarray(annotations), articles: fc.subarray(articles) });
      return fc.tuple(library, library);
    });

  const placeOf = (one: Annotation | undefined) =>
    one && `${one.motivation} ${one.claimId} ${one.body.length > 0 && slotOf({ ...one, deleted: null })}`;
  /** Tells of what is in neither: a copy in the trash of what was before a later edit came in, on the device on which it was so alone. */
  const isApart = (...sides: readonly Pick<LibraryData, 'annotations'>[]) => {
    const ids = new Set(sides.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
    return ({ id }: { readonly id: string }) => !ids.has(id);
  };
  /** Without what each keeps as it was met there: the words and speaker of a passage, the head of an article, what was deleted elsewhere. */
  const versionsIn = ({ annotations, articles }: LibraryData, apart: ReturnType<typeof isApart>) => ({
    annotations: annotations
      .filter((one) => !apart(one))
      .map(({ id, motivation, body, modified, deleted }) => ({ id, motivation, body: deleted ? null : saidIn(body), modified })),
    articles: articles.map(({ key, modified }) => ({ key, modified })),
  });
  const saidIn = (body: Annotation['body']) =>
    body.filter((one) => !isClaimBody(one)).map((one) => (one.type === 'Highlight' ? { ...one, claim: null } : one));
  const liveIn = ({ annotations }: LibraryData) => annotations.filter(({ deleted }) => deleted === null).map(({ id }) => id);

  it('merge to the same whichever comes first, as long as no two are for one place', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(libraries, async ([a, b]) => {
        const [one, other] = [deviceFrom(), deviceFrom()];
        const before = [
          await granted(one.library.replace({ ...EMPTY, ...a })),
          await granted(other.library.replace({ ...EMPTY, ...b })),
        ];
        const [ofOne, ofOther] = [await all(one), await all(other)];
        const during = [await granted(one.library.merge(ofOther)), await granted(other.library.merge(ofOne))];
        const after = [await all(one), await all(other)] as const;
        const apart = isApart(ofOne, ofOther);
        expect(versionsIn(after[0], apart)).toEqual(versionsIn(after[1], apart));
        if ([...before, ...during].every(({ trashed, joined, refused }) => trashed + joined + refused === 0)) {
          expect(liveIn(after[0])).toEqual(liveIn(after[1]));
          compared++;
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it('merge without a place held twice, a record lost, or work without its article, and a second time to nothing new', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async ([a, b]) => {
        const device = deviceFrom();
        await granted(device.library.replace({ ...EMPTY, ...a }));
        const before = await all(device);
        await granted(device.library.merge({ ...EMPTY, ...b }));
        const after = await all(device);
        const slots = after.annotations.map(slotOf).filter((slot) => slot !== null);
        expect(new Set(slots).size).toBe(slots.length);
        const ids = [...before.annotations, ...b.annotations].map(({ id }) => id);
        const apart = isApart(before, b);
        expect(after.annotations.flatMap((one) => (apart(one) ? [] : [one.id]))).toEqual([...new Set(ids)].sort());
        expect(after.annotations.filter((one) => apart(one) && one.deleted === null)).toEqual([]);
        const live = after.annotations.filter(({ deleted }) => deleted === null);
        const articles = new Map(after.articles.map((one) => [one.key, one.deleted]));
        expect(live.map(({ articleKey }) => articles.get(articleKey))).toEqual(live.map(() => null));
        expect(await granted(device.library.merge({ ...EMPTY, ...b }))).toMatchObject({ added: 0, updated: 0, trashed: 0 });
        expect(await all(device)).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
