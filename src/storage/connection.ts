import { type IDBPDatabase, wrap } from 'idb';
import { NoDatabase, NoRoom, openingError } from './fault.ts';
import { type Migration, migrate, type UpgradeTransaction } from './migrations/migrate.ts';
import type { LoupeSchema } from './schema.ts';

/** The open database with its schema. */
export type Database = IDBPDatabase<LoupeSchema>;

/** Where and how to open. */
export interface ConnectionOptions {
  /** Asked for at each open: merely touching the browser's own can throw. */
  readonly factory: () => IDBFactory | undefined;
  readonly name: string;
  readonly steps: readonly Migration[];
  /** Milliseconds. */
  readonly openLimit: number;
  readonly disk: Disk;
}

/** Who knows, for all that use the same disk, whether it may be used. */
export interface Disk {
  /** Asked before each opening and each write. Where false, neither may be before there is room. */
  mayUse(): Promise<boolean>;
  /** Told of what failed for want of room, or may have: the browser closes a database when it strikes trouble with its files. */
  wasFull(): void;
}

/** A disk that may always be used. */
export const ALWAYS: Disk = { mayUse: async () => true, wasFull: () => undefined };

/** One connection, opened when first needed and again after the browser, or a newer Loupe, has had it closed. */
export interface Connection {
  readonly disk: Disk;
  /** The open database. Rejects with `NoDatabase`, `NoRoom` or the browser's own error. */
  open(): Promise<Database>;
  /** Forgets `database`, which no longer answers, so that the next call opens anew. */
  drop(database: Database): void;
  close(): Promise<void>;
}

/** A connection that is not yet open. */
export function connect(options: ConnectionOptions): Connection {
  let opening: Promise<Database> | null = null;

  const forget = (gone: Promise<Database>) => {
    if (opening === gone) opening = null;
  };
  const start = (): Promise<Database> => {
    const begun = openOnce(options, () => forget(begun));
    begun.catch(() => forget(begun));
    opening = begun;
    return begun;
  };

  return {
    disk: options.disk,
    // A blocked open is kept, not cancelled (it cannot be): it may yet succeed, and serve a later call.
    open: () => within(options.openLimit, opening ?? start()),
    drop(database) {
      opening = null;
      database.close();
    },
    async close() {
      const last = opening;
      opening = null;
      await last?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}

// Not idb's openDB, which knows only the global factory and cannot abort an upgrade whose step failed.
async function openOnce({ factory, name, steps, disk }: ConnectionOptions, onGone: () => void): Promise<Database> {
  try {
    if (!(await disk.mayUse())) throw new NoRoom();
    const indexedDB = factory();
    if (!indexedDB) throw new NoDatabase('there is no IndexedDB here');
    const request = indexedDB.open(name, steps.length);
    const failure = upgradeOn(request, steps);
    const database = (await wrap(request).catch((error: unknown) => {
      throw failure() ?? error;
    })) as unknown as Database;
    database.addEventListener('close', () => {
      onGone();
      disk.wasFull();
    });
    database.addEventListener('versionchange', () => {
      // A newer Loupe, in this profile, waits for us: it could not start while we hold on.
      onGone();
      database.close();
    });
    return database;
  } catch (error) {
    throw openingError(error);
  }
}

/** Runs the migrations when `request` asks for them. Gives a look at the error of a step that failed. */
function upgradeOn(request: IDBOpenDBRequest, steps: readonly Migration[]): () => unknown {
  let failure: unknown = null;
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const database = wrap(request.result) as IDBPDatabase<unknown>;
    const transaction = wrap(request.transaction as IDBTransaction) as unknown as UpgradeTransaction;
    transaction.done.catch(() => undefined);
    migrate(database, transaction, oldVersion, steps).catch((error: unknown) => {
      failure = error;
      abort(transaction);
    });
  });
  return () => failure;
}

/** Aborts `transaction` unless it is over already. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself, which is what was wanted.
  }
}

function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoDatabase(`no answer in ${limit} ms`)), limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
