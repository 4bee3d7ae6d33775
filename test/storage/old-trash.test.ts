import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { ArticleRecord } from '../../src/core/annotation/article-work.ts';
import { highlightOf, noteOf } from '../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { ownPassagesIn } from '../../src/core/annotation/own-claim.ts';
import { uuidFor } from '../../src/core/exchange/uuid.ts';
import { CLAIM, granted, HEAD, highlight, KEY, libraryOn, note, savedArticle, storeOn } from './fixtures.ts';

const LONG_AGO = '2001-01-01T00:00:00.000Z';
const DAY = 86_400_000;

/** A record as a file may have it: edited in an hour, and in the trash for many years. */
const gone = <T extends object>(one: T): T => ({
  ...one,
  modified: new Date(Date.now() + 3_600_000).toISOString(),
  deleted: LONG_AGO,
});

async function begun() {
  const disk = new IDBFactory();
  const [store, library] = [storeOn(disk), libraryOn(disk)];
  await granted(store.saveArticle(savedArticle()));
  await granted(store.saveHighlight(highlight('h1', { note: 'my own words' })));
  await granted(store.saveNote(note('my note')));
  const before = await granted(library.exportAll());
  /** Reads a file in, and purges as the next start of the browser does. */
  const survive = async (file: LibraryData) => {
    await granted(library.merge(file));
    await granted(store.purge(new Date(Date.now() - 30 * DAY).toISOString()));
    return granted(library.exportAll());
  };
  return { before, survive };
}

describe('what a file has in the trash since long ago, and the reader has not', () => {
  it('lies in her trash from the import on, with what she wrote', async () => {
    const { before, survive } = await begun();
    const file = { ...before, articles: before.articles.map(gone), annotations: before.annotations.map(gone) } as LibraryData;
    const { texts, annotations } = await survive(file);
    expect(texts).toHaveLength(1);
    expect(annotations.map((one) => noteOf(one) ?? highlightOf(one)?.note)).toEqual(
      expect.arrayContaining(['my own words', 'my note']),
    );
  });

  it('keeps the text of an article of which the file has nothing but the address', async () => {
    const { before, survive } = await begun();
    const [own] = before.articles;
    const article = gone({ ...own, saved: null, head: { ...own?.head, title: 'x' } });
    const { texts } = await survive({ articles: [article], annotations: [], texts: [], meta: {} } as unknown as LibraryData);
    expect(texts).toHaveLength(1);
  });
});

describe('what lies in her trash, and can be brought back', () => {
  const noon = '2027-03-17T12:00:00.000Z';
  const later = '2027-03-18T12:00:00.000Z';

  /** A note and its article thrown away, then a file with what `change` makes of them, then the start of the browser. */
  async function after(change: (one: Annotation | ArticleRecord) => object) {
    const disk = new IDBFactory();
    const [store, library] = [storeOn(disk, { now: () => noon }), libraryOn(disk)];
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveNote(note('This is false.')));
    await granted(store.trash({ annotations: [], articles: [KEY] }));
    const { articles, annotations } = await granted(library.exportAll());
    const changed = <T extends Annotation | ArticleRecord>(one: T) => ({ ...one, modified: later, ...change(one) });
    const file = { articles: articles.map(changed), annotations: annotations.map(changed), texts: [], meta: {} };
    await granted(library.merge(file as LibraryData));
    await granted(store.purge(new Date(Date.parse(later) - 30 * DAY).toISOString()));
    const all = await granted(library.exportAll());
    return [all.texts.length, all.annotations.map(noteOf)];
  }

  it.each([
    ['has it there since long ago', () => ({ deleted: LONG_AGO }), ['This is false.']],
    [
      'has other words in its place',
      (one: object) =>
        'body' in one ? { deleted: null, body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Quite right.' }] } : {},
      ['Quite right.', 'This is false.'],
    ],
    [
      'says that it was deleted for good',
      (one: object) =>
        'body' in one ? { body: [], target: { source: HEAD.url, selector: [] } } : { addresses: [], saved: null },
      ['This is false.'],
    ],
  ])('is there with its text after a file that %s', async (_, change, notes) => {
    const [texts, left] = await after(change);
    expect([texts, (left as string[]).toSorted()]).toEqual([1, notes.toSorted()]);
  });
});

