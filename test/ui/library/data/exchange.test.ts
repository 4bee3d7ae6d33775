import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import { claimTargetOf } from '../../../../src/core/annotation/reattach.ts';
import type { Watch } from '../../../../src/ui/library/data/exchange/exchange.ts';
import type { FileFound } from '../../../../src/ui/library/data/exchange/file-found.ts';
import { libraryExchange, MOST_BYTES } from '../../../../src/ui/library/data/exchange/library-exchange.ts';
import { library } from '../../../core/exchange/arbitraries.ts';
import {
  correction,
  granted,
  HEAD,
  highlight,
  KEY,
  libraryOn,
  note,
  savedArticle,
  storeOn,
  tags,
} from '../../../storage/fixtures.ts';
import { PHRASES } from './phrases.ts';

const NOW = '2027-04-01T10:00:00.000Z';
const STAMP = { app: '1.2.3', now: NOW };
const ID = '11111111-1111-4111-8111-111111111111';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
});

const exchangeOn = (factory: IDBFactory) => libraryExchange(libraryOn(factory));
const watch = (): Watch => ({ signal: new AbortController().signal, onProgress: () => {} });
const backupOf = async (factory: IDBFactory) => granted(exchangeOn(factory).backup(STAMP, watch()));

/** Libraries of pages of the web: the store takes in no others. */
const anyLibrary = library.map(
  (data) => JSON.parse(JSON.stringify(data).replaceAll('"file:///', '"https://local.example/')) as LibraryData,
);

/** What was found in a file that must be good. */
function summaryIn(found: FileFound) {
  if (!found.ok) throw new Error(`${found.fault.code} ${found.fault.where}`);
  return found.summary;
}

async function withWork(): Promise<void> {
  const store = storeOn(indexedDB);
  await granted(store.saveArticle(savedArticle()));
  await granted(store.saveHighlight(highlight(ID, { note: 'mine', tags: ['quota'] })));
  await granted(store.saveNote(note('a note')));
  await granted(store.saveTags(tags('x')));
}

