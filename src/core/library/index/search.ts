import { BEGINNING, FORM, formOf, type SoughtWord, soughtWord } from '../forms.ts';
import { isEmpty, type Part, type Sought } from '../sought.ts';
import { type Run, termsSought } from '../words.ts';
import { lowerBound, nearTerms, prefixRange } from './find-terms.ts';
import { followedBy, type Hits, hitsAt, within } from './hits.ts';
import { type SearchIndex, speakerTerm } from './search-index.ts';

/** How well documents fit what is sought. */
export interface Scored {
  /** By document: over 0 where it has any of the words and all else that must be there, and nothing that must not. */
  readonly scores: Float32Array;
  /** How many of the words it has. */
  readonly words: Uint8Array;
}

/** What two words that stand together as they were typed add, of what they count. */
const TOGETHER = 0.5;

/** What one part of a query found. */
interface Found {
  /** By document, 0 where it is not. */
  readonly best: Float32Array;
  /** Where it stands as typed, or in another number or tense. */
  readonly hits: readonly Hits[];
}

/** How well each document of `index` fits what is sought, in any order and form; `keepEnough` says which have enough of it. */
export function search(index: SearchIndex, sought: Sought): Scored {
  const { parts, without } = sought;
  const { length } = index.keys;
  const found = parts.map((part) => findPart(index, part));
  const scores = new Float32Array(length);
  const words = new Uint8Array(length);
  const missing = new Uint8Array(length);
  // Where nothing but conditions and what must not be there is asked for, all others fit.
  if (parts.length === 0 && !isEmpty(sought)) scores.fill(1);
  for (const [i, { kind }] of parts.entries()) {
    const { best } = found[i] as Found;
    if (kind === 'helps') continue;
    for (let document = 0; document < length; document += 1) {
      const score = best[document] ?? 0;
      if (score > 0) scores[document] = (scores[document] ?? 0) + score;
      if (score > 0 && kind === 'word') words[document] = (words[document] ?? 0) + 1;
      if (score === 0 && kind !== 'word') missing[document] = 1;
    }
  }
  for (const part of without) markAll(missing, findPart(index, part, true).best);
  addNeighbours(scores, parts, found);
  for (let document = 0; document < length; document += 1) if (missing[document] === 1) scores[document] = 0;
  return { scores, words };
}

/** Where fewer have all words, those that lack one stand behind them. */
const FEW = 5;
/** How much the share of the words that are there counts, as a power: what has all of them comes first. */
const WHOLE = 3;

/**
 * Sets to 0 what has too few of the words sought: all are wanted; where fewer than five have all, one of three or more may be
 * missing; where none has, half, or as many as there are. Gives whether something is left that lacks a word.
 */
export function keepEnough({ scores, words }: Scored, { parts }: Sought): boolean {
  const sought = parts.filter(({ kind }) => kind === 'word').length;
  if (sought === 0) return false;
  let most = 0;
  let whole = 0;
  for (let i = 0; i < scores.length; i += 1) {
    if ((scores[i] ?? 0) === 0) continue;
    most = Math.max(most, words[i] ?? 0);
    if (words[i] === sought) whole += 1;
  }
  const half = Math.min(most, Math.ceil(sought / 2));
  const least = most < sought ? half : whole < FEW && sought > 2 ? sought - 1 : sought;
  let isPartial = false;
  for (let i = 0; i < scores.length; i += 1) {
    const own = words[i] ?? 0;
    if (own < least) scores[i] = 0;
    else if ((scores[i] ?? 0) > 0) {
      scores[i] = (scores[i] ?? 0) * ((1 + own) / (1 + sought)) ** WHOLE;
      if (own < sought) isPartial = true;
    }
  }
  return isPartial;
}

function markAll(missing: Uint8Array, best: Float32Array): void {
  for (let document = 0; document < best.length; document += 1) if ((best[document] ?? 0) > 0) missing[document] = 1;
}

/** Words that stand together in the query tell more where they do so in a text. */
function addNeighbours(total: Float32Array, parts: readonly Part[], found: readonly Found[]): void {
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (!next || part.kind === 'speaker' || next.kind === 'speaker') continue;
    const by = part.runs.reduce((sum, { length }) => sum + length, 0);
    for (const left of found[i]?.hits ?? [])
      for (const right of found[i + 1]?.hits ?? []) {
        const together = followedBy(left, right, by);
        for (const [at, document] of Array.from(together.documents).entries())
          total[document] = (total[document] ?? 0) + TOGETHER * (left.rarity + right.rarity) * (together.weights[at] ?? 0);
      }
  }
}