it.each([
  ['in the trash since long ago', {}],
  ['deleted for good', { body: [] }],
])('keeps what she wrote, though a file has it %s under the id that a copy once got', async (_, change) => {
  const { before, survive } = await begun();
  const edited = before.annotations.map((one) => ({
    ...one,
    modified: new Date(Date.parse(one.modified) + 1_000).toISOString(),
    body: noteOf(one) === null ? one.body : [{ type: 'TextualBody', purpose: 'commenting', value: 'Quite right.' }],
  }));
  const swallowed = before.annotations.map((one) => ({
    ...one,
    id: uuidFor(`${one.id} ${one.modified}`),
    deleted: LONG_AGO,
    ...change,
  }));
  const { annotations } = await survive({ ...before, annotations: [...edited, ...swallowed] } as LibraryData);
  expect(annotations.map(noteOf)).toContain('my note');
});

it('comes back with her note where a file lays another beside it in the trash, at the instant of hers', async () => {
  const disk = new IDBFactory();
  const [store, library] = [storeOn(disk), libraryOn(disk)];
  await granted(store.saveNote(note('This is false.')));
  await granted(store.trash({ annotations: [], articles: [KEY] }));
  const before = await granted(library.exportAll());
  const body = [{ type: 'TextualBody', purpose: 'commenting', value: 'Quite right.' }];
  const beside = before.annotations.map((one) => ({ ...one, id: 'f1', modified: '2026-12-01T00:00:00.000Z', body }));
  await granted(library.merge({ ...before, annotations: beside } as LibraryData));
  await granted(store.restoreRecords({ annotations: [], articles: [KEY] }));
  expect((await granted(store.workOn(KEY))).annotations.map(noteOf)).toEqual(['This is false.']);
});

describe('a passage that she made a claim, with her note on it', () => {
  it.each([
    ['in the trash', { deleted: LONG_AGO }],
    ['deleted for good', { deleted: LONG_AGO, body: [], target: { source: HEAD.url, selector: [] } }],
  ])('stays, where a file has its highlight alone %s', async (_, change) => {
    const disk = new IDBFactory();
    const [store, library] = [storeOn(disk), libraryOn(disk)];
    await granted(store.saveHighlight(highlight('h1', {}, { claimId: 'own:h1' })));
    await granted(store.saveNote(note('This is false.', { ...CLAIM, id: 'own:h1' })));
    const before = await granted(library.exportAll());
    const annotations = before.annotations.filter(({ id }) => id === 'h1').map((one) => ({ ...gone(one), ...change }));
    await granted(library.merge({ ...before, annotations } as LibraryData));
    const { annotations: live } = await granted(store.workOn(KEY));
    expect([ownPassagesIn(live).map(({ id }) => id), live.flatMap((one) => noteOf(one) ?? [])]).toEqual([
      ['own:h1'],
      ['This is false.'],
    ]);
  });

  it('comes back with a note that another device wrote on it, after it was thrown away here', async () => {
    const disks = [new IDBFactory(), new IDBFactory()] as const;
    const [ours, theirs] = disks.map((disk) => ({ store: storeOn(disk), library: libraryOn(disk) }));
    if (!ours || !theirs) throw new Error('two devices are needed');
    await granted(ours.store.saveHighlight(highlight('h1', {}, { claimId: 'own:h1' })));
    await granted(theirs.library.merge(await granted(ours.library.exportAll())));
    await granted(ours.store.trash({ annotations: ['h1'], articles: [] }));
    await granted(theirs.store.saveNote(note('This is false.', { ...CLAIM, id: 'own:h1' })));
    await granted(ours.library.merge(await granted(theirs.library.exportAll())));
    const { annotations: live } = await granted(ours.store.workOn(KEY));
    expect([ownPassagesIn(live).map(({ id }) => id), live.flatMap((one) => noteOf(one) ?? [])]).toEqual([
      ['own:h1'],
      ['This is false.'],
    ]);
  });
});
