// What claims are compared by: small numbers, 27 bits that tell what is said and 5 below them that tell of which kind it is.

/** Kinds of facts, in the order of their codes, which are the lowest five bits of their tokens. */
export const KINDS = [
  /** A word that no table names, or a pair of characters of a script without spaces. */
  'word',
  /** What tables call a word that many claims have: "licence", "company". */
  'common',
  /** What is done: "suspend", "raise". */
  'act',
  /** What is counted: exports, prices, quotas. */
  'measure',
  /** A step from ore to product. */
  'stage',
  /** A country, union or place. */
  'place',
  /** An element or another mineral. */
  'matter',
  /** A company. */
  'company',
  /** A batch, a quarter, a half-year. */
  'ordinal',
  /** That something is only expected, or called untrue. */
  'prospect',
  /** A field of meaning: words that restrain, own, threaten. */
  'sense',
  /** A card of background. */
  'card',
  /** A notice or a plan, by its number. */
  'rule',
  /** Of what stage a share is. */
  'share',
  /** A figure with its unit. */
  'figure',
  /** What a figure measures. */
  'quantity',
  /** Times that are meant. */
  'year',
  'month',
  /** A name that no table has. */
  'proper',
  /** Figures as they are written. */
  'number',
  'topic',
  /** What is denied. */
  'negated',
  /** Whose act is told of. */
  'actor',
  /** Which of two parties addresses the other. */
  'roles',
] as const;
/** One of `KINDS`. */
export type Kind = (typeof KINDS)[number];

const KIND_BITS = 31;
const CODES = new Map(KINDS.map((kind, code) => [kind, code]));

/** Scripts whose claims are compared with each other: a translation would share the names of the tables, and is no echo. */
export const SCRIPTS = ['spaced', 'chinese', 'japanese'] as const;
/** One of `SCRIPTS`. */
export type Script = (typeof SCRIPTS)[number];

/** A 32-bit hash of a word (FNV-1a with Murmur3's final mix). */
function hash32(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The token of a fact: an unsigned 32-bit integer, the same everywhere. One name has the same upper bits in every kind. */
export function tokenOf(script: Script, kind: Kind, name: string): number {
  return ((hash32(`${script} ${name}`) & ~KIND_BITS) | (CODES.get(kind) ?? 0)) >>> 0;
}

/** The code of a token's kind, its place in `KINDS`. */
export const codeOf = (token: number): number => token & KIND_BITS;
