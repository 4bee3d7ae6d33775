import * as v from 'valibot';
import type { MetaKey, MetaValues } from '../core/annotation/library-data.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { checked } from './access.ts';
import { META_SCHEMAS } from './schemas/meta.ts';
import type { Transaction, Writing } from './transact.ts';

/** The value of a key, or null where there is none that can be read. */
export async function readMeta<Key extends MetaKey>(transaction: Transaction, key: Key): Promise<MetaValues[Key] | null> {
  const record = await transaction.objectStore('meta').get(key);
  return record === undefined ? null : metaValue(key, record.value);
}

/** All values that are set and can be read. */
export async function readAllMeta(transaction: Transaction): Promise<Partial<MetaValues>> {
  const keys = Object.keys(META_SCHEMAS) as MetaKey[];
  const values = await Promise.all(keys.map(async (key) => [key, await readMeta(transaction, key)] as const));
  return Object.fromEntries(values.filter(([, value]) => value !== null)) as Partial<MetaValues>;
}

/** Sets the value of a key, which was checked. */
export async function writeMeta<Key extends MetaKey>(transaction: Writing, key: Key, value: MetaValues[Key]): Promise<null> {
  await transaction.objectStore('meta').put({ key, value });
  return null;
}

/** `raw` as the value of a key, or why it cannot be one. */
export function checkedMeta<Key extends MetaKey>(key: Key, raw: unknown): StoreResult<MetaValues[Key]> {
  const schema: v.GenericSchema<unknown, MetaValues[Key]> = Object.hasOwn(META_SCHEMAS, key) ? META_SCHEMAS[key] : v.never();
  return checked(schema, raw);
}

/** `raw` as the value of a key, or null where it cannot be one. */
export function metaValue<Key extends MetaKey>(key: Key, raw: unknown): MetaValues[Key] | null {
  const value = checkedMeta(key, raw);
  return value.ok ? value.value : null;
}
