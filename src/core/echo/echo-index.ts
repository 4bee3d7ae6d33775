import type { Claim, Quantity } from '../claim/claim.ts';
import { inOneGo, type Steps } from '../steps.ts';
import { type Compared, comparedOf } from './compared.ts';
import { isConflict } from './conflict.ts';
import rule from './data/echo-rule.json';
import { codeOf, KINDS } from './token.ts';
import { flatRule, sumOfTrees, type TreeRule } from './trees.ts';
import { weightOf } from './weights.ts';

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
type Shared = Readonly<Pick<typeof both, 'counts' | 'rare'>>;

/** What is less rare than this finds no claim: nearly every one has it. */
const LEAST_FILED = 1.5;

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

/** How alike the words of two claims are that say the same, over 0 and up to 1; 0 where they do not. The same either way round. */
type Sameness = (first: Compared, second: Compared) => number;

const LIKENESS = GROUNDS.indexOf('likeness');
/** What two claims must share of rare facts, as `Shared` has it: 98 of 100 that are the same do. */
const LEAST_SHARED = 19;
/** What claims that say the same are alike at the least. */
const LEAST = 0.001;

/** Tells whether claims say the same by a rule. */
export function samenessBy(trees: TreeRule): Sameness {
  const flat = flatRule(trees);
  const grounds = new Float32Array(GROUNDS.length);
  return (first, second) => {
    const { counts, rare } = fillGrounds(grounds, first, second);
    if (rare < LEAST_SHARED || sumOfTrees(flat, grounds) <= trees.threshold || isConflict(first, second, counts)) return 0;
    return Math.max(LEAST, grounds[LIKENESS] ?? 0);
  };
}

let known: Sameness | null = null;

/** By the rule that is learned from labelled pairs of real pages. */
export const sameness: Sameness = (first, second) => {
  known ??= samenessBy(rule);
  return known(first, second);
};

/** A saved claim with what is told of it where it is met again. */
export interface EchoEntry extends Pick<Claim, 'text' | 'speaker' | 'speakerName' | 'layer'> {
  /** Key of its article; see `article-key.ts`. */
  readonly articleKey: string;
  readonly claimId: string;
  /** `tokensOf` it. */
  readonly tokens: readonly number[];
  /** Name of the outlet, or its host. */
  readonly site: string;
  /** Title of its article. */
  readonly title: string;
  /** `YYYY-MM-DD`, or null where the page does not say. */
  readonly published: string | null;
  readonly quantities: readonly Quantity[];
}

/** A saved claim that says the same. */
export interface EchoMatch {
  readonly entry: EchoEntry;
  /** How alike the words are, over 0 and up to 1. */
  readonly likeness: number;
}

/** Saved claims, filed by what they say. */
export interface EchoIndex {
  readonly entries: readonly EchoEntry[];
  readonly compared: readonly Compared[];
  /** For a token the numbers of the entries that have it, rising. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
}

/** With so many a claim is compared at most, those that share most with it. */
const COMPARED = 1_300;
/** What is shared is told apart up to here. */
const MOST_SHARED = 500;

/** An index of saved claims. Tokens are of the present version (`ECHO_VERSION`). */
export const echoIndex = (entries: readonly EchoEntry[]): EchoIndex => inOneGo(indexInSteps(entries));

/** The same in steps: of a large library it takes longer than others can wait. */
export function* indexInSteps(entries: readonly EchoEntry[]): Steps<EchoIndex> {
  const compared: Compared[] = [];
  const postings = new Map<number, number[]>();
  for (const [number, entry] of entries.entries()) {
    const own = comparedOf(entry);
    compared.push(own);
    for (const [i, token] of own.tokens.entries()) {
      if ((own.weights[i] ?? 0) < LEAST_FILED) continue;
      const list = postings.get(token);
      if (list) list.push(number);
      else postings.set(token, [number]);
    }
    yield;
  }
  return { entries, compared, postings };
}

/** The entries that share enough with a claim to be compared with it. */
function candidates(tokens: readonly number[], { entries, postings }: EchoIndex): readonly number[] {
  const shared = new Float32Array(entries.length);
  for (const token of tokens) {
    const list = postings.get(token);
    if (!list) continue;
    const square = weightOf(token) ** 2;
    for (const number of list) shared[number] = (shared[number] ?? 0) + square;
  }
  // Counted out by what they share: to sort them takes longer than to compare them.
  const counts = new Uint32Array(MOST_SHARED + 1);
  for (const sum of shared) if (sum >= LEAST_SHARED) addOne(counts, levelOf(sum));
  let room = COMPARED;
  let least = MOST_SHARED + 1;
  for (; least > LEAST_SHARED && (counts[least - 1] ?? 0) <= room; least--) room -= counts[least - 1] ?? 0;
  const found: number[] = [];
  for (let number = 0; number < shared.length; number++) {
    const sum = shared[number] ?? 0;
    // Of those on the next level, which are too many, as many as there is room for.
    if (sum >= LEAST_SHARED && (levelOf(sum) >= least || (levelOf(sum) === least - 1 && room-- > 0))) found.push(number);
  }
  return found;
}

const levelOf = (sum: number): number => Math.min(MOST_SHARED, Math.floor(sum));

const addOne = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/**
 * The saved claims of other articles that say the same as a claim, the most alike first. Another figure, speaker or wording
 * is an echo; another country, company, element, instrument or year, the opposite, a denial or a translation is none.
 */
export const echoesOf = (claim: Omit<EchoEntry, 'site' | 'title'>, index: EchoIndex): readonly EchoMatch[] =>
  inOneGo(echoesInSteps(claim, index));

/** The same in steps: what a file has brought in may take long to compare, and other tabs wait. */
export function* echoesInSteps(claim: Omit<EchoEntry, 'site' | 'title'>, index: EchoIndex): Steps<readonly EchoMatch[]> {
  const own = comparedOf(claim);
  const matches: EchoMatch[] = [];
  for (const number of candidates(claim.tokens, index)) {
    const entry = index.entries[number];
    const other = index.compared[number];
    if (!entry || !other || entry.articleKey === claim.articleKey) continue;
    const likeness = sameness(own, other);
    if (likeness > 0) matches.push({ entry, likeness });
    yield;
  }
  return matches.sort((a, b) => b.likeness - a.likeness || order(a.entry, b.entry));
}

/** An order of entries that does not depend on how they were filed. */
function order(a: EchoEntry, b: EchoEntry): number {
  const [first, second] = a.articleKey === b.articleKey ? [a.claimId, b.claimId] : [a.articleKey, b.articleKey];
  return first < second ? -1 : first > second ? 1 : 0;
}
