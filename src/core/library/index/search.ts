import type { Run } from '../words.ts';
import { termsSought } from '../words.ts';
import { nearTerms, prefixRange } from './find-terms.ts';
import type { SearchIndex } from './search-index.ts';

/** How well each document fits, by its number: above 0 where it holds all that was sought, else 0. */
export type Scores = Float32Array;

/** A word that only begins as one that was sought counts for less, one that is spelled otherwise for less still. */
const BEGINS = 0.6;
const NEAR = 0.4;

/** Documents in which a word stands as typed: with fewer, other spellings are looked for. */
const FEW = 3;

/** How well each document of `index` fits the runs of a query: all of them have to be found. */
export function search(index: SearchIndex, query: readonly Run[]): Scores {
  const sought = query.flatMap((run) => termsSought(run).map((term) => ({ term, isUnspaced: run.isUnspaced })));
  const total = new Float32Array(index.keys.length);
  const best = new Float32Array(index.keys.length);
  for (const [number, { term, isUnspaced }] of sought.entries()) {
    best.fill(0);
    addTerms(index, best, term, isUnspaced);
    for (let i = 0; i < total.length; i += 1) {
      const isIn = number === 0 || (total[i] ?? 0) > 0;
      total[i] = isIn && (best[i] ?? 0) > 0 ? (total[i] ?? 0) + (best[i] ?? 0) : 0;
    }
  }
  return total;
}

/** Keeps in `best`, for each document, the most that any form of `term` counts for in it. */
function addTerms(index: SearchIndex, best: Scores, term: string, isUnspaced: boolean): void {
  const [from, to] = prefixRange(index.terms, term);
  let found = 0;
  for (let at = from; at < to; at += 1) {
    const isWhole = index.terms[at] === term;
    if (isUnspaced && !isWhole) continue;
    found += addPostings(index, best, at, isWhole ? 1 : BEGINS);
  }
  const edits = isUnspaced ? 0 : editsAllowed(term);
  if (found >= FEW || edits === 0) return;
  for (const at of nearTerms(index.terms, term, edits)) addPostings(index, best, at, NEAR);
}

/** Letters in which a word may differ from the one sought: none in short words and in figures, which would be other ones. */
export function editsAllowed(term: string): number {
  if (/\p{N}/u.test(term)) return 0;
  if (term.length < 5) return 0;
  return term.length < 9 ? 1 : 2;
}

/** Counts one term for its documents; gives their number. A rare term counts for more. */
function addPostings({ starts, documents, weights, keys }: SearchIndex, best: Scores, at: number, factor: number): number {
  const start = starts[at] ?? 0;
  const end = starts[at + 1] ?? start;
  const rarity = factor * Math.log(1 + keys.length / (end - start));
  for (let i = start; i < end; i += 1) {
    const document = documents[i] ?? 0;
    const score = rarity * (weights[i] ?? 0);
    if (score > (best[document] ?? 0)) best[document] = score;
  }
  return end - start;
}
