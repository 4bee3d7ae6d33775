import type { Span } from '../article/article.ts';
import type { Quoted } from './quoted.ts';

/** So many letters that two texts share are no accident. */
const SURE = 24;

/**
 * Where in `text` a passage of the same page stands, in UTF-16 units of `text`: all of it, or the part that lies in the text; null
 * where none does. Told by the passage's words and what stands around it, whatever the white space.
 */
export function spanWithin(text: string, { quote, prefix, suffix }: Pick<Quoted, 'quote' | 'prefix' | 'suffix'>): Span | null {
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const letters = bare(text);
  const [words, before, after] = [bare(quote), bare(prefix), bare(suffix)];
  if (letters === '' || words === '') return null;
  const at = (start: number, end: number): Span => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 });
  const inside = findInside(letters, words, before, after);
  if (inside >= 0) return at(inside, inside + words.length);
  const start = aligned(letters, before + words + after);
  if (start === null) return null;
  const from = Math.max(0, start + before.length);
  const to = Math.min(letters.length, start + before.length + words.length);
  return to > from ? at(from, to) : null;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Where in `letters` these words stand, with nothing around them that is against it, or -1. */
function findInside(letters: string, words: string, before: string, after: string): number {
  for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) {
    const end = at + words.length;
    const ahead = letters.slice(Math.max(0, at - before.length), at);
    const behind = letters.slice(end, end + after.length);
    if (before.endsWith(ahead) && after.startsWith(behind)) return at;
  }
  return -1;
}

/** Where `around` begins in `letters`, before its start where it is negative, if one holds the other, or goes on in it; else null. */
function aligned(letters: string, around: string): number | null {
  const held = around.indexOf(letters);
  if (held >= 0) return -held;
  const goesOn = letters.indexOf(around.slice(0, SURE));
  if (goesOn >= 0 && around.startsWith(letters.slice(goesOn))) return goesOn;
  const comesFrom = around.indexOf(letters.slice(0, SURE));
  if (comesFrom >= 0 && letters.startsWith(around.slice(comesFrom))) return -comesFrom;
  return null;
}
