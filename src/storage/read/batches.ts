import type { StoreResult } from '../../core/annotation/store-result.ts';
import type { Connection } from '../connection.ts';
import { transact } from '../transact.ts';
import { keyIn } from './every-record.ts';

/** Some records of a store. */
export interface Batch<T> {
  /** Live records only. */
  readonly records: readonly T[];
  /** How many more are there that cannot be read. */
  readonly unreadable: number;
}

/** How a store is read in batches. */
export interface BatchPlan<T> {
  readonly store: 'articles' | 'annotations';
  /** A record as it should be, or null where it cannot be read. */
  readonly read: (raw: unknown) => T | null;
}

/** Records in a batch: large enough that asking costs little, small enough that a page stays responsive between two. */
const SIZE = 1_000;

/**
 * The live records of a store in batches, in order of their keys. The next batch is fetched while one is worked on. Each is
 * a transaction of its own: what changes meanwhile may be seen as it was or as it is. The last result may be a fault.
 */
export async function* batchesOf<T extends { readonly deleted: string | null }>(
  connection: Connection,
  { store, read }: BatchPlan<T>,
): AsyncGenerator<StoreResult<Batch<T>>, void, void> {
  let next: Promise<StoreResult<Fetched>> | null = fetchAfter(connection, store, null);
  while (next !== null) {
    const fetched: StoreResult<Fetched> = await next;
    if (!fetched.ok) {
      yield fetched;
      return;
    }
    const { raw, last }: Fetched = fetched.value;
    next = last === null ? null : fetchAfter(connection, store, last);
    const readable = raw.map(read).filter((one) => one !== null);
    const records = readable.filter(({ deleted }) => deleted === null);
    yield { ok: true, value: { records, unreadable: raw.length - readable.length } };
  }
}

/** A batch as it lies there, and the key after which the next begins, or null where there is none. */
interface Fetched {
  readonly raw: readonly unknown[];
  readonly last: IDBValidKey | null;
}

function fetchAfter(connection: Connection, name: BatchPlan<unknown>['store'], after: IDBValidKey | null) {
  return transact(connection, 'readonly', async (transaction): Promise<Fetched> => {
    const store = transaction.objectStore(name);
    const raw = await store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), SIZE);
    const last = raw.at(-1);
    if (last === undefined || raw.length < SIZE) return { raw, last: null };
    return { raw, last: keyIn(last, store) };
  });
}
