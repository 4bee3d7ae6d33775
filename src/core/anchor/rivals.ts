import type { Span } from '../article/article.ts';
import { placesIn } from '../text/places-in.ts';
import { likePassages, samePassages } from './candidates.ts';
import type { FoldedText } from './folded-page.ts';
import { isLike } from './judge.ts';
import { occurrencesOf } from './occurrences.ts';
import { patternOf } from './pattern.ts';
import type { Quote } from './selectors.ts';
import { foldedSpan } from './source-span.ts';

/** Other places of the same words that are looked at. */
const MAX_RIVALS = 16;
/** Share of the context of a passage that may stand around another like it: well under what that would be taken for it by. */
const MOST_SHARED = 0.4;

/**
 * Whether another passage of `page` than `span`, which `quote` describes, is like it: in its words, or (`withContext`) in
 * its words and so much of its context that it could be taken for it.
 */
export function hasRival(page: FoldedText, quote: Quote, span: Span, withContext: boolean): boolean {
  const pattern = patternOf(quote);
  if (pattern.start === pattern.end) return false;
  const self = foldedSpan(page, span);
  const same = sameWords(page, self);
  if (same.length > 0 && !withContext) return true;
  const others = likePassages(page, pattern).filter(({ start, end }) => start >= self.end || end <= self.start);
  return [...samePassages(page, pattern, same), ...others].some(
    (passage) => isLike(passage) && (!withContext || passage.context > MOST_SHARED),
  );
}

/** Where else in the folded page the words of its stretch `self` stand: offsets of their starts, the first sixteen. */
export function sameWords(page: FoldedText, self: Span): readonly number[] {
  const { text } = page.folded;
  const needle = text.slice(self.start, self.end);
  return (occurrencesOf(page, needle) ?? firstPlaces(text, needle)).filter((start) => start !== self.start).slice(0, MAX_RIVALS);
}

/** Where a needle stands that is too short, or too common, to be looked up. */
function firstPlaces(text: string, needle: string): readonly number[] {
  const places: number[] = [];
  for (const at of placesIn(text, needle)) if (places.push(at) > MAX_RIVALS) break;
  return places;
}
