import type { Migration } from './migrate.ts';

/** Version 1, 2026: articles, and annotations of which at most one live one holds a slot. */
export const migration1: Migration = (database) => {
  const articles = database.createObjectStore('articles', { keyPath: 'key' });
  articles.createIndex('modified', 'modified');
  const annotations = database.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('articleKey', 'articleKey');
  annotations.createIndex('slot', 'slot', { unique: true });
  annotations.createIndex('modified', 'modified');
};