/** Finds a part in whatever form; what must not be there only in its own number and tenses, but for a phrase. */
function findPart(index: SearchIndex, { runs, kind }: Part, isStrict = false): Found {
  if (kind !== 'speaker') return findRuns(index, runs, { isOf: (word) => word, isStrict, isExact: kind === 'phrase' });
  const found = findRuns(index, runs, { isOf: speakerTerm, isStrict, isExact: false });
  addWhoSpeaks(index, found.best, runs);
  // Of whom nothing is known to be said, what names them may be meant.
  return isStrict || found.best.some((score) => score > 0) ? found : findPart(index, { runs, kind: 'word' });
}

interface HowToFind {
  /** The term of the index for a word. */
  readonly isOf: (word: string) => string;
  /** In its own number and tenses alone. */
  readonly isStrict: boolean;
  /** As it is written alone. */
  readonly isExact: boolean;
}

function findRuns(index: SearchIndex, runs: readonly Run[], how: HowToFind): Found {
  const best = new Float32Array(index.keys.length);
  const [run] = runs;
  if (runs.length === 1 && run && !run.isUnspaced && !how.isExact)
    return { best, hits: addForms(index, best, { ...soughtWord(run.word), ...how }) };
  const hits = phraseHits(index, runs, how.isOf);
  if (hits) take(best, hits, 1);
  return { best, hits: hits ? [hits] : [] };
}

/** Words by which somebody speaks, as they are kept, and how near to them the name of who does stands at most. */
const SPEECH = [
  'said',
  'says',
  'told',
  'tells',
  'according',
  'added',
  'warned',
  'argues',
  'argued',
  '表示',
  '指出',
  '说',
  '称',
  '认为',
];
const REACH = 6;
/** Who speaks near such a word counts for less than who is known to make a claim. */
const NEAR_SPEECH = 0.5;

/** Counts texts in which a name stands beside a word of speech: of what is no claim nobody has read who says it. */
function addWhoSpeaks(index: SearchIndex, best: Float32Array, runs: readonly Run[]): void {
  const [run] = runs;
  const exact = phraseHits(index, runs, (term) => term);
  const { word, edits } = soughtWord(run?.word ?? '');
  const named = exact
    ? [exact]
    : runs.length > 1 || edits === 0
      ? []
      : nearTerms(index.terms, word, edits).map((at) => hitsAt(index, at));
  for (const verb of SPEECH) {
    const said = hitsAt(index, exactPlace(index.terms, verb));
    for (const name of named) if (said && name) take(best, { ...within(name, said, REACH), rarity: name.rarity }, NEAR_SPEECH);
  }
}

/** Keeps in `best`, for each document, the most that any form of a word counts for in it; gives where the word itself stands. */
function addForms(index: SearchIndex, best: Float32Array, sought: SoughtWord & HowToFind): readonly Hits[] {
  const { terms } = index;
  const { word, edits, isOf, isStrict } = sought;
  const prefix = isOf('');
  const own = hitsAt(index, exactPlace(terms, isOf(word)));
  const hits: Hits[] = own ? [own] : [];
  // A rare word that is only like the one sought is not worth more than it.
  const rarity = own?.rarity ?? Number.POSITIVE_INFINITY;
  if (/\p{N}/u.test(word)) {
    if (own) take(best, own, 1);
    return hits;
  }
  const [from, to] = prefixRange(terms, isOf(word.slice(0, BEGINNING)));
  for (let at = from; at < to; at += 1) {
    const form = formOf((terms[at] ?? '').slice(prefix.length), sought);
    if (form === 0 || (isStrict && form < FORM.stem)) continue;
    const some = hitsAt(index, at);
    if (!some) continue;
    take(best, some, form, rarity);
    if (form === FORM.stem) hits.push(some);
  }
  if (edits > 0 && !isStrict)
    for (const at of nearTerms(terms, isOf(word), edits)) {
      const near = hitsAt(index, at);
      if (near) take(best, near, FORM.near, rarity);
    }
  return hits;
}

/** The place of a term, or -1. */
function exactPlace(terms: readonly string[], term: string): number {
  const at = lowerBound(terms, term);
  return terms[at] === term ? at : -1;
}

/** Where runs stand one behind the other; null where they never do. */
function phraseHits(index: SearchIndex, runs: readonly Run[], isOf: (word: string) => string): Hits | null {
  let before: Hits | null = null;
  let by = 0;
  for (const run of runs) {
    for (const { term, offset } of termsSought(run)) {
      const own = hitsAt(index, exactPlace(index.terms, isOf(term)));
      if (!own) return null;
      before = before ? followedBy(before, own, by + offset) : own;
    }
    by += run.length;
  }
  return before && before.documents.length > 0 ? before : null;
}

/** Counts hits for their documents: a rare word counts for more. */
function take(best: Float32Array, { documents, weights, rarity }: Hits, form: number, most = Number.POSITIVE_INFINITY): void {
  const factor = form * Math.min(rarity, most);
  for (let i = 0; i < documents.length; i += 1) {
    const document = documents[i] ?? 0;
    const score = factor * (weights[i] ?? 0);
    if (score > (best[document] ?? 0)) best[document] = score;
  }
}