describe('a backup that is read into an empty library', () => {
  it.each(['merge', 'replace'] as const)('by %s makes the same library', async (way) => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (data) => {
        const [here, there] = [new IDBFactory(), new IDBFactory()];
        await granted(libraryOn(here).replace(data));
        const before = await granted(libraryOn(here).exportAll());
        const { file, leftOut } = await backupOf(here);
        expect(leftOut).toBe(0);
        const exchange = exchangeOn(there);
        summaryIn(await exchange.read({ file, now: NOW }, watch()));
        const asked = way === 'merge' ? way : { replaceAsOf: 0 };
        expect(await granted(exchange.take(asked, watch()))).toMatchObject({ updated: 0, trashed: 0, refused: 0 });
        expect(await granted(libraryOn(there).exportAll())).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('twice changes nothing the second time', async () => {
    await withWork();
    const before = await granted(libraryOn(indexedDB).exportAll());
    const { file } = await backupOf(indexedDB);
    const exchange = exchangeOn(indexedDB);
    await exchange.read({ file, now: NOW }, watch());
    expect(await granted(exchange.take('merge', watch()))).toMatchObject({ added: 0, updated: 0, trashed: 0 });
    expect(await granted(libraryOn(indexedDB).exportAll())).toEqual(before);
  });
});

describe('a file', () => {
  it('is summed up by what it holds', async () => {
    await withWork();
    const store = storeOn(indexedDB);
    await granted(store.saveHighlight(highlight('22222222-2222-4222-8222-222222222222')));
    await granted(store.trash({ annotations: ['22222222-2222-4222-8222-222222222222'], articles: [] }));
    const { file, records } = await backupOf(indexedDB);
    expect(records).toBe(6);
    expect(summaryIn(await exchangeOn(indexedDB).read({ file, now: NOW }, watch()))).toEqual({
      kind: 'backup',
      articles: 1,
      highlights: 1,
      notes: 2,
      answers: 0,
      corrected: 0,
      texts: 1,
      trashed: 1,
      gone: 0,
      left: [],
    });
  });

  it('says how many claims it corrects: once added, that is shown as the reader’s own', async () => {
    await granted(storeOn(indexedDB).saveCorrection(correction({ isClaim: false })));
    const { file } = await backupOf(indexedDB);
    expect(summaryIn(await exchangeOn(indexedDB).read({ file, now: NOW }, watch()))).toMatchObject({ notes: 0, corrected: 1 });
  });

  it('says how much of it was deleted for good: to add it puts that in the trash here, with its text', async () => {
    const store = storeOn(indexedDB);
    await granted(store.saveArticle(savedArticle()));
    const there = new IDBFactory();
    const other = storeOn(there);
    await granted(other.saveArticle(savedArticle()));
    await granted(other.trash({ annotations: [], articles: [KEY] }));
    await granted(other.emptyTrash());
    const exchange = exchangeOn(indexedDB);
    const found = await exchange.read({ file: (await backupOf(there)).file, now: NOW }, watch());
    expect(summaryIn(found)).toMatchObject({ articles: 0, texts: 0, trashed: 0, gone: 1 });
    await granted(exchange.take('merge', watch()));
    expect((await granted(libraryOn(indexedDB).trash())).articles.map(({ key, saved }) => [key, saved !== null])).toEqual([
      [KEY, true],
    ]);
  });

  it('replaces nothing of a library that changed since it was backed up', async () => {
    await withWork();
    const store = storeOn(indexedDB);
    const exchange = exchangeOn(indexedDB);
    const { file, stamp } = await backupOf(indexedDB);
    await exchange.read({ file, now: NOW }, watch());
    await granted(store.setMeta('saved-searches', [{ id: '1', name: 'since', query: '{}' }]));
    const later = (await backupOf(indexedDB)).stamp;
    await granted(store.saveNote(note('written since')));
    const before = await granted(libraryOn(indexedDB).exportAll());
    for (const replaceAsOf of [stamp, later]) expect(await granted(exchange.take({ replaceAsOf }, watch()))).toBeNull();
    expect(await granted(libraryOn(indexedDB).exportAll())).toEqual(before);
    const last = await backupOf(indexedDB);
    expect(await last.file.text()).toContain('written since');
    expect(await granted(exchange.take({ replaceAsOf: last.stamp }, watch()))).toMatchObject({ refused: 0 });
  });

  it('that is damaged is refused with its place, and nothing of it can be taken', async () => {
    await withWork();
    const text = await (await backupOf(indexedDB)).file.text();
    const exchange = exchangeOn(indexedDB);
    const file = new Blob([text.replace(/"created":"[^"]*"/, '"created":"yesterday"')]);
    const found = await exchange.read({ file, now: NOW }, watch());
    expect(found).toEqual({ ok: false, fault: { code: 'bad-date', where: 'content.annotations[0].created' } });
    expect(await exchange.take('merge', watch())).toMatchObject({ ok: false, fault: { kind: 'invalid' } });
  });

  it('of another program is taken as far as it goes, with what was left out by reason', async () => {
    const row = { uri: 'https://a.example/', target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'a quota' }] }] };
    const rows = [row, { ...row, references: ['x'] }, { ...row, references: ['y'] }];
    const file = new Blob([JSON.stringify({ total: 3, rows })]);
    expect(summaryIn(await exchangeOn(indexedDB).read({ file, now: NOW }, watch()))).toMatchObject({
      kind: 'hypothesis',
      articles: 1,
      highlights: 1,
      left: [{ code: 'reply', count: 2, where: ['rows[1]', 'rows[2]'] }],
    });
  });

  it('that is too large is refused without being read', async () => {
    const file = new Blob(['{}']);
    const text = vi.spyOn(file, 'text');
    Object.defineProperty(file, 'size', { value: MOST_BYTES });
    const found = await exchangeOn(indexedDB).read({ file, now: NOW }, watch());
    expect(found).toMatchObject({ ok: false, fault: { code: 'too-large' } });
    expect(text).not.toHaveBeenCalled();
  });

  it('that the browser cannot read is refused', async () => {
    const file = new Blob(['{}']);
    vi.spyOn(file, 'text').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    const found = await exchangeOn(indexedDB).read({ file, now: NOW }, watch());
    expect(found).toMatchObject({ ok: false, fault: { code: 'unreadable' } });
  });
});

