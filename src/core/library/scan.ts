import type { Collection } from './collection.ts';
import { documentOf } from './documents.ts';
import type { Entry } from './entry.ts';

/** The texts of entries in lower case, made when they are first looked through. */
const plain = new WeakMap<Entry, string>();

function plainOf(entry: Entry): string {
  const known = plain.get(entry);
  if (known !== undefined) return known;
  const made = documentOf(entry, null)
    .fields.map(({ text }) => text.toLowerCase())
    .join('\n');
  plain.set(entry, made);
  return made;
}

/**
 * Which entries hold all words of `text` as they are written, by place: 1 or 0. Stands in while there is no index; the texts
 * of saved articles are not looked through.
 */
export function scan({ entries }: Collection, text: string): Float32Array {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const scores = new Float32Array(entries.length);
  for (const [place, entry] of entries.entries()) {
    const looked = plainOf(entry);
    if (words.every((word) => looked.includes(word))) scores[place] = 1;
  }
  return scores;
}
