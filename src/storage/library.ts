import type { Annotation } from '../core/annotation/annotation.ts';
import type { ArticleRecord, ArticleWork, SavedText, Usage } from '../core/annotation/article-work.ts';
import type { ImportReport, LibraryData, MetaValues } from '../core/annotation/library-data.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import type { SavedPictures } from '../core/pictures/picture.ts';
import { type Access, accessTo, type StoreOptions } from './access.ts';
import { faultOf } from './fault.ts';
import { clearUp } from './import/clear-up.ts';
import { readIncoming } from './import/incoming.ts';
import { merge, replace } from './import/merge.ts';
import { readAllMeta } from './meta.ts';
import { type Batch, batchesOf } from './read/batches.ts';
import { exportAll } from './read/export-all.ts';
import { type Gathered, readTrash } from './read/gather.ts';
import { annotationIn } from './read/read-fast.ts';
import { readWork } from './read/read-work.ts';
import { readRecent } from './read/recent.ts';
import { readUsage } from './read/usage.ts';
import { readArticle, readPictures, readText } from './records.ts';
import type { SearchIndex } from './schema.ts';
import { readSearchIndex, writeSearchIndex } from './search-index.ts';
import { type Transaction, transact, type Writing } from './transact.ts';
import type { Watch } from './watch.ts';
import { leftBehind } from './write/in-turn.ts';
import { stampOf } from './write/put.ts';

export type { Disk } from './connection.ts';

/** The library as its own page reads it. No call throws. */
export interface LibraryReading {
  /** All live articles in batches, in no order that means anything. The last result may be a fault. */
  articles(): AsyncIterable<StoreResult<Batch<ArticleRecord>>>;
  /** All live annotations in batches, likewise. */
  annotations(): AsyncIterable<StoreResult<Batch<Annotation>>>;
  /** The live annotations and articles that changed last, at most `limit` of each, and the articles that they are on. */
  recent(limit: number): Promise<StoreResult<Gathered>>;
  /** The live work on an article; an empty one where nothing was saved. */
  workOn(articleKey: string): Promise<StoreResult<ArticleWork>>;
  /** The text of an article, or null where none is kept that can be read. */
  text(key: string): Promise<StoreResult<SavedText | null>>;
  /** The pictures of an article's text, or null where none are kept that can be read. */
  pictures(key: string): Promise<StoreResult<SavedPictures | null>>;
  /** What lies in the trash, last deleted first. */
  trash(): Promise<StoreResult<Gathered>>;
  /** The values kept beside the records, those that are set. */
  meta(): Promise<StoreResult<Partial<MetaValues>>>;
  /** How many records there are. */
  usage(): Promise<StoreResult<Usage>>;
  /** A number that rises with every change of a record. */
  stamp(): Promise<StoreResult<number>>;
  /** The search index that was put last, whatever its stamp, or null. */
  searchIndex(): Promise<StoreResult<SearchIndex | null>>;
  /** Keeps a search index in place of the one before. `data` is whatever a structured clone can carry. */
  putSearchIndex(index: SearchIndex): Promise<StoreResult<null>>;
  /** Closes the connection. The next call opens it again. */
  close(): Promise<void>;
}

/**
 * The same with what takes other libraries in and writes this one out. The page writes nothing but what one import brings, and the
 * search index, which can be made anew.
 */
export interface LibraryReader extends LibraryReading {
  /** Merges another library into this one, whole or not at all. */
  merge(incoming: LibraryData, watch?: Watch): Promise<StoreResult<ImportReport>>;
  /** Puts another library in place of this one, whole or not at all. */
  replace(incoming: LibraryData, watch?: Watch): Promise<StoreResult<ImportReport>>;
  /** Likewise where the library is still as it was at `stamp`; where it is not, does nothing and gives null. */
  replaceAsOf(stamp: number, incoming: LibraryData, watch?: Watch): Promise<StoreResult<ImportReport | null>>;
  /** The whole library as it is at one moment, with trash and tombstones; with pictures, as many as a backup holds, where asked for. */
  exportAll(watch?: Watch, isWithPictures?: boolean): Promise<StoreResult<LibraryData>>;
}

/** A reader of the library over IndexedDB that also imports and exports. Opens nothing before the first call. */
export function openLibrary(options: StoreOptions = {}): LibraryReader {
  const access = accessTo(options);
  const { connection } = access;
  return {
    ...readingOf(access),
    merge: (incoming, watch) => take(access, incoming, merge, watch),
    replace: (incoming, watch) => take(access, incoming, replace, watch),
    replaceAsOf: (stamp, incoming, watch) => take(access, incoming, replaceAsOf(stamp), watch),
    exportAll: (watch = {}, isWithPictures = false) =>
      transact(connection, 'readonly', (transaction) => exportAll(transaction, watch, isWithPictures)),
  };
}

/** A reader of the library that neither imports nor exports, for a page that is not to load the code for it. */
export function openLibraryToRead(options: StoreOptions = {}): LibraryReading {
  return readingOf(accessTo(options));
}

function readingOf({ connection }: Access): LibraryReading {
  const read = <T>(work: (transaction: Transaction) => Promise<T>) => transact(connection, 'readonly', work);
  return {
    articles: () => batchesOf(connection, { store: 'articles', read: readArticle }),
    annotations: () => batchesOf(connection, { store: 'annotations', read: annotationIn }),
    recent: (limit) => read((transaction) => readRecent(transaction, limit)),
    workOn: (articleKey) => read((transaction) => readWork(transaction, articleKey)),
    text: (key) => read(async (transaction) => readText(await transaction.objectStore('texts').get(key))),
    pictures: (key) => read(async (transaction) => readPictures(await transaction.objectStore('pictures').get(key))),
    trash: () => read(readTrash),
    meta: () => read(readAllMeta),
    usage: () => read(readUsage),
    stamp: () => read(stampOf),
    searchIndex: () => readSearchIndex(connection),
    putSearchIndex: (index) => writeSearchIndex(connection, index),
    close: () => connection.close(),
  };
}

/** Within its transaction nobody else writes: what is here is what was here at `stamp`, or is left alone. */
function replaceAsOf(stamp: number): Way<ImportReport | null> {
  return async (transaction, ...rest) => ((await stampOf(transaction)) === stamp ? replace(transaction, ...rest) : null);
}

type Way<T> = (...given: Parameters<typeof merge>) => Promise<T>;

async function take<T>({ connection, stamps }: Access, raw: unknown, way: Way<T>, watch: Watch = {}): Promise<StoreResult<T>> {
  try {
    const incoming = await readIncoming(raw, stamps.now(), watch);
    const begun: { readonly transaction: Writing; readonly stamp: number }[] = [];
    const result = await transact(connection, 'readwrite', async (transaction) => {
      begun.push({ transaction, stamp: await stampOf(transaction) });
      return way(transaction, incoming, stamps, watch);
    });
    if (!result.ok) for (const { transaction, stamp } of begun) await clearUp(connection, leftBehind(transaction), stamp);
    return result;
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}
