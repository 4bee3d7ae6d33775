import type { Migration } from './migrate.ts';

/**
 * Version 3, 2026: texts of saved articles, values beside the records, and the search index. What was deleted is found by
 * when: null is no key, so that live records are not in these indexes. No record changes.
 */
export const migration3: Migration = (database, transaction) => {
  database.createObjectStore('texts', { keyPath: 'key' }).createIndex('saved', 'saved');
  database.createObjectStore('meta', { keyPath: 'key' });
  database.createObjectStore('search', { keyPath: 'key' });
  transaction.objectStore('articles' as never).createIndex('deleted', 'deleted');
  transaction.objectStore('annotations' as never).createIndex('deleted', 'deleted');
};
