import type { MetaKey, MetaValues } from '../../core/annotation/library-data.ts';
import { readMeta, writeMeta } from '../meta.ts';
import type { Writing } from '../transact.ts';
import type { Incoming } from './incoming.ts';

/** Most searches kept. */
const SEARCHES = 200;

/** Takes names of colours and searches that are not here; what is here stays. */
export async function mergeMeta(transaction: Writing, { colourNames, savedSearches }: Incoming): Promise<void> {
  const names = (await readMeta(transaction, 'colour-names')) ?? {};
  const searches = (await readMeta(transaction, 'saved-searches')) ?? [];
  const known = new Set(searches.map(({ id }) => id));
  const added = savedSearches.filter(({ id }) => !known.has(id));
  await put(transaction, 'colour-names', { ...colourNames, ...names });
  await put(transaction, 'saved-searches', [...searches, ...added].slice(0, SEARCHES));
}

/** Puts names of colours and searches in place of those that are here. */
export async function replaceMeta(transaction: Writing, { colourNames, savedSearches }: Incoming): Promise<void> {
  await put(transaction, 'colour-names', colourNames);
  await put(transaction, 'saved-searches', savedSearches);
}

/** An empty value is none. */
async function put<Key extends MetaKey>(transaction: Writing, key: Key, value: MetaValues[Key]): Promise<void> {
  if (Object.keys(value).length > 0) await writeMeta(transaction, key, value);
  else await transaction.objectStore('meta').delete(key);
}
