import type { Span } from '../article/article.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex, type Word } from '../text/phrases.ts';

// Patterns let an editor say what must stand near what. A pattern is a row of steps: `@name` is one phrase of a list, other words
// stand for themselves (`word*` for every word that begins so), `…` lets up to five words stand in between, `……` up to thirty, and
// `·` not even a comma. A Chinese character counts as a word.

/** Lists of phrases by name. An entry `@name` takes in another list. */
export type Lists = Readonly<Record<string, readonly string[]>>;

interface Step {
  readonly label: string;
  /** Words that may stand between the step before and this one. */
  readonly reach: number;
  /** Whether nothing but a space may stand there. */
  readonly isJoined: boolean;
}

/** Patterns ready to be found. */
export interface PatternSet {
  readonly index: PhraseIndex<string>;
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

/** A place where a pattern stands: offsets in the text of the words, and the indexes of its first and last word. */
export interface Place extends Span {
  readonly first: number;
  readonly last: number;
}

/** What stands in one sentence, by list or literal phrase. */
export type PatternHits = ReadonlyMap<string, readonly PhraseHit<string>[]>;

const REACH: Readonly<Record<string, number>> = { '…': 5, '……': 30 };

/** The parts of a pattern: a list, a gap, or a run of words that is one phrase. */
function partsOf(pattern: string): readonly string[] {
  const parts: string[] = [];
  let isOpen = false;
  for (const word of pattern.split(' ')) {
    const isLiteral = !word.startsWith('@') && word !== '·' && !(word in REACH);
    if (isLiteral && isOpen) parts[parts.length - 1] += ` ${word}`;
    else parts.push(word);
    isOpen = isLiteral;
  }
  return parts;
}

function stepsOf(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  let gap = '';
  for (const part of partsOf(pattern)) {
    if (part === '·' || part in REACH) gap = part;
    else {
      steps.push({ label: part, reach: REACH[gap] ?? 0, isJoined: gap === '·' });
      gap = '';
    }
  }
  return steps;
}

function phrasesOf(lists: Lists, name: string): readonly string[] {
  const entries = lists[name];
  if (!entries) throw new Error(`no list "${name}"`);
  return entries.flatMap((entry) => (entry.startsWith('@') ? phrasesOf(lists, entry.slice(1)) : [entry]));
}

/** Makes `patterns` ready to be found; throws where one names a list that is not there. */
export function patternSet(lists: Lists, patterns: readonly string[]): PatternSet {
  const steps = new Map(patterns.map((pattern) => [pattern, stepsOf(pattern)]));
  const labels = new Set([...steps.values()].flat().map(({ label }) => label));
  const tables = Object.fromEntries(
    [...labels].map((label) => [label, label.startsWith('@') ? phrasesOf(lists, label.slice(1)) : [label]]),
  );
  return { index: indexPhrases(tables), steps };
}

/** All that the set's patterns are made of in `words`. */
export function hitsIn({ index }: PatternSet, words: readonly Word[]): PatternHits {
  const byLabel = new Map<string, PhraseHit<string>[]>();
  for (const hit of findPhrases(index, words)) {
    const known = byLabel.get(hit.label);
    if (known) known.push(hit);
    else byLabel.set(hit.label, [hit]);
  }
  return byLabel;
}

/** The last hit of a row of steps that goes on from `last`, or null. */
function endOf(steps: readonly Step[], at: number, last: PhraseHit<string>, hits: PatternHits): PhraseHit<string> | null {
  const step = steps[at];
  if (!step) return last;
  const from = last.word + last.count;
  for (const hit of hits.get(step.label) ?? []) {
    if (hit.word < from || hit.word - from > step.reach || (step.isJoined && hit.start > last.end + 1)) continue;
    const end = endOf(steps, at + 1, hit, hits);
    if (end) return end;
  }
  return null;
}

const NOWHERE: readonly Place[] = [];

/** Every place where `pattern`, one of the set's, stands; one place per first word. */
export function placesOf({ steps }: PatternSet, pattern: string, hits: PatternHits): readonly Place[] {
  const row = steps.get(pattern);
  const starts = hits.get(row?.[0]?.label ?? '');
  // Most patterns miss a word: told before anything is tried.
  if (!row || !starts || !row.every(({ label }) => hits.has(label))) return NOWHERE;
  return starts.flatMap((hit) => {
    const end = endOf(row, 1, hit, hits);
    return end ? [{ start: hit.start, end: end.end, first: hit.word, last: end.word + end.count - 1 }] : [];
  });
}
