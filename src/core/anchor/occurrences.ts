import { placesIn } from '../text/places-in.ts';
import type { FoldedText } from './folded-page.ts';
import { countOf, gramHash } from './grams.ts';

/** Places of one gram that are looked at: a passage whose rarest gram stands in more tells nothing of where it is. */
const MAX_PLACES = 1024;
/** Occurrences that are told apart; with more, only their context can tell. */
export const MAX_OCCURRENCES = 32;

/**
 * Where `needle` (folded) stands in the folded page: offsets of its starts, in order, at most 33. Null where that cannot be
 * said in reasonable time: the needle is too short to have a gram, or made of what the page is full of.
 */
export function occurrencesOf(page: FoldedText, needle: string): readonly number[] | null {
  const { grams, folded } = page;
  let rarest = -1;
  let least = MAX_PLACES + 1;
  let shift = 0;
  for (let at = 0; at < needle.length; at++) {
    const hash = gramHash(needle, at, grams.mask);
    if (hash < 0) break;
    const count = countOf(grams, hash);
    if (count === 0) return [];
    if (count >= least) continue;
    rarest = hash;
    least = count;
    shift = at;
  }
  if (rarest < 0) return null;
  const found: number[] = [];
  const first = grams.starts[rarest] ?? 0;
  for (let i = first; i < first + least && found.length <= MAX_OCCURRENCES; i++) {
    const start = (grams.places[i] ?? 0) - shift;
    if (start >= 0 && folded.text.startsWith(needle, start)) found.push(start);
  }
  return found;
}

/**
 * Every place of `text` where the quote stands between its prefix and its suffix, character for character, in order: the
 * W3C's own reading of a text quote. Spans are UTF-16 units of `text`.
 */
export function* strictPlaces(text: string, quote: { readonly exact: string; readonly prefix: string; readonly suffix: string }) {
  const needle = quote.prefix + quote.exact + quote.suffix;
  for (const at of placesIn(text, needle)) {
    const start = at + quote.prefix.length;
    yield { start, end: start + quote.exact.length };
  }
}
