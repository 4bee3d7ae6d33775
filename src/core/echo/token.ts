// What claims are compared by: small numbers, 27 bits that tell the word and 5 below them that tell its kind. A signature is
// a sorted list of them, in which a word and its denial are neighbours.

interface KindOf {
  /** The lowest five bits of its tokens. */
  readonly code: number;
  /** What a token of it counts, shared or not. */
  readonly weight: number;
  /** What it adds where both claims have it; where they do not, nothing is missing. */
  readonly bonus?: number;
}

/**
 * Kinds of tokens, by what they can tell of two claims, in the order of their codes. What weighs nothing can still set claims
 * apart; see `conflict.ts`.
 */
export const KINDS = {
  /** A word that few claims have. */
  word: { code: 0, weight: 1 },
  /** A word that many have ("licence", "company"), or a pair of characters of a script without spaces. */
  light: { code: 1, weight: 0.4 },
  /** A word that most have: "China", "rare earths". */
  faint: { code: 2, weight: 0.15 },
  /** What is done: "suspend", "raise". */
  act: { code: 3, weight: 1 },
  /** What is counted: exports, prices, quotas. */
  measure: { code: 4, weight: 0.7 },
  /** A step from ore to product. */
  stage: { code: 5, weight: 0.7 },
  /** A country, union or place. China is `faint`. */
  place: { code: 6, weight: 1 },
  /** An element or another mineral. */
  matter: { code: 7, weight: 1 },
  /** A company. */
  name: { code: 8, weight: 1 },
  /** The number of an instrument or a plan. */
  number: { code: 9, weight: 1.5 },
  /** A batch, a quarter, a half-year. */
  ordinal: { code: 10, weight: 0, bonus: 0.3 },
  year: { code: 11, weight: 0, bonus: 0.3 },
  month: { code: 12, weight: 0, bonus: 0.3 },
  /** That something is called untrue. */
  denial: { code: 13, weight: 0 },
  /** Which of two parties addresses the other. */
  roles: { code: 14, weight: 0 },
  /** A word that is denied: "did not suspend". */
  negated: { code: 15, weight: 1 },
  /** An amount: the same one is a sign, another one none. */
  figure: { code: 16, weight: 0, bonus: 0.6 },
  /** Rare earths, or other minerals. */
  family: { code: 17, weight: 0 },
  /** That it is only expected, or thought of. */
  prospect: { code: 18, weight: 0 },
  /** Two words that stand side by side. */
  order: { code: 19, weight: 0 },
} as const satisfies Readonly<Record<string, KindOf>>;

/** One of `KINDS`. */
export type Kind = keyof typeof KINDS;

const LIST: readonly KindOf[] = Object.values(KINDS);
/** Weights of kinds by code. */
export const WEIGHTS: readonly number[] = LIST.map(({ weight }) => weight);
/** Bonuses of kinds by code. */
export const BONUSES: readonly number[] = LIST.map(({ bonus = 0 }) => bonus);

/** Scripts whose claims are compared with each other: a translation would share the names of the tables, and is no echo. */
export const SCRIPTS = ['spaced', 'chinese', 'japanese'] as const;
/** One of `SCRIPTS`. */
export type Script = (typeof SCRIPTS)[number];

const KIND_BITS = 31;

/** A 32-bit hash of a word (FNV-1a with Murmur3's final mix). */
function hash32(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The token of a word, or of what tables call several words by: an unsigned 32-bit integer, the same everywhere. */
export function tokenOf(script: Script, kind: Kind, word: string): number {
  return asKind(kind, hash32(`${script} ${word}`));
}

/** The same word as another kind. */
export function asKind(kind: Kind, token: number): number {
  return ((token & ~KIND_BITS) | KINDS[kind].code) >>> 0;
}

/** The code of a token's kind. */
export const codeOf = (token: number): number => token & KIND_BITS;

/** Whether a token is one of those that a long claim has too many of. */
export const isCommonKind = (token: number): boolean => codeOf(token) <= KINDS.faint.code;
