import type { Span } from '../article/article.ts';
import { foldWithOffsets } from '../text/fold.ts';
import type { FoldedText } from './folded-page.ts';

/** White space, and what folding leaves out because it has no width. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** The stretch of the page's own text that `start` to `end` of its folded text come from, whole characters only. */
export function sourceSpan({ text, folded: { offsets } }: FoldedText, start: number, end: number): Span {
  const last = offsets[end - 1] ?? 0;
  // A ligature, say, gave several folded characters: the span holds it whole.
  let next = end;
  while (next < offsets.length - 1 && offsets[next] === last) next++;
  const from = offsets[start] ?? 0;
  let to = offsets[next] ?? text.length;
  while (to > from && UNSEEN.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** `span` with the white space that `exact` has at its ends, where the page has it too: a quote is given back as it was taken. */
export function asQuoted(text: string, span: Span, exact: string): Span {
  const start = span.start - (foldWithOffsets(exact).offsets[0] ?? 0);
  return start >= 0 && text.startsWith(exact, start) ? { start, end: start + exact.length } : span;
}

/** The folded stretch that `span` of the page's own text became. */
export function foldedSpan({ folded: { offsets } }: FoldedText, { start, end }: Span): Span {
  return { start: firstFrom(offsets, start), end: firstFrom(offsets, end) };
}

/** Index of the first of `offsets`, which never fall, that is `offset` or more. */
export function firstFrom(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
