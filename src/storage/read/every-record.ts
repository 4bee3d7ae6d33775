import type { IDBPObjectStore } from 'idb';
import type { LoupeSchema, STORES } from '../schema.ts';

type Name = (typeof STORES)[number];

/** A store to read through. */
type Store<N extends Name> = IDBPObjectStore<LoupeSchema, typeof STORES, N, 'readonly' | 'readwrite'>;

/** All records of a store in batches of `size`, in the order of their keys, within the store's transaction. */
export async function* everyRecord<N extends Name>(
  store: Store<N>,
  size: number,
): AsyncGenerator<readonly LoupeSchema[N]['value'][], void, void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const batch: readonly LoupeSchema[N]['value'][] = await store.getAll(range, size);
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    range = IDBKeyRange.lowerBound(keyIn(last, store), true);
  }
}

/** The key of a record, whatever else is wrong with it: no record lies in a store without one. */
export function keyIn(record: object, { keyPath }: Pick<IDBPObjectStore, 'keyPath'>): IDBValidKey {
  return (record as Readonly<Record<string, IDBValidKey>>)[keyPath as string] ?? '';
}
