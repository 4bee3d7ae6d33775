import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { migration1 } from './1.ts';
import { migration2 } from './2.ts';
import { migration3 } from './3.ts';
import { migration4 } from './4.ts';
import { migration5 } from './5.ts';

/** The transaction in which all steps of an upgrade run: if one fails, the database stays as it was. */
export type UpgradeTransaction = IDBPTransaction<unknown, StoreNames<unknown>[], 'versionchange'>;

/**
 * One step from a version to the next. It says store names and shapes out, instead of taking them from the schema, which
 * moves on while the step must not. It may await nothing but the transaction's own requests.
 */
export type Migration = (database: IDBPDatabase<unknown>, transaction: UpgradeTransaction) => void | Promise<void>;

/** Step `n` (from 1) leads to version `n`. Never change one that was released: add the next. */
export const MIGRATIONS: readonly Migration[] = [migration1, migration2, migration3, migration4, migration5];

/** Takes the database from version `from` (0: it is new) through all steps that it has not had. */
export async function migrate(
  database: IDBPDatabase<unknown>,
  transaction: UpgradeTransaction,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(from)) await step(database, transaction);
}
