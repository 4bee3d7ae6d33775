import { readFileSync } from 'node:fs';
import type { ArticleWork, DueItem } from '../../src/core/annotation/article-work.ts';

/** A database as an earlier Loupe left it, with what that Loupe read in it. */
export interface OldDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, OldStore>>;
  /** What `workOn` gave, by article key. */
  readonly read: Readonly<Record<string, ArticleWork>>;
  /** What `due` gave for a day after all of them. */
  readonly due: readonly DueItem[];
}

interface OldStore {
  readonly keyPath: string;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly unique: boolean }[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** The database that was kept of a version: written by that Loupe's own code, and some records damaged afterwards. */
export function oldDatabase(version: number): OldDatabase {
  const file = new URL(`databases/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as OldDatabase;
}

/** Puts an old database on `indexedDB`, record by record as it was. */
export function layDown(indexedDB: IDBFactory, { version, stores }: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('loupe', version);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, records }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
        for (const record of records) store.put(record);
      }
    };
  });
}
