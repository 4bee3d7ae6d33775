import { isConflict } from './conflict.ts';
import { evidenceOf, type Overlap, overlapOf, subjectOf, weightOf } from './overlap.ts';
import { KINDS } from './token.ts';

/** Least evidence on which anything is said: four words that most claims have, or one of the rarer ones and a figure. */
export const LEAST_EVIDENCE = 1.3;
/** "They were suspended in November" can be said of anything. */
const LEAST_SUBJECT = 0.9;

/**
 * The likeness that two claims need, given the weight of what they share: two short claims must agree nearly word for word
 * ("China refines 90 percent"), of long ones more than half will do. Set on the pairs `tuned`
 * of `test/core/echo/pairs.json` and by reading what it found among the claims of the corpus.
 */
export function threshold(evidence: number): number {
  return Math.min(0.86, 0.38 + 1.2 / evidence);
}

/** How much the whole of both counts against the whole of the shorter. */
const OF_BOTH = 0.6;

/**
 * How far two claims agree, given what each weighs and what they share, 0 to 1: the shared part of both, with the shared part
 * of the shorter alone, so that a claim which was cut short stays like the whole.
 */
export function agreement(evidence: number, first: number, second: number): number {
  const least = Math.min(first, second);
  if (least === 0) return 0;
  return (OF_BOTH * 2 * evidence) / (first + second) + ((1 - OF_BOTH) * evidence) / least;
}

/** What is only expected is another claim than what is, unless the rest is very much the same. */
const PROSPECT_MARGIN = 0.1;

/** Whether just one of two claims tells of what is expected. */
function isProspectOfOne({ onlyFirst, onlySecond }: Overlap): boolean {
  return (onlyFirst[KINDS.prospect.code] ?? 0) + (onlySecond[KINDS.prospect.code] ?? 0) > 0;
}

/**
 * How like two claims are, by the tokens of their signatures: 0 where they are not the same claim, else over 0 and up to 1.
 * The same either way round.
 */
export function likenessOf(first: readonly number[], second: readonly number[]): number {
  const overlap = overlapOf(first, second);
  const evidence = evidenceOf(overlap.shared);
  if (evidence < LEAST_EVIDENCE || subjectOf(overlap.shared) < LEAST_SUBJECT) return 0;
  const likeness = agreement(evidence, evidence + weightOf(overlap.onlyFirst), evidence + weightOf(overlap.onlySecond));
  const needed = threshold(evidence) + (isProspectOfOne(overlap) ? PROSPECT_MARGIN : 0);
  return likeness < needed || isConflict(first, second, overlap) ? 0 : likeness;
}
