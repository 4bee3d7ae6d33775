import type { Migration } from './migrate.ts';

/** Version 2, 2026: annotations that set a day to come back are found by that day. None did before. */
export const migration2: Migration = (_database, transaction) => {
  const annotations = transaction.objectStore('annotations' as never);
  annotations.createIndex('revisit', 'revisit');
};
