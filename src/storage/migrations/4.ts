import type { Migration } from './migrate.ts';

/** Version 4, 2026: the claims of saved texts, made ready to be met again. They are made when first asked for. */
export const migration4: Migration = (database) => {
  database.createObjectStore('echoes', { keyPath: 'key' });
};
