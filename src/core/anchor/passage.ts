import type { Span } from '../article/article.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { Run } from './align.ts';
import type { FoldedText } from './folded-page.ts';
import type { Pattern } from './pattern.ts';
import type { Window } from './windows.ts';

/** Characters that words are made of where words are written apart. Chinese and Japanese are not. */
const letterOfWord = latePattern(String.raw`[\p{L}\p{N}\p{M}]`, 'u');
const letterOfUnspaced = latePattern(
  String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
  'u',
);

/** Longest word that is looked for the end of; what is longer is data. */
const MAX_WORD = 60;

/** Whether a word goes on from the character before `at` to the one at it. */
function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
}

/** The start of the word that `at` is in; `at` itself where it is in none. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (at - start < MAX_WORD && isInWord(text, start)) start--;
  return start;
}

/** The end of the word that `at` is in; `at` itself where it is in none. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end - at < MAX_WORD && isInWord(text, end)) end++;
  return end;
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
  return letterOfWord().test(char) && !letterOfUnspaced().test(char);
}

/** A stretch of the folded page that may be what a quote has become. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much of the quote and of the passage is common to both. */
  readonly likeness: number;
  /** 0 to 1: how much of the quote's context stands around it. 0 where the quote came with none. */
  readonly context: number;
}

/** The passage that the quote of `pattern` has become where `runs` say what both have in common, or null where nothing of it is left. */
export function passageIn(page: FoldedText, window: Window, pattern: Pattern, runs: readonly Run[]): Passage | null {
  const common = commonLength(runs, pattern.start, pattern.end);
  if (common === 0) return null;
  const { text } = page.folded;
  const ends = { start: startOf(window, pattern, runs), end: endOf(window, pattern, runs) };
  const { start, end } = trimmed(text, withinBlock(page, pattern, runs, wholeWords(text, pattern, ends)));
  if (end <= start) return null;
  const likeness = Math.min(1, (2 * common) / (pattern.end - pattern.start + end - start));
  return { start, end, likeness, context: contextAround(text, pattern, runs, { start, end }) };
}

/** 0 to 1: how much of the context of `pattern` stands, by `runs`, on its own side of the stretch from `start` to `end`. */
export function contextAround(page: string, pattern: Pattern, runs: readonly Run[], { start, end }: Span): number {
  const { text, start: from, end: to } = pattern;
  const given = text.length - (to - from);
  // At the very start or end of a text, as of an article without the page around it, there is no room for all of it.
  const around = Math.max(given / 2, Math.min(from, start) + Math.min(text.length - to, page.length - end));
  if (given === 0) return 0;
  const before = runs.filter((run) => run.inPage < start);
  const after = runs.filter((run) => run.inPage + run.length > end);
  return Math.min(1, (commonLength(before, 0, from) + commonLength(after, to, text.length)) / around);
}

function commonLength(runs: readonly Run[], from: number, to: number): number {
  let sum = 0;
  for (const { inPattern, length } of runs) {
    sum += Math.max(0, Math.min(to, inPattern + length) - Math.max(from, inPattern));
  }
  return sum;
}

/** How much longer than in the pattern a stretch may have become that stands between a run and an end of the quote. */
const STRETCH = 1.5;
const STRETCH_UNITS = 24;

/**
 * Where the quote starts in the page. Inside a run, and at the start of one, that is plain. Else its first words were
 * changed: it starts right after its context where that stands, or else as far through the changed stretch as before.
 */
function startOf({ from }: Window, { start }: Pattern, runs: readonly Run[]): number {
  let left: Run | null = null;
  for (const run of runs) {
    const { inPattern, inPage, length } = run;
    if (inPattern + length <= start) {
      left = run;
      continue;
    }
    if (inPattern <= start) return inPage + start - inPattern;
    const missing = inPattern - start;
    const earliest = Math.max(from, inPage - missing * STRETCH - STRETCH_UNITS);
    if (!left) return Math.max(from, inPage - missing);
    const leftEnd = left.inPage + left.length;
    const share = (start - left.inPattern - left.length) / (inPattern - left.inPattern - left.length);
    return Math.round(Math.max(earliest, leftEnd + share * (inPage - leftEnd)));
  }
  return left ? left.inPage + left.length : from;
}

/** The same for its end, from the other side. */
function endOf({ to }: Window, { end }: Pattern, runs: readonly Run[]): number {
  let right: Run | null = null;
  for (const run of runs.toReversed()) {
    const { inPattern, inPage, length } = run;
    if (inPattern >= end) {
      right = run;
      continue;
    }
    if (inPattern + length >= end) return inPage + end - inPattern;
    const missing = end - inPattern - length;
    const runEnd = inPage + length;
    const latest = Math.min(to, runEnd + missing * STRETCH + STRETCH_UNITS);
    if (!right) return Math.min(to, runEnd + missing);
    const share = missing / (right.inPattern - inPattern - length);
    return Math.round(Math.min(latest, runEnd + share * (right.inPage - runEnd)));
  }
  return right ? right.inPage : to;
}

/** A quote that was cut at words stays so, however the edits fell. */
function wholeWords(page: string, { text, start, end }: Pattern, span: Span): Span {
  return {
    start: isInWord(text, start) ? span.start : wordStart(page, span.start),
    end: isInWord(text, end) ? span.end : wordEnd(page, span.end),
  };
}

/** A quote from one block does not reach into the next ones because its first or last words are gone. */
function withinBlock({ text, folded }: FoldedText, pattern: Pattern, runs: readonly Run[], { start, end }: Span): Span {
  if (pattern.hasBreak) return { start, end };
  const isBreak = (at: number): boolean =>
    folded.text[at] === ' ' && text.slice(folded.offsets[at], folded.offsets[at + 1]).includes('\n');
  const inQuote = runs.filter(({ inPattern, length }) => inPattern + length > pattern.start && inPattern < pattern.end);
  const first = inQuote[0];
  const last = inQuote.at(-1);
  if (!first || !last) return { start, end };
  let from = Math.max(start, first.inPage);
  while (from > start && !isBreak(from - 1)) from--;
  let to = Math.min(end, last.inPage + last.length);
  while (to < end && !isBreak(to)) to++;
  return { start: from, end: to };
}

function trimmed(page: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && page[from] === ' ') from++;
  while (to > from && page[to - 1] === ' ') to--;
  return { start: from, end: to };
}
