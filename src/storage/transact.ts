import type { IDBPTransaction } from 'idb';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { abort, type Connection } from './connection.ts';
import { faultOf, NoRoom } from './fault.ts';
import { type LoupeSchema, type SEARCH_STORES, STORES } from './schema.ts';

type Mode = 'readonly' | 'readwrite';
type Stores = typeof STORES | typeof SEARCH_STORES;

/** A transaction over all stores but the search index. */
export type Transaction<M extends Mode = Mode> = IDBPTransaction<LoupeSchema, typeof STORES, M>;
/** One that writes. */
export type Writing = Transaction<'readwrite'>;

/**
 * Does `work` in one transaction over all stores, and answers when the transaction is on the disk. Readwrite
 * transactions over the same stores run one after the other, also from two contexts: a `work` that reads, changes and
 * writes can lose nobody's edit. It may await nothing but its transaction's requests, or the transaction ends under it.
 */
export function transact<T, M extends Mode>(
  connection: Connection,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<StoreResult<T>> {
  return transactOver(STORES, connection, mode, work);
}

/** As `transact`, over some stores only. */
export async function transactOver<T, M extends Mode, S extends Stores>(
  stores: S,
  connection: Connection,
  mode: M,
  work: (transaction: IDBPTransaction<LoupeSchema, S, M>) => Promise<T>,
): Promise<StoreResult<T>> {
  try {
    if (mode === 'readwrite' && !(await connection.disk.mayUse())) throw new NoRoom();
    const transaction = await begin(stores, connection, mode);
    return { ok: true, value: await finish(transaction, work) };
  } catch (error) {
    const fault = faultOf(error);
    // Also of one that only reads: Chrome writes when it opens the database.
    if (fault.kind === 'full' && !(error instanceof NoRoom)) connection.disk.wasFull();
    return { ok: false, fault };
  }
}

async function begin<M extends Mode, S extends Stores>(stores: S, connection: Connection, mode: M) {
  // Confirmed means on the disk: the default of most browsers leaves the last writes to the system's cache.
  const options = { durability: 'strict' } as const;
  const database = await connection.open();
  try {
    return database.transaction(stores, mode, options);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    // The browser closed the connection and has not told us yet.
    connection.drop(database);
    return (await connection.open()).transaction(stores, mode, options);
  }
}

interface Endable {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

async function finish<T, X extends Endable>(transaction: X, work: (transaction: X) => Promise<T>): Promise<T> {
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await work(transaction);
    const end = await done;
    if (end) throw end.error;
    return value;
  } catch (error) {
    abort(transaction);
    await done;
    // A request that fails because the transaction broke says "AbortError"; the transaction itself says why.
    throw transaction.error?.name && isAbort(error) ? transaction.error : error;
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
