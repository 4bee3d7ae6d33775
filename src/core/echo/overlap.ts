import { SIGNATURE_LIMIT } from './signature.ts';
import { BONUSES, codeOf, isCommonKind, KINDS, WEIGHTS } from './token.ts';

/** How many tokens of each kind two claims share and do not, by the code of the kind. */
export interface Overlap {
  readonly shared: readonly number[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

const COUNT = Object.keys(KINDS).length;

/** A full signature may lack common words above this: what the other has there is not known to be missing. */
function ceilingOf(tokens: readonly number[]): number {
  if (tokens.length < SIGNATURE_LIMIT) return Number.POSITIVE_INFINITY;
  return tokens.findLast(isCommonKind) ?? Number.NEGATIVE_INFINITY;
}

/** Compares two lists of tokens, each rising. */
export function overlapOf(first: readonly number[], second: readonly number[]): Overlap {
  const ceiling = Math.min(ceilingOf(first), ceilingOf(second));
  const shared = new Array<number>(COUNT).fill(0);
  const onlyFirst = new Array<number>(COUNT).fill(0);
  const onlySecond = new Array<number>(COUNT).fill(0);
  for (let i = 0, j = 0; i < first.length || j < second.length; ) {
    const left = first[i] ?? Number.POSITIVE_INFINITY;
    const right = second[j] ?? Number.POSITIVE_INFINITY;
    const token = Math.min(left, right);
    if (token <= ceiling || !isCommonKind(token)) {
      const counts = left === right ? shared : left < right ? onlyFirst : onlySecond;
      const code = codeOf(token);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    if (left === token) i++;
    if (right === token) j++;
  }
  return { shared, onlyFirst, onlySecond };
}

/** What tokens weigh together, given their number by kind. */
export function weightOf(counts: readonly number[]): number {
  return counts.reduce((sum, count, code) => sum + count * (WEIGHTS[code] ?? 0), 0);
}

/** What of the evidence tells what a claim is about: without acts, denied or not, which alone are of anything. */
export function subjectOf(shared: readonly number[]): number {
  const acts = (shared[KINDS.act.code] ?? 0) * KINDS.act.weight + (shared[KINDS.negated.code] ?? 0) * KINDS.negated.weight;
  return evidenceOf(shared) - acts;
}

/** What shared tokens are worth: their weight, and the bonus of figures and times. */
export function evidenceOf(shared: readonly number[]): number {
  return weightOf(shared) + shared.reduce((sum, count, code) => sum + count * (BONUSES[code] ?? 0), 0);
}
