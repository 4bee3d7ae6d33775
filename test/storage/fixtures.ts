// The classes that idb tells requests and transactions by are globals.
import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import type { TextQuoteSelector } from '../../src/core/annotation/annotation.ts';
import type {
  CheckEdit,
  ClaimTarget,
  CorrectionEdit,
  DismissalEdit,
  HighlightBirth,
  HighlightChange,
  HighlightEdit,
  NoteEdit,
  RevisitEdit,
  SaveArticleEdit,
  TagsEdit,
} from '../../src/core/annotation/article-work.ts';
import { type Correction, NO_CORRECTION } from '../../src/core/annotation/correction.ts';
import type { StoreResult } from '../../src/core/annotation/store-result.ts';
import type { Article } from '../../src/core/article/article.ts';
import { readArticle } from '../../src/core/read-article.ts';
import { type LibraryReader, openLibrary } from '../../src/storage/library.ts';
import { openStore, type Store, type StoreOptions } from '../../src/storage/store.ts';
import { HEAD, KEY, NOW } from '../core/annotation/fixtures.ts';

export { HEAD, KEY, NOW };

export const CLAIM: ClaimTarget = {
  id: 'claim-1',
  quote: { type: 'TextQuoteSelector', exact: 'China issued the quota.', prefix: '', suffix: ' Prices rose.' },
  position: { type: 'TextPositionSelector', start: 0, end: 23 },
};

/** A clock that goes on by a second with each look at it. */
export function clockFrom(start: string): () => string {
  let ticks = 0;
  return () => new Date(Date.parse(start) + 1_000 * ticks++).toISOString();
}

/** A store on `indexedDB` whose clock goes on by a second with each use. */
export function storeOn(indexedDB: IDBFactory, options: StoreOptions = {}): Store {
  return openStore({ indexedDB, now: clockFrom(NOW), ...options });
}

/** The library in `indexedDB`, with such a clock, a year later. */
export function libraryOn(indexedDB: IDBFactory, options: StoreOptions = {}): LibraryReader {
  return openLibrary({ indexedDB, now: clockFrom('2027-03-24T10:00:00.000Z'), ...options });
}

export function check(change: CheckEdit['change'], question = 'original', claim: ClaimTarget | null = CLAIM): CheckEdit {
  return { articleKey: KEY, head: HEAD, claim, question, change };
}

export function note(text: string, claim: ClaimTarget | null = CLAIM): NoteEdit {
  return { articleKey: KEY, head: HEAD, claim, text };
}

export function dismissal(isDismissed: boolean, id = 'status:mofcom-61-2025', claim: ClaimTarget | null = CLAIM): DismissalEdit {
  return { articleKey: KEY, head: HEAD, claim, check: id, isDismissed };
}

export function revisit(date: string | null, claim: ClaimTarget = CLAIM): RevisitEdit {
  return { articleKey: KEY, head: HEAD, claim, date };
}

export function correction(said: Partial<Correction> | null, claim: ClaimTarget = CLAIM): CorrectionEdit {
  return { articleKey: KEY, head: HEAD, claim, correction: said && { ...NO_CORRECTION, ...said } };
}

const QUOTE: TextQuoteSelector = { type: 'TextQuoteSelector', exact: 'issued the quota', prefix: 'China ', suffix: '.' };

/** The birth of a highlight that is no claim. */
export const BIRTH: HighlightBirth = {
  selector: [QUOTE, { type: 'TextPositionSelector', start: 6, end: 22 }],
  claimId: null,
  claim: null,
  replaces: null,
};

export function highlight(id: string, change: HighlightChange = {}, birth: Partial<HighlightBirth> | null = {}): HighlightEdit {
  return { articleKey: KEY, head: HEAD, id, change, birth: birth && { ...BIRTH, ...birth } };
}

export function tags(...names: string[]): TagsEdit {
  return { articleKey: KEY, head: HEAD, tags: names };
}

const TEXT = 'Quota\nChina issued the quota for rare earths, the ministry said. Prices of dysprosium rose by 12 percent in May.';
const ARTICLE: Article = {
  ...HEAD,
  text: TEXT,
  blocks: [
    { kind: 'title', level: 1, leadIn: null, start: 0, end: 5 },
    { kind: 'paragraph', level: 0, leadIn: null, start: 6, end: TEXT.length },
  ],
  isTruncated: false,
  links: ['https://gov.example/18'],
};

/** An article with its text and what the engine reads in it. */
export function savedArticle(change: Partial<Article> = {}): SaveArticleEdit {
  const article = { ...ARTICLE, ...change };
  const reading = readArticle(article, { today: '2026-03-24', isForced: true });
  return { articleKey: reading.key, article, reading };
}

/** The value of a call that must have gone well. */
export async function granted<T>(call: Promise<StoreResult<T>>): Promise<T> {
  const result = await call;
  if (!result.ok) throw new Error(`${result.fault.kind}: ${result.fault.detail}`);
  return result.value;
}

/** The kind of the fault of a call, or null where it went well. */
export async function faultKindOf(call: Promise<StoreResult<unknown>>): Promise<string | null> {
  const result = await call;
  return result.ok ? null : result.fault.kind;
}

/** Does `work` on the bare database, as whatever version it has. */
export async function onDisk<T>(indexedDB: IDBFactory, work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const before = globalThis.indexedDB;
  globalThis.indexedDB = indexedDB;
  try {
    const database = await openDB('loupe');
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } finally {
    globalThis.indexedDB = before;
  }
}
