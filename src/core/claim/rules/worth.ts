import type { Features } from './features.ts';
import { type Rules, scoreOf } from './linear.ts';

/** Hundredths of log-odds as a probability. */
const likelihood = (score: number): number => 1 / (1 + Math.exp(-score / 100));
/** Two figures after the point order any list, and are all that such a weight is good for. */
const STEPS = 100;

/** How much a reader would want to check a claim, from 0 to 2, by its grounds: what a labeller would give it, on average. */
export function worthOf(groups: readonly Features[], { worth }: Rules): number {
  const expected = likelihood(scoreOf(worth.isSome, ...groups)) + likelihood(scoreOf(worth.isMuch, ...groups));
  return Math.round(expected * STEPS) / STEPS;
}
