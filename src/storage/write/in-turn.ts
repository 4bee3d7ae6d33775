import { wrap } from 'idb';
import type { Writing } from '../transact.ts';

/**
 * Whether the browser carries out writes that it was asked for before one failed for want of room: Firefox (seen in 153) takes
 * the transaction back at the first that fails, and then does those that wait, each for good.
 */
const doesWhatWaits = (): boolean => globalThis.navigator?.userAgent.includes('Firefox/') ?? false;

const last = new WeakMap<Writing, Promise<unknown>>();

/** Asks for a write when the one before is done, so that none waits while another fails. All writes but those of `inBulk` do. */
export function inTurn<T>(transaction: Writing, write: () => Promise<T>): Promise<T> {
  const mine = (last.get(transaction) ?? Promise.resolve()).then(write);
  last.set(transaction, mine);
  return mine;
}

/**
 * Makes `requests`, which write many records. To wait for each takes as long as to write it: where it is safe, only the last is
 * waited for. One that fails aborts the transaction, which then says why.
 */
export async function inBulk(transaction: Writing, requests: Iterable<IDBRequest>): Promise<void> {
  if (doesWhatWaits()) {
    await inTurn(transaction, () => oneByOne(requests[Symbol.iterator]()));
    return;
  }
  let latest: IDBRequest | null = null;
  for (const request of requests) latest = request;
  // What a transaction is asked for, it does in turn.
  if (latest) await wrap(latest);
}

/** Not with a promise for each: there are tens of thousands. */
function oneByOne(requests: Iterator<IDBRequest>): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      try {
        const { done, value: request } = requests.next();
        if (done) return resolve();
        request.onsuccess = next;
        request.onerror = () => reject(request.error);
      } catch (error) {
        reject(error);
      }
    };
    next();
  });
}
