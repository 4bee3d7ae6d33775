import { wrap } from 'idb';
import type { Writing } from '../transact.ts';

/**
 * Whether the browser carries out writes that it was asked for before one failed for want of room: Firefox (seen in 153) takes
 * the transaction back at the first that fails, and then does those that wait, each for good.
 */
const doesWhatWaits = (): boolean => globalThis.navigator?.userAgent.includes('Firefox/') ?? false;

const last = new WeakMap<Writing, Promise<unknown>>();

/** Asks for a write when the one before is done, so that none waits while another fails. All but those in bulk do. */
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

/** New records that Firefox has on their way at once: with one, each waits for the way there and back, and more save little. */
const ON_THEIR_WAY = 4;

/** A record that was not there before, and what adds it. */
export interface Addition {
  readonly id: string;
  readonly add: () => IDBRequest;
}

const onTheirWay = new WeakMap<Writing, Set<string>>();

/** As `inBulk`, of records that were not there before. Firefox has a few of them on their way: see `leftBehind`. */
export async function addInBulk(transaction: Writing, additions: readonly Addition[]): Promise<void> {
  if (!doesWhatWaits()) {
    await inBulk(transaction, requestsOf(additions));
    return;
  }
  const ids = onTheirWay.get(transaction) ?? new Set<string>();
  onTheirWay.set(transaction, ids);
  await inTurn(transaction, () => fewAtATime(additions, ids));
}

/** Ids of the new records that were on their way when a transaction failed, and that the browser may have kept all the same. */
export function leftBehind(transaction: Writing): readonly string[] {
  return [...(onTheirWay.get(transaction) ?? [])];
}

function* requestsOf(additions: readonly Addition[]): Iterable<IDBRequest> {
  for (const { add } of additions) yield add();
}

/** Keeps a few additions under way; `ids` are those of them, and after a failure those that were. */
function fewAtATime(additions: readonly Addition[], ids: Set<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let isOver = false;
    const end = (error: unknown) => {
      isOver = true;
      reject(error);
    };
    const begin = () => {
      while (!isOver && ids.size < ON_THEIR_WAY) {
        const addition = additions[next];
        if (!addition) break;
        next += 1;
        try {
          const request = addition.add();
          ids.add(addition.id);
          request.onsuccess = () => {
            if (!isOver) ids.delete(addition.id);
            begin();
          };
          request.onerror = () => end(request.error);
        } catch (error) {
          end(error);
        }
      }
      if (ids.size === 0) resolve();
    };
    begin();
  });
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