describe('what is taken out', () => {
  const behind = { asOf: '2026-11', sources: {} };
  const order = { format: 'markdown', phrases: PHRASES, behind, now: NOW, day: '2027-04-01' } as const;

  it('is what was picked, with its article and the reader’s words', async () => {
    await withWork();
    const exchange = exchangeOn(indexedDB);
    const gathered = await granted(exchange.gather({ annotations: [ID], articles: [], isWithReadings: false }, watch()));
    expect(gathered).toEqual({ articles: 1, highlights: 1, questions: [], needs: { messages: [], sources: [] } });
    const { file, name } = await exchange.write(order, watch());
    const text = await file.text();
    expect(name).toBe(`${HEAD.title}.md`);
    expect(text).toContain('issued the quota');
    expect(text).toContain('mine');
    expect(text).not.toContain('a note');
  });

  it('has in a report what was read of a single passage, where its article is saved', async () => {
    const { reading } = savedArticle();
    await granted(storeOn(indexedDB).saveArticle(savedArticle()));
    const claim = reading.claims[0];
    if (!claim) throw new Error('no claim');
    const { annotations } = await granted(storeOn(indexedDB).saveNote({ ...note('here'), claim: claimTargetOf(claim) }));
    const exchange = exchangeOn(indexedDB);
    const chosen = { annotations: annotations.map(({ id }) => id), articles: [] };
    await granted(exchange.gather({ ...chosen, isWithReadings: true }, watch()));
    const report = await (await exchange.write({ ...order, format: 'report' }, watch())).file.text();
    expect(report.match(/<section class="claim /g)).toHaveLength(1);
    expect(report).toContain('claim_why');
    expect(report).toContain('report_partial');
    await granted(exchange.gather({ annotations: [], articles: [reading.key], isWithReadings: true }, watch()));
    const whole = await (await exchange.write({ ...order, format: 'report' }, watch())).file.text();
    expect(whole.match(/<section class="claim /g)).toHaveLength(reading.claims.length);
    expect(whole).not.toContain('report_partial');
  });

  it('may be brought from elsewhere, and is then written without the library', async () => {
    const exchange = exchangeOn(new IDBFactory());
    const head = { ...HEAD, title: 'From a tab' };
    const record = { key: KEY, addresses: [], head, firstRead: NOW, lastRead: NOW, saved: null, modified: NOW, deleted: null };
    const brought = await exchange.bring({ articles: [record], annotations: [], texts: [], meta: {} }, watch());
    expect(brought).toMatchObject({ articles: 1 });
    const { file, name } = await exchange.write({ ...order, format: 'report' }, watch());
    expect([name, file.type]).toEqual(['From a tab.html', 'text/html']);
    expect(await file.text()).toContain('<h1 id="a1-t" lang="en" dir="auto">From a tab</h1>');
  });

  it('is everything where nothing was picked, but not the trash', async () => {
    await withWork();
    await granted(storeOn(indexedDB).trash({ annotations: [ID], articles: [] }));
    const exchange = exchangeOn(indexedDB);
    expect(await granted(exchange.gather(null, watch()))).toMatchObject({ articles: 1, highlights: 0 });
    const { file } = await exchange.write({ ...order, format: 'csv' }, watch());
    const text = await file.text();
    expect(text).toContain('a note');
    expect(text).not.toContain('mine');
  });

  it('bears the day in its name where it is of several articles', async () => {
    const store = storeOn(indexedDB);
    await granted(store.saveNote({ ...note('one', null), articleKey: 'a.example/' }));
    await granted(store.saveNote({ ...note('two', null), articleKey: KEY }));
    const exchange = exchangeOn(indexedDB);
    await exchange.gather(null, watch());
    expect((await exchange.write({ ...order, format: 'jsonld' }, watch())).name).toBe('loupe-2027-04-01.jsonld');
  });

  it('can be stopped between two pieces', async () => {
    await withWork();
    const exchange = exchangeOn(indexedDB);
    await exchange.gather(null, watch());
    const stopping = { signal: AbortSignal.abort(), onProgress: () => {} };
    await expect(exchange.write(order, stopping)).rejects.toThrow();
    await expect(exchange.backup(STAMP, stopping)).resolves.toMatchObject({ ok: false });
  });
});

describe('deleting everything', () => {
  it('leaves nothing, not even words in the search index', async () => {
    await withWork();
    const library = libraryOn(indexedDB);
    await granted(library.putSearchIndex({ stamp: 1, version: 1, data: ['quota'] }));
    await granted(exchangeOn(indexedDB).clear(null, watch()));
    expect(await granted(library.exportAll())).toEqual({ articles: [], annotations: [], texts: [], meta: {} });
    expect((await granted(library.searchIndex()))?.data).toBeNull();
  });
});
