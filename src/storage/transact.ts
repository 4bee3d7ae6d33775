import type { IDBPTransaction } from 'idb';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { abort, type Connection } from './connection.ts';
import { faultOf } from './fault.ts';
import { type LoupeSchema, STORES } from './schema.ts';

type Stores = typeof STORES;
type Mode = 'readonly' | 'readwrite';

/** A transaction over both stores. */
export type Transaction<M extends Mode = Mode> = IDBPTransaction<LoupeSchema, Stores, M>;

/**
 * Does `work` in one transaction over both stores, and answers when the transaction is on the disk. Readwrite
 * transactions over the same stores run one after the other, also from two contexts: a `work` that reads, changes and
 * writes can lose nobody's edit. It may await nothing but its transaction's requests, or the transaction ends under it.
 */
export async function transact<T, M extends Mode>(
  connection: Connection,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<StoreResult<T>> {
  try {
    const transaction = await begin(connection, mode);
    return { ok: true, value: await finish(transaction, work) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

async function begin<M extends Mode>(connection: Connection, mode: M): Promise<Transaction<M>> {
  // Confirmed means on the disk: the default of most browsers leaves the last writes to the system's cache.
  const options = { durability: 'strict' } as const;
  const database = await connection.open();
  try {
    return database.transaction(STORES, mode, options);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    // The browser closed the connection and has not told us yet.
    connection.drop(database);
    return (await connection.open()).transaction(STORES, mode, options);
  }
}

async function finish<T, M extends Mode>(transaction: Transaction<M>, work: (transaction: Transaction<M>) => Promise<T>) {
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
