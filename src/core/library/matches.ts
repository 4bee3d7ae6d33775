import type { Span } from '../article/article.ts';
import { foldWithOffsets } from '../text/fold.ts';
import { simplified } from '../text/simplified.ts';
import { formOf, isNear, soughtWord } from './forms.ts';
import type { Part } from './sought.ts';
import { type Run, runsIn } from './words.ts';

/** Where parts of a query stand in `text`, in order, none within another. Offsets are UTF-16 units of `text`. */
export function matchesIn(text: string, parts: readonly Part[]): readonly Span[] {
  if (parts.length === 0) return [];
  const { text: folded, offsets } = foldWithOffsets(text);
  const runs = runsIn(simplified(folded));
  const found = parts.flatMap((part, i) => (part.kind === 'helps' ? helping(runs, part, parts[i + 1]) : placesOf(runs, part)));
  // A character that folds to several ends where the next one begins.
  return merged(found).map(({ start, end }) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? text.length }));
}

function placesOf(runs: readonly Run[], { runs: sought, kind }: Part): readonly Span[] {
  const [run] = sought;
  if (!run) return [];
  if (sought.length > 1 || (kind === 'phrase' && !run.isUnspaced)) return phrasesIn(runs, sought);
  return run.isUnspaced ? runs.flatMap((one) => (one.isUnspaced ? occurrences(one, run.word) : [])) : formsIn(runs, run.word);
}

/** Where a word stands in whatever form; where it stands in none, what is spelled nearly so. */
function formsIn(runs: readonly Run[], word: string): readonly Span[] {
  const sought = soughtWord(word);
  const words = runs.filter(({ isUnspaced }) => !isUnspaced);
  // A long text says the same words again and again.
  const known = new Set([...new Set(words.map((run) => run.word))].filter((one) => formOf(one, sought) > 0));
  const forms = words.filter((run) => known.has(run.word));
  return forms.length > 0 ? forms : words.filter((run) => isNear(run.word, sought));
}

/** What only helps, "No." before a figure, where it does. */
function helping(runs: readonly Run[], { runs: [own] }: Part, next: Part | undefined): readonly Span[] {
  const after = next?.runs[0]?.word;
  return runs.filter((run, i) => run.word === own?.word && runs[i + 1]?.word === after);
}

/** Where runs stand one behind the other; the last may go on where no spaces are written. */
function phrasesIn(runs: readonly Run[], sought: readonly Run[]): readonly Span[] {
  return runs.flatMap((_, from) => {
    const there = runs.slice(from, from + sought.length);
    const [first, last] = [there[0], there.at(-1)];
    const isThere = there.length === sought.length && there.every((run, i) => isPhrasePart(run, sought[i], i, sought.length));
    return isThere && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

function isPhrasePart({ word, isUnspaced }: Run, sought: Run | undefined, at: number, length: number): boolean {
  if (sought === undefined) return false;
  if (!isUnspaced || word === sought.word) return word === sought.word;
  if (at === 0) return word.endsWith(sought.word);
  return at === length - 1 && word.startsWith(sought.word);
}

function occurrences({ word, start }: Run, part: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + part.length))
    found.push({ start: start + at, end: start + at + part.length });
  return found;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push({ start: span.start, end: span.end });
  }
  return out;
}

/** Characters of text around a match that make it understood. */
const AROUND = 70;

/** Most of a text that is looked through for a piece of it: as much as is read of a page. */
const LOOKED_THROUGH = 200_000;

/** A piece of a long text around the first match, with where it begins and ends in the text; null where there is none. */
export function snippetOf(text: string, parts: readonly Part[]): Span | null {
  const [first] = matchesIn(text.slice(0, LOOKED_THROUGH), parts);
  if (!first) return null;
  const start = Math.max(0, first.start - AROUND);
  const end = Math.min(text.length, first.end + AROUND);
  return { start: start === 0 ? 0 : wordStart(text, start), end: end === text.length ? end : wordEnd(text, end) };
}

const wordStart = (text: string, near: number): number => {
  const space = text.slice(near, near + 20).search(/\s/);
  return space < 0 ? near : near + space + 1;
};

const wordEnd = (text: string, near: number): number => {
  const before = text.slice(near - 20, near);
  const space = before.search(/\s\S*$/);
  return space < 0 ? near : near - before.length + space;
};
