import type { TextSpan } from './page-side/stage.ts';
import type { BenchQuote } from './quotes.ts';
import type { Rendered } from './render.ts';

/** Where a quote is on an edited page: nowhere, if none of its words is left; `apart`, if they were moved to several places. */
export type Truth = TextSpan | null | 'apart';

/** How many words of others may stand in a passage that was edited, as a share of its own, and besides. */
const FOREIGN_SHARE = 0.5;
const FOREIGN_WORDS = 3;

/** Where `quote` stands on a page, from its first word to its last, words put in between included. */
export function truthOf(quote: BenchQuote, rendered: Rendered, index: ReadonlyMap<number, number>): Truth {
  const left = quote.ids.flatMap((id) => index.get(id) ?? []);
  const first = left[0];
  const last = left.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = left.flatMap((at) => rendered.places[at] ?? []);
  if (words.every(({ word }) => word.isReplaced)) return null;
  const isInOrder = left.every((at, i) => i === 0 || at > (left[i - 1] ?? 0));
  const foreign = last - first + 1 - left.length;
  if (!isInOrder || foreign > left.length * FOREIGN_SHARE + FOREIGN_WORDS) return 'apart';
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Where in a page each word of the page as it was first written stands: its place in `places`, by its id. */
export function indexOf({ places }: Rendered): ReadonlyMap<number, number> {
  return new Map(places.flatMap(({ word }, at) => (word.id < 0 ? [] : [[word.id, at] as const])));
}

/** What an engine made of a quote. */
export type Verdict = 'right' | 'wrong' | 'orphan';

/** Share of the characters of either passage that must be in the other. */
const OVERLAP = 0.8;

/** Judges a passage that was found by where the quote is. White space does not count. */
export function judge(truth: Exclude<Truth, 'apart'>, found: TextSpan | null, inkBefore: Uint32Array): Verdict {
  if (!found) return truth ? 'orphan' : 'right';
  if (!truth) return 'wrong';
  const ink = (start: number, end: number): number => Math.max(0, (inkBefore[end] ?? 0) - (inkBefore[start] ?? 0));
  const common = ink(Math.max(truth.start, found.start), Math.max(truth.start, Math.min(truth.end, found.end)));
  const isRight = common >= OVERLAP * ink(truth.start, truth.end) && common >= OVERLAP * ink(found.start, found.end);
  return isRight ? 'right' : 'wrong';
}

/** For each offset of `text`, how many characters before it are not white space. */
export function inkOf(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = (before[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1);
  return before;
}
