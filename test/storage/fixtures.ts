// The classes that idb tells requests and transactions by are globals.
import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import type { CheckEdit, ClaimTarget, DismissalEdit, NoteEdit, RevisitEdit } from '../../src/core/annotation/article-work.ts';
import type { StoreResult } from '../../src/core/annotation/store-result.ts';
import { openStore, type Store, type StoreOptions } from '../../src/storage/store.ts';
import { HEAD, KEY, NOW } from '../core/annotation/fixtures.ts';

export { HEAD, KEY, NOW };

export const CLAIM: ClaimTarget = {
  id: 'claim-1',
  quote: { type: 'TextQuoteSelector', exact: 'China issued the quota.', prefix: '', suffix: ' Prices rose.' },
  position: { type: 'TextPositionSelector', start: 0, end: 23 },
};

/** A store on `indexedDB` whose clock goes on by a second, and whose ids count, with each use. */
export function storeOn(indexedDB: IDBFactory, options: StoreOptions = {}): Store {
  let ticks = 0;
  const now = () => new Date(Date.parse(NOW) + 1_000 * ticks++).toISOString();
  return openStore({ indexedDB, now, ...options });
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
