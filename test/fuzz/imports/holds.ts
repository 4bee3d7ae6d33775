import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { IDBFactory } from 'fake-indexeddb';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { canonicalJson } from '../../../src/core/exchange/backup/canonical-json.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { toCsv } from '../../../src/core/exchange/csv/to-csv.ts';
import { toReadwiseCsv } from '../../../src/core/exchange/csv/to-readwise-csv.ts';
import { IMPORT_FAULTS, IMPORT_NOTES } from '../../../src/core/exchange/import-result.ts';
import { toJsonLd } from '../../../src/core/exchange/jsonld/to-jsonld.ts';
import { markdownFiles, toMarkdown } from '../../../src/core/exchange/markdown/to-markdown.ts';
import { type FileResult, readLibraryFile } from '../../../src/core/exchange/read-library-file.ts';
import { openLibrary } from '../../../src/storage/library.ts';
import { digest, NOW, STAMP, WORDS } from '../../core/exchange/fixtures.ts';
import { fileOf, type ImportInput } from './files.ts';

/** One file in so many is also merged into a store. */
const STORED = 3;
/** What all objects have in common, before any file. */
const OWN = [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).length);

/** Rejects where a file is neither refused with its reason nor taken whole. */
export async function importHolds(input: ImportInput): Promise<void> {
  const text = await fileOf(input);
  const result = await readLibraryFile(text, NOW, digest);
  assert.equal(JSON.stringify(await readLibraryFile(text, NOW, digest)), JSON.stringify(result), 'read twice, it is another');
  const now = [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).length);
  assert.deepEqual(now, OWN, 'what all objects have in common was changed');
  if (result.ok) await takenHolds(result, text.length);
  else refusalHolds(result);
}

function refusalHolds(result: Extract<FileResult, { ok: false }>): void {
  const { code, where, detail } = result.fault;
  assert.ok(IMPORT_FAULTS.includes(code), `no fault is called ${code}`);
  assert.ok(typeof where === 'string' && where.length < 3_000 && detail.length < 400, `a long fault: ${where} ${detail}`);
  assert.ok(!('data' in result), 'refused, and yet given');
}

async function takenHolds({ data, notes }: Extract<FileResult, { ok: true }>, length: number): Promise<void> {
  for (const { code } of notes) assert.ok(IMPORT_NOTES.includes(code), `no note is called ${code}`);
  const backup = await toBackup(data, STAMP);
  assert.deepEqual(backup.leftOut, [], 'what was taken cannot be written');
  const again = await readLibraryFile(backup.text, NOW, digest);
  assert.ok(again.ok, `what was written cannot be read: ${JSON.stringify(again)}`);
  assert.equal(canonicalJson(again.data), canonicalJson(data), 'written and read, it is another');
  const shared = await readLibraryFile(toJsonLd(data), NOW, digest);
  assert.ok(shared.ok || isBare(data), `its annotations cannot be read: ${JSON.stringify(shared)}`);
  assert.ok(toMarkdown(data, WORDS) !== undefined && markdownFiles(data, WORDS));
  assert.ok(toCsv(data, WORDS, { hasMark: true }) && toReadwiseCsv(data));
  if (length % STORED === 0) await storedHolds(data);
}

/** Whether a library has nothing that would be written as an annotation. */
function isBare({ articles, annotations }: LibraryData): boolean {
  const live = new Set(articles.filter(({ deleted }) => deleted === null).map(({ key }) => key));
  return !annotations.some(({ deleted, body, articleKey }) => deleted === null && body.length > 0 && live.has(articleKey));
}

/**
 * The store takes all of it at once, and nothing of it a second time. Only of texts it asks more: blocks in order, claims in
 * the text. It counts what it leaves out.
 */
async function storedHolds(data: LibraryData): Promise<void> {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  const library = openLibrary({});
  try {
    const merged = await library.merge(data);
    assert.ok(merged.ok, `the store did not take it: ${JSON.stringify(merged)}`);
    const { refused, added, joined, trashed } = merged.value;
    const total = data.articles.length + data.annotations.length + data.texts.length;
    const told = `${JSON.stringify(merged.value)} of ${total}`;
    assert.ok(refused <= data.texts.length && added + joined + trashed + refused === total, `the store has lost count: ${told}`);
    const kept = await library.exportAll();
    assert.ok(kept.ok, `the store cannot be read: ${JSON.stringify(kept)}`);
    const backup = await toBackup(kept.value, STAMP);
    assert.deepEqual(backup.leftOut, [], 'what was stored cannot be written');
    const second = await library.merge(data);
    assert.ok(second.ok && second.value.added === 0 && second.value.updated === 0, `twice: ${JSON.stringify(second)}`);
  } finally {
    await library.close();
  }
}
