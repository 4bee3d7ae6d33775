import type { Compared } from './compared.ts';
import { isConflict } from './conflict.ts';
import rule from './data/echo-rule.json';
import { fillGrounds, GROUNDS } from './pair.ts';
import { flatRule, sumOfTrees, type TreeRule } from './trees.ts';

/** How alike the words of two claims are that say the same, over 0 and up to 1; 0 where they do not. The same either way round. */
export type Sameness = (first: Compared, second: Compared) => number;

const LIKENESS = GROUNDS.indexOf('likeness');
/** What two claims must share of rare facts, as `Shared` has it: 98 of 100 that are the same do. */
export const LEAST_SHARED = 19;
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
