import { likePassages, samePassages } from './candidates.ts';
import type { FoldedText } from './folded-page.ts';
import { isTelling, leaders, scoreOf } from './judge.ts';
import { MAX_OCCURRENCES, occurrencesOf } from './occurrences.ts';
import type { Passage } from './passage.ts';
import type { Pattern } from './pattern.ts';

/** Where a quote stands in the folded page, with how sure that is. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Whether its words stand there as they were. */
  readonly isSame: boolean;
  readonly score: number;
}

/** One place; several that nothing tells apart; or none that is like the quote. */
export type Places = readonly Place[];

/** UTF-16 units of context right beside a quote that bear its place out by themselves. */
const BORNE_OUT = 12;
/** Share of the context that bears the place of a repeated quote out: a quarter of it may be around others too. */
const MOST = 0.55;
/** UTF-16 units of context by which one occurrence must lead the others. */
const LEAD = 6;
/** Occurrences whose context is looked at closely. */
const MAX_COMPARED = 8;

/** Where the quote of `pattern` stands in `page`: where its words are as they were, or where most of them are. */
export function locate(page: FoldedText, pattern: Pattern): Places {
  const starts = occurrencesOf(page, pattern.text.slice(pattern.start, pattern.end));
  const known = starts && starts.length > 0 && starts.length <= MAX_OCCURRENCES ? ranked(page, pattern, starts) : [];
  const [best, second] = known;
  if (best) {
    const around = pattern.text.length - (pattern.end - pattern.start);
    const isLeading = !second || best.beside - second.beside >= LEAD || (best.beside === around && second.beside < around);
    const isSelfEvident = !second && !pattern.isRepeated && isTelling(pattern);
    if (isSelfEvident || (isLeading && isBorneOut(best, pattern))) return [placeOf(pattern, best.start, 1)];
  }
  const same = samePassages(
    page,
    pattern,
    known.slice(0, MAX_COMPARED).map(({ start }) => start),
  );
  const left = [...same, ...likePassages(page, pattern)].filter((passage) => !isCutOut(page.folded.text, pattern, passage));
  return leaders(left, pattern).map((passage) => asPlace(page, pattern, passage));
}

/** An occurrence of the quote. */
interface Occurrence {
  readonly start: number;
  /** UTF-16 units that are as they were right before and right after it. */
  readonly before: number;
  readonly after: number;
  readonly beside: number;
}

function ranked(page: FoldedText, pattern: Pattern, starts: readonly number[]): readonly Occurrence[] {
  return starts.map((start) => occurrenceAt(page.folded.text, pattern, start)).sort((a, b) => b.beside - a.beside);
}

function occurrenceAt(page: string, { text, start: from, end: to }: Pattern, start: number): Occurrence {
  let before = 0;
  while (before < from && before < start && text.charCodeAt(from - before - 1) === page.charCodeAt(start - before - 1)) before++;
  const end = start + to - from;
  let after = 0;
  while (to + after < text.length && end + after < page.length && text.charCodeAt(to + after) === page.charCodeAt(end + after))
    after++;
  return { start, before, after, beside: before + after };
}

function isBorneOut({ before, after, beside }: Occurrence, { text, start, end, isRepeated }: Pattern): boolean {
  const around = text.length - (end - start);
  if (isRepeated) return beside >= around * MOST;
  return around > 0 && (before >= BORNE_OUT || after >= BORNE_OUT || beside === around);
}

/** UTF-16 units of context on either side that show, where they meet, that what stood between them was taken out. */
const SEAM = 16;

/**
 * Whether the quote's context has closed over the place of `passage`: then the passage is only what came after the quote,
 * or before it, and like it by chance.
 */
function isCutOut(page: string, { text, start, end }: Pattern, passage: Passage): boolean {
  const before = text.slice(Math.max(0, start - SEAM), start);
  const after = text.slice(end, end + SEAM);
  if (before.trim() === '' || after.trim() === '') return false;
  const gap = before.endsWith(' ') || after.startsWith(' ') ? ' ' : '';
  const seam = before.trimEnd() + gap + after.trimStart();
  return page.slice(Math.max(0, passage.start - seam.length), passage.end + seam.length).includes(seam);
}

function placeOf({ start: from, end: to }: Pattern, start: number, score: number): Place {
  return { start, end: start + to - from, isSame: true, score };
}

function asPlace(page: FoldedText, pattern: Pattern, passage: Passage): Place {
  const { start, end } = passage;
  const isSame = page.folded.text.slice(start, end) === pattern.text.slice(pattern.start, pattern.end);
  return { start, end, isSame, score: scoreOf(passage, pattern) };
}
