import type { Compared } from './compared.ts';
import { codeOf, KINDS } from './token.ts';

/** Of each kind of fact three grounds are weighed, after them those of the whole. */
const OF_KIND = ['shared', 'part', 'state'] as const;
const OF_WHOLE = ['gap', 'likeness', 'shorter', 'longer', 'share', 'earlier'] as const;
/** What a pair of claims is weighed by, in order. */
export const GROUNDS: readonly string[] = [...KINDS.flatMap((kind) => OF_KIND.map((ground) => `${kind} ${ground}`)), ...OF_WHOLE];

/** How two claims stand to each other in one kind of fact. */
const STATE = { none: 0, one: 1, other: 2, some: 3, all: 4 } as const;
/** Kinds whose facts are words, or stand for some. */
const WORDS = KINDS.indexOf('prospect');
/** No share, or none with one of the other's; and what it costs that a stage is told of one alone, or is another. */
const NO_SHARE = 99;
const STAGE = { untold: 8, other: 40 };

/** What two claims share. One for all pairs, since tens of thousands are compared: it is good until the next. */
const both = {
  /** By the code of a kind: how many facts of it, and their weight. */
  counts: new Uint8Array(KINDS.length),
  sums: new Float32Array(KINDS.length),
  /** The sum of the squares of the weights of words, and of all facts that are rarer than `LEAST_FILED`. */
  words: 0,
  rare: 0,
};
/** See `fillGrounds`. */
export type Shared = Readonly<Pick<typeof both, 'counts' | 'rare'>>;

/** What is less rare than this finds no claim: nearly every one has it. */
export const LEAST_FILED = 1.5;

/** Finds in `both` what two claims share. */
function compare(a: Compared, b: Compared): void {
  const { counts, sums } = both;
  counts.fill(0);
  sums.fill(0);
  both.words = 0;
  both.rare = 0;
  for (let i = 0, j = 0; i < a.tokens.length && j < b.tokens.length; ) {
    const left = a.tokens[i] ?? 0;
    const right = b.tokens[j] ?? 0;
    if (left === right) {
      const code = codeOf(left);
      const weight = a.weights[i] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      sums[code] = (sums[code] ?? 0) + weight;
      if (code <= WORDS) both.words += weight * weight;
      if (weight >= LEAST_FILED) both.rare += weight * weight;
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
}

function stateOf(code: number, a: Compared, b: Compared): number {
  const [first, second, shared] = [a.counts[code] ?? 0, b.counts[code] ?? 0, both.counts[code] ?? 0];
  if (first === 0 && second === 0) return STATE.none;
  if (first === 0 || second === 0) return STATE.one;
  if (shared === 0) return STATE.other;
  return shared === Math.min(first, second) ? STATE.all : STATE.some;
}

/** The squares of the weights of a claim's words. */
function squaresOf({ tokens, weights }: Compared): number {
  let sum = 0;
  for (let i = 0; i < tokens.length; i++) if (codeOf(tokens[i] ?? 0) <= WORDS) sum += (weights[i] ?? 0) ** 2;
  return sum;
}

function wordsOf({ counts }: Compared): number {
  let sum = 0;
  for (let code = 0; code <= WORDS; code++) sum += counts[code] ?? 0;
  return sum;
}

/** How far the shares of two claims that are nearest to each other lie apart, in percent. */
function shareDistance(a: Compared, b: Compared): number {
  let least = NO_SHARE;
  for (const one of a.shares)
    for (const other of b.shares) {
      const untold = one.stage === null || other.stage === null ? STAGE.untold : STAGE.other;
      least = Math.min(least, Math.abs(one.value - other.value) + (one.stage === other.stage ? 0 : untold));
    }
  return least;
}

/**
 * Fills `into`, as long as `GROUNDS`, with what a pair of claims is weighed by; the same either way round. Gives what they share,
 * good until the next call.
 */
export function fillGrounds(into: Float32Array, a: Compared, b: Compared): Shared {
  compare(a, b);
  let at = 0;
  for (let code = 0; code < KINDS.length; code++) {
    const shared = both.sums[code] ?? 0;
    const least = Math.min(a.sums[code] ?? 0, b.sums[code] ?? 0);
    into[at++] = shared;
    into[at++] = least > 0 ? shared / least : 0;
    into[at++] = stateOf(code, a, b);
  }
  const isDated = a.day !== null && b.day !== null;
  into[at++] = isDated ? Math.log(2 + Math.abs((a.day ?? 0) - (b.day ?? 0))) : -1;
  const length = Math.sqrt(squaresOf(a) * squaresOf(b));
  into[at++] = length > 0 ? both.words / length : 0;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  into[at++] = Math.min(first, second);
  into[at++] = Math.max(first, second);
  into[at++] = shareDistance(a, b);
  into[at++] = Math.min(a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY) / 365;
  return both;
}
