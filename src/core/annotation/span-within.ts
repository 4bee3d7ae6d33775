import type { Span } from '../article/article.ts';
import type { Quoted } from './quoted.ts';

/** So many letters that two texts share are no accident. */
const SURE = 24;
/** So many places of the same letters are looked at: a text of one letter alone has as many as it is long. */
const MOST_PLACES = 50;
/** UTF-16 units of the longest text that is looked at: no sentence has as many. */
export const LONGEST = 4_000;

type Passage = Pick<Quoted, 'quote' | 'prefix' | 'suffix'>;

/**
 * A function that tells where in `text` a passage of the same page stands, in UTF-16 units of `text`: all of it, or the part that lies
 * in the text; null where none does. Told by the passage's words and what stands around it, whatever the white space. In a text, or
 * of a passage, as long as no sentence nothing is found.
 */
export function finderIn(text: string): (passage: Passage) => Span | null {
  if (text.length > LONGEST) return () => null;
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const letters = bare(text);
  const at = (start: number, end: number): Span => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 });
  return ({ quote, prefix, suffix }) => {
    if (quote.length > 2 * LONGEST) return null;
    const [words, before, after] = [bare(quote), bare(prefix), bare(suffix)];
    if (letters === '' || words === '') return null;
    const inside = findInside(letters, words, before, after);
    if (inside !== null) return at(inside, inside + words.length);
    const start = aligned(letters, before + words + after);
    if (start === null) return null;
    const from = Math.max(0, start + before.length);
    const to = Math.min(letters.length, start + before.length + words.length);
    return to > from ? at(from, to) : null;
  };
}

/** A text without its white space. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** The first place at which `letters` has `words`, and `fits` says yes; null where that is none of the first few dozen. */
function placeOf(letters: string, words: string, fits: (at: number) => boolean = () => true): number | null {
  const sure = words.slice(0, SURE);
  let at = letters.indexOf(sure);
  for (let looked = 0; at >= 0 && looked < MOST_PLACES; looked++) {
    if (letters.startsWith(words, at) && fits(at)) return at;
    at = letters.indexOf(sure, at + 1);
  }
  return null;
}

/** Where in `letters` these words stand, with nothing around them that is against it, or null. */
function findInside(letters: string, words: string, before: string, after: string): number | null {
  return placeOf(letters, words, (at) => {
    const end = at + words.length;
    const ahead = letters.slice(Math.max(0, at - before.length), at);
    const behind = letters.slice(end, end + after.length);
    return before.endsWith(ahead) && after.startsWith(behind);
  });
}

/** Where `around` begins in `letters`, before its start where it is negative, if one holds the other, or goes on in it; else null. */
function aligned(letters: string, around: string): number | null {
  const held = placeOf(around, letters);
  if (held !== null) return -held;
  const goesOn = letters.indexOf(around.slice(0, SURE));
  if (goesOn >= 0 && around.startsWith(letters.slice(goesOn))) return goesOn;
  const comesFrom = around.indexOf(letters.slice(0, SURE));
  if (comesFrom >= 0 && letters.startsWith(around.slice(comesFrom))) return -comesFrom;
  return null;
}
