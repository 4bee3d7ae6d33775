import type { StoreResult } from '../core/annotation/store-result.ts';
import type { Connection } from './connection.ts';
import { SEARCH_STORES, type SearchIndex } from './schema.ts';
import { transactOver } from './transact.ts';

/** There is one index. */
const KEY = 'library';

/** The search index that was put last, or null where there is none. */
export function readSearchIndex(connection: Connection): Promise<StoreResult<SearchIndex | null>> {
  return transactOver(SEARCH_STORES, connection, 'readonly', async (transaction) => {
    const record = await transaction.objectStore('search').get(KEY);
    if (record === undefined || typeof record.stamp !== 'number' || typeof record.version !== 'number') return null;
    return { stamp: record.stamp, version: record.version, data: record.data };
  });
}

/** Keeps a search index in place of the one before. */
export function writeSearchIndex(connection: Connection, { stamp, version, data }: SearchIndex): Promise<StoreResult<null>> {
  return transactOver(SEARCH_STORES, connection, 'readwrite', async (transaction) => {
    await transaction.objectStore('search').put({ key: KEY, stamp, version, data });
    return null;
  });
}
