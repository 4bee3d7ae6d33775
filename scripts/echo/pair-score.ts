import { type Compared, comparedOf } from '../../src/core/echo/compared.ts';
import { samenessBy } from '../../src/core/echo/echo-index.ts';
import { factsOf, tokensOf } from '../../src/core/echo/facts.ts';
import type { TreeRule } from '../../src/core/echo/trees.ts';
import { gridOf } from '../bench/report.ts';
import { type EchoLabels, keyOf, type PageClaim, type PairKey } from './labelled-pairs.ts';

/** A claim made ready, with where it is from. */
export interface ReadyClaim {
  readonly id: string;
  readonly doc: string;
  readonly script: string;
  readonly compared: Compared;
}

/** Makes a claim of a page ready to be compared. */
export const readyClaim = (claim: PageClaim): ReadyClaim => ({
  id: claim.id,
  doc: claim.doc,
  script: factsOf(claim).script,
  compared: comparedOf({ ...claim, tokens: tokensOf(claim) }),
});

/** The pairs of claims of different pages that a rule takes for the same. */
export function foundAmong(claims: readonly PageClaim[], rule: TreeRule): ReadonlySet<PairKey> {
  const sameness = samenessBy(rule);
  const all = claims.map(readyClaim);
  const found = new Set<PairKey>();
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1))
      if (a.doc !== b.doc && a.script === b.script && sameness(a.compared, b.compared) > 0) found.add(keyOf(a.id, b.id));
  return found;
}

/** How what was found stands to the labels. */
export interface PairScore {
  readonly found: number;
  /** Of what was found, pairs that are labelled as the same, as apart, and not at all. */
  readonly same: number;
  readonly apart: number;
  readonly unlabelled: number;
  /** Pairs that are labelled as the same, and as apart. */
  readonly wanted: number;
  readonly traps: number;
  /** The part of the pairs of a group that was found, as a mean over groups. */
  readonly ofGroups: number;
  /** Claims that have a pair, and those of them for which one was found. */
  readonly claims: number;
  readonly met: number;
}

/** Scores what was found among `claims`. */
export function scoreOf(found: ReadonlySet<PairKey>, { same, apart }: EchoLabels, claims: readonly PageClaim[]): PairScore {
  const known = new Set(claims.map(({ id }) => id));
  const within = (pair: PairKey): boolean => pair.split(' ').every((id) => known.has(id));
  const groups = same.map((pairs) => pairs.filter(within)).filter((pairs) => pairs.length > 0);
  const wanted = new Set(groups.flat());
  const traps = new Set([...apart].filter(within));
  const hits = [...wanted].filter((pair) => found.has(pair));
  const wrong = [...traps].filter((pair) => found.has(pair)).length;
  const shares = groups.map((pairs) => pairs.filter((pair) => found.has(pair)).length / pairs.length);
  const idsOf = (pairs: Iterable<PairKey>) => new Set([...pairs].flatMap((pair) => pair.split(' ')));
  return {
    found: found.size,
    same: hits.length,
    apart: wrong,
    unlabelled: found.size - hits.length - wrong,
    wanted: wanted.size,
    traps: traps.size,
    ofGroups: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    claims: idsOf(wanted).size,
    met: idsOf(hits).size,
  };
}

/** Scores as a Markdown table. */
export function tableOfScores(scores: readonly (PairScore & { readonly name: string })[]): string {
  const rows = scores.map(({ name, found, same, apart, unlabelled, wanted, traps, ofGroups, claims, met }) => [
    name,
    `${wanted}`,
    `${traps}`,
    `${found}`,
    (same / (same + apart)).toFixed(3),
    (same / found).toFixed(3),
    `${unlabelled}`,
    (same / wanted).toFixed(3),
    ofGroups.toFixed(3),
    `${met} of ${claims}`,
  ]);
  const head = [
    'pairs',
    'same',
    'near misses',
    'found',
    'right of labelled',
    'right at least',
    'not labelled',
    'recall',
    'recall by group',
    'claims met',
  ];
  return gridOf(head, rows, `l${'r'.repeat(head.length - 1)}`);
}
