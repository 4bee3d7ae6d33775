import * as v from 'valibot';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { ALWAYS, type Connection, connect, type Disk } from './connection.ts';
import { MIGRATIONS } from './migrations/migrate.ts';
import { DATABASE } from './schema.ts';
import type { Stamps } from './write/write-work.ts';

/** What a store runs on; each has the browser's own as default. */
export interface StoreOptions {
  readonly indexedDB?: IDBFactory;
  /** Name of the database. */
  readonly name?: string;
  /** The present instant, ISO 8601. */
  readonly now?: () => string;
  /** A new UUID. */
  readonly uuid?: () => string;
  /** Milliseconds after which an open that does not answer counts as `unavailable`. */
  readonly openLimit?: number;
  /** Asked before each opening and each write, and told of what finds no room; one that may always be used where left out. */
  readonly disk?: Disk;
}

/** What all calls of one store share. */
export interface Access {
  readonly connection: Connection;
  readonly stamps: Stamps;
}

/** Milliseconds a reader may be kept waiting for a database that another window holds up. */
const OPEN_LIMIT = 4_000;

/** The database that `options` name, not yet open, with clock and ids. */
export function accessTo(options: StoreOptions): Access {
  const connection = connect({
    factory: () => options.indexedDB ?? globalThis.indexedDB,
    name: options.name ?? DATABASE,
    steps: MIGRATIONS,
    openLimit: options.openLimit ?? OPEN_LIMIT,
    disk: options.disk ?? ALWAYS,
  });
  const now = options.now ?? (() => new Date().toISOString());
  const uuid = options.uuid ?? (() => crypto.randomUUID());
  return { connection, stamps: { now, uuid } };
}

/** `raw` as `schema` has it, or a refusal with the path of the first thing that is wrong. */
export function checked<S extends v.GenericSchema>(schema: S, raw: unknown): StoreResult<v.InferOutput<S>> {
  const result = v.safeParse(schema, raw);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const detail = `${v.getDotPath(issue) ?? 'edit'}: ${issue.message.slice(0, 200)}`;
  return { ok: false, fault: { kind: 'invalid', detail } };
}
