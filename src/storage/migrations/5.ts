import type { Migration } from './migrate.ts';

/** Version 5, 2026: pictures of saved articles, whose bytes are counted without being read. No record changes. */
export const migration5: Migration = (database) => {
  database.createObjectStore('pictures', { keyPath: 'key' }).createIndex('size', 'size');
};
