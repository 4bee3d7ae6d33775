import type { Span } from '../article/article.ts';
import { foldWithOffsets } from '../text/fold.ts';
import { simplified } from '../text/simplified.ts';
import { nearTerms } from './index/find-terms.ts';
import { editsAllowed } from './index/search.ts';
import { type Run, runsIn, searchable, termsSought } from './words.ts';

/** The runs of what a reader typed into the search. */
export function queryRuns(text: string): readonly Run[] {
  return runsIn(searchable(text));
}

/** Where words of a query stand in `text`, in order, none within another. Offsets are UTF-16 units of `text`. */
export function matchesIn(text: string, query: readonly Run[]): readonly Span[] {
  if (query.length === 0) return [];
  const { text: folded, offsets } = foldWithOffsets(text);
  const plain = simplified(folded);
  const found = runsIn(plain).flatMap((run) => placesIn(run, query));
  // A character that folds to several ends where the next one begins.
  return merged(found).map(({ start, end }) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? text.length }));
}

function placesIn(run: Run, query: readonly Run[]): readonly Span[] {
  if (run.isUnspaced) return query.filter(({ isUnspaced }) => isUnspaced).flatMap((sought) => within(run, sought));
  return query.some((sought) => !sought.isUnspaced && isForm(run.word, sought.word)) ? [run] : [];
}

/** Whether a word is what was sought, begins so, or is spelled nearly so. */
function isForm(word: string, sought: string): boolean {
  if (word.startsWith(sought)) return true;
  const edits = editsAllowed(sought);
  return edits > 0 && nearTerms([word], sought, edits).length > 0;
}

/** Where unspaced characters stand in a run: all of them together, else each two neighbours. */
function within({ word, start }: Run, sought: Run): readonly Span[] {
  const whole = occurrences(word, sought.word);
  const found = whole.length > 0 ? whole : termsSought(sought).flatMap((pair) => occurrences(word, pair));
  return found.map((at) => ({ start: start + at.start, end: start + at.end }));
}

function occurrences(text: string, part: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    found.push({ start: at, end: at + part.length });
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

/** A piece of a long text around the first match, with where it begins and ends in the text; null where there is none. */
export function snippetOf(text: string, query: readonly Run[]): Span | null {
  const [first] = matchesIn(text, query);
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
