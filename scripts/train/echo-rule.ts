import { type Compared, comparedOf } from '../../src/core/echo/compared.ts';
import { fillGrounds, GROUNDS } from '../../src/core/echo/echo-index.ts';
import { type Facts, factsOf, tokensOf } from '../../src/core/echo/facts.ts';
import { codeOf, KINDS, SCRIPTS } from '../../src/core/echo/token.ts';
import type { TreeRule } from '../../src/core/echo/trees.ts';
import type { FactWeights } from '../../src/core/echo/weights.ts';
import { type EchoLabels, keyOf, type PageClaim, type PairKey, type WrittenPair } from '../echo/labelled-pairs.ts';
import { type ReadyClaim, readyClaim } from '../echo/pair-score.ts';
import { boostedTrees, type Growing } from './boosted-trees.ts';

const GROWING: Growing = { trees: 150, depth: 5, step: 0.1 };
const WORD = KINDS.indexOf('word');
const CARD = KINDS.indexOf('card');
/** Facts that fewer claims have are as rare as any. */
const LEAST_CLAIMS = 4;
/** Pairs that a claim has most in common with, which teach what only looks alike, and pairs at random, which teach all the rest. */
const NEAREST = 20;
const RANDOM = 70_000;
/** What pairs count: a group of the same claim as many pairs at most, then labelled near misses, near and random pairs, those that were written, copies, and copies of which names are others. */
const COUNT = { group: 6, apart: 2, near: 0.5, random: 1, written: 3, copy: 1, swapped: 1.5 };

/** How rare each fact is among claims, by their script. */
export function trainWeights(claims: readonly PageClaim[]): Readonly<Partial<Record<string, FactWeights>>> {
  const read = claims.map(factsOf);
  const tables = SCRIPTS.flatMap((script) => {
    const own = read.filter((one) => one.script === script);
    const counts = new Map<string, number>();
    for (const { facts } of own)
      for (const name of new Set(facts.map(([kind, fact]) => `${kind} ${fact}`))) counts.set(name, (counts.get(name) ?? 0) + 1);
    const lists: Record<string, string[]> = {};
    for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (count < LEAST_CLAIMS) continue;
      const weight = Math.round(2 * Math.log((own.length + 1) / (count + 1))) * 5;
      lists[weight] = [...(lists[weight] ?? []), name];
    }
    const most = Math.round(10 * Math.log((own.length + 1) / 3));
    return own.length < LEAST_CLAIMS ? [] : [[script, { most, lists }] as const];
  });
  return Object.fromEntries(tables);
}

/** Pseudo-random numbers from 0 to 1, the same ones each time. */
function chance(): () => number {
  let state = 11;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** For each claim the pairs with those that share the rarest facts with it. */
function nearPairs(claims: readonly ReadyClaim[]): readonly PairKey[] {
  const filed = new Map<number, number[]>();
  for (const [i, { compared }] of claims.entries())
    for (const token of compared.tokens) filed.set(token, [...(filed.get(token) ?? []), i]);
  return claims.flatMap(({ id, doc, compared }) => {
    const shared = new Float32Array(claims.length);
    for (const [at, token] of compared.tokens.entries()) {
      const list = filed.get(token) ?? [];
      if (list.length > claims.length / 4) continue;
      for (const other of list) shared[other] = (shared[other] ?? 0) + (compared.weights[at] ?? 0) ** 2;
    }
    const order = Array.from(shared.keys()).sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0));
    const others = order.slice(0, 2 * NEAREST).flatMap((i) => claims[i] ?? []);
    return others
      .filter((other) => other.doc !== doc)
      .slice(0, NEAREST)
      .map((other) => keyOf(id, other.id));
  });
}

function randomPairs(claims: readonly ReadyClaim[]): readonly PairKey[] {
  const next = chance();
  const any = (): ReadyClaim | undefined => claims[Math.floor(next() * claims.length)];
  const pairs: PairKey[] = [];
  while (pairs.length < RANDOM) {
    const [a, b] = [any(), any()];
    if (a && b && a.doc !== b.doc && a.script === b.script) pairs.push(keyOf(a.id, b.id));
  }
  return pairs;
}

/** What each pair that teaches counts; see `COUNT`. */
function countsOf(claims: readonly ReadyClaim[], { same, apart }: EchoLabels): ReadonlyMap<PairKey, number> {
  const counts = new Map<PairKey, number>();
  for (const pair of randomPairs(claims)) counts.set(pair, COUNT.random);
  for (const pair of nearPairs(claims)) counts.set(pair, COUNT.near);
  for (const pair of apart) counts.set(pair, COUNT.apart);
  const ofGroups = new Map<PairKey, number>();
  for (const pairs of same)
    for (const pair of pairs) ofGroups.set(pair, Math.max(ofGroups.get(pair) ?? 0, Math.min(1, COUNT.group / pairs.length)));
  for (const [pair, count] of ofGroups) counts.set(pair, count);
  return counts;
}

