import type { Collection } from './collection.ts';
import { documentOf } from './documents.ts';
import type { Entry } from './entry.ts';
import type { Part, Sought } from './sought.ts';
import { searchable } from './words.ts';

/** Most of one text that is looked through: a passage may be as long as a book. */
const LONGEST = 8_000;

/** The texts of entries as they are searched, made when they are first looked through. */
const plain = new WeakMap<Entry, string>();

function plainOf(entry: Entry): string {
  const known = plain.get(entry);
  if (known !== undefined) return known;
  const made = searchable(
    documentOf(entry, null)
      .fields.map(({ text }) => text.slice(0, LONGEST))
      .join('\n'),
  );
  plain.set(entry, made);
  return made;
}

/**
 * Which entries hold all words that are sought as they are written, by place: 1 or 0. Stands in while there is no index; the
 * texts of saved articles are not looked through.
 */
export function scan({ entries }: Collection, { parts, without }: Sought): Float32Array {
  const isIn = (text: string, { runs }: Part): boolean => runs.every(({ word }) => text.includes(word));
  const wanted = parts.filter(({ kind }) => kind !== 'helps');
  const scores = new Float32Array(entries.length);
  for (const [place, entry] of entries.entries()) {
    const looked = plainOf(entry);
    if (wanted.every((part) => isIn(looked, part)) && !without.some((part) => isIn(looked, part))) scores[place] = 1;
  }
  return scores;
}
