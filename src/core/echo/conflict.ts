import type { Compared } from './compared.ts';
import opposites from './data/opposites.json';
import { codeOf, KINDS, type Kind, SCRIPTS, tokenOf } from './token.ts';

/** Kinds of which claims that name any share one: a claim on one company, element, rule, quarter, year or month is none on another. */
const SHARED = new Set<number>(
  (['matter', 'company', 'ordinal', 'rule', 'year', 'month', 'roles'] as const).map((kind) => KINDS.indexOf(kind)),
);
/** Kinds of which not each may have one that the other lacks: Japan and Germany are not Japan and Korea. */
const NOT_BOTH_OTHER = new Set<number>((['place', 'company', 'rule'] as const).map((kind) => KINDS.indexOf(kind)));
const ACT = KINDS.indexOf('act');
const NEGATED = KINDS.indexOf('negated');

const tokensOf = (kind: Kind, id: string): readonly number[] => SCRIPTS.map((script) => tokenOf(script, kind, id));

/** For an act those that are the opposite of it. */
const OPPOSITES = new Map<number, number[]>();
for (const [a = '', b = ''] of opposites)
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const [i, token] of tokensOf('act', one).entries())
      OPPOSITES.set(token, [...(OPPOSITES.get(token) ?? []), tokensOf('act', other)[i] ?? 0]);

/** Whether each claim has something that the other lacks, of a kind in which that sets them apart. */
function isApart(first: Compared, second: Compared, shared: ArrayLike<number>): boolean {
  for (let code = 0; code < KINDS.length; code++) {
    const both = shared[code] ?? 0;
    if (first.counts[code] === both || second.counts[code] === both) continue;
    if (NOT_BOTH_OTHER.has(code) || (SHARED.has(code) && both === 0)) return true;
  }
  return false;
}

const OCCASIONS = (['figure', 'year', 'month'] as const).map((kind) => KINDS.indexOf(kind));

/** Whether two claims are reports of masses, prices or changes that share no figure and no time. */
function isOtherReport(first: Compared, second: Compared, shared: ArrayLike<number>): boolean {
  return first.isReport && second.isReport && OCCASIONS.every((code) => (shared[code] ?? 0) === 0);
}

/** The place of the first token from `least` on: they rise. */
function placeFrom(tokens: Uint32Array, least: number): number {
  let from = 0;
  for (let to = tokens.length; from < to; ) {
    const middle = (from + to) >>> 1;
    if ((tokens[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

const has = (tokens: Uint32Array, token: number): boolean => tokens[placeFrom(tokens, token)] === token;

/** Whether each claim has one act of an opposite pair and not the other. */
function isOpposite(first: Uint32Array, second: Uint32Array): boolean {
  return first.some((act) => {
    if (codeOf(act) !== ACT) return false;
    const others = OPPOSITES.get(act);
    return (others?.some((other) => !has(first, other) && has(second, other)) ?? false) && !has(second, act);
  });
}

const wordOf = (token: number): number => (token - codeOf(token)) >>> 0;

/** The first token that says the word of a denial, or null. */
function sayingOf(tokens: Uint32Array, denial: number): number | null {
  const word = wordOf(denial);
  for (let at = placeFrom(tokens, word); at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    if (wordOf(token) !== word) return null;
    if (token !== denial) return token;
  }
  return null;
}

/** The words that `first` only denies and `second` only says, as tokens of what says them. */
function deniedWords(first: Uint32Array, second: Uint32Array): readonly number[] {
  // Of a file's claims each word may be denied, and a claim is held against more than a thousand.
  return Array.from(first).flatMap((denial) => {
    if (codeOf(denial) !== NEGATED || has(second, denial)) return [];
    return sayingOf(first, denial) === null ? (sayingOf(second, denial) ?? []) : [];
  });
}

/** Whether one claim denies what the other says. Where each denies a word of the other they deny the same, unless it is an act. */
function isDenied(first: Uint32Array, second: Uint32Array): boolean {
  const [left, right] = [deniedWords(first, second), deniedWords(second, first)];
  return [...left, ...right].some((token) => codeOf(token) === ACT) || left.length > 0 !== right.length > 0;
}

/**
 * Whether two claims say different things however alike they are: of another country, company, element, instrument, quarter or
 * year, another month's report, the opposite, or what the other denies. `shared` says how many facts of each kind they share.
 */
export function isConflict(first: Compared, second: Compared, shared: ArrayLike<number>): boolean {
  const [a, b] = [first.tokens, second.tokens];
  return isApart(first, second, shared) || isOtherReport(first, second, shared) || isOpposite(a, b) || isDenied(a, b);
}