/** A pair of which it is known whether it is the same. */
interface Example {
  readonly isSame: boolean;
  readonly count: number;
  readonly a: Compared;
  readonly b: Compared;
}

const comparedFacts = (facts: Facts): Compared =>
  comparedOf({ tokens: tokensOf(facts), quantities: facts.quantities, published: null });

/** Claims that are copied, and what of a copy is left out or comes from another claim: as texts of agencies are, from day to day. */
const COPIES = { count: 900, lost: 0.15, added: 0.1, days: 20, cardless: 0.4 };

/** Claims beside copies of them that were edited: real pages that were retold in other words have none, the web has many. */
function copiesOf(claims: readonly ReadyClaim[]): readonly Example[] {
  const next = chance();
  return Array.from({ length: COPIES.count }, (): Example => {
    const { compared: own } = claims[Math.floor(next() * claims.length)] as ReadyClaim;
    const { compared: other } = claims[Math.floor(next() * claims.length)] as ReadyClaim;
    // Work that is kept before the background has come has no cards.
    const hasCards = next() >= COPIES.cardless;
    const tokensHere = Array.from(own.tokens).filter((token) => hasCards || codeOf(token) !== CARD);
    const kept = tokensHere.filter(() => next() >= COPIES.lost);
    const added = Array.from(other.tokens).filter((token) => codeOf(token) === WORD && next() < COPIES.added);
    const tokens = [...new Set([...kept, ...added])].sort((a, b) => a - b);
    const day = own.day === null ? null : own.day + Math.floor(next() * COPIES.days);
    const comparedAt = (list: readonly number[], on: number | null): Compared => ({
      ...comparedOf({ tokens: list, quantities: [], published: null }),
      shares: own.shares,
      day: on,
    });
    return { isSame: true, count: COUNT.copy, a: comparedAt(tokensHere, own.day), b: comparedAt(tokens, day) };
  });
}

/** Kinds of facts that are another's where one sentence is told of two: "the mine of Balcora produced 369 tonnes". */
const OWN = new Set((['proper', 'company', 'word'] as const).map((kind) => KINDS.indexOf(kind)));
const NAMES = KINDS.indexOf('proper');
const SWAPPED = { count: 700, words: 0.2 };

/** Claims beside the same sentence with other names, which is another claim. */
function swapsOf(claims: readonly ReadyClaim[]): readonly Example[] {
  const next = chance();
  const named = claims.filter(({ compared }) => (compared.counts[NAMES] ?? 0) > 0);
  return Array.from({ length: SWAPPED.count }, (): Example => {
    const { compared: own } = named[Math.floor(next() * named.length)] as ReadyClaim;
    const { compared: other } = named[Math.floor(next() * named.length)] as ReadyClaim;
    const isOwn = (token: number): boolean => OWN.has(codeOf(token)) && (codeOf(token) !== WORD || next() < SWAPPED.words);
    const tokens = [...Array.from(own.tokens).filter((token) => !isOwn(token)), ...Array.from(other.tokens).filter(isOwn)];
    const swapped = comparedOf({ tokens: [...new Set(tokens)].sort((a, b) => a - b), quantities: [], published: null });
    const day = own.day === null ? null : own.day + Math.floor(next() * COPIES.days);
    return { isSame: false, count: COUNT.swapped, a: { ...own, shares: [] }, b: { ...swapped, day } };
  });
}

/** The trees that say whether two claims are the same, learned from labelled pairs of `all` and written ones; by weights that are in place already. */
export function trainTrees(all: readonly PageClaim[], labels: EchoLabels, written: readonly WrittenPair[]): TreeRule {
  const claims = all.map(readyClaim);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const isSame = new Set(labels.same.flat());
  const ofPages = [...countsOf(claims, labels)].flatMap(([key, count]): readonly Example[] => {
    const [a, b] = key.split(' ').map((id) => byId.get(id));
    return a && b && a.script === b.script ? [{ isSame: isSame.has(key), count, a: a.compared, b: b.compared }] : [];
  });
  const pairs = [
    ...ofPages,
    ...copiesOf(claims),
    ...swapsOf(claims),
    ...written.map(({ isEcho, a, b }) => ({ isSame: isEcho, count: COUNT.written, a: comparedFacts(a), b: comparedFacts(b) })),
  ];
  const values = new Float32Array(pairs.length * GROUNDS.length);
  for (const [row, { a, b }] of pairs.entries())
    fillGrounds(values.subarray(row * GROUNDS.length, (row + 1) * GROUNDS.length), a, b);
  return boostedTrees(
    {
      values,
      grounds: GROUNDS.length,
      isYes: Uint8Array.from(pairs, (pair) => Number(pair.isSame)),
      weights: Float32Array.from(pairs, ({ count }) => count),
    },
    GROWING,
  );
}
