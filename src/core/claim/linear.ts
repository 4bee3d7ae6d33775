import type { Features } from './features.ts';

/**
 * A linear rule on named features: what each adds for or against. The weights in `data/claim-weights.json` and
 * `data/layer-weights.json` were fitted to the English articles of test/corpus (logistic regression with a quadratic
 * penalty, each layer against the rest) and rounded; `listOfPlan` and `isHeading`, too rare there, were set by hand.
 */
export interface LinearRule {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** The log-odds a rule gives; features without a weight add nothing. */
export function scoreOf(rule: LinearRule, features: Features): number {
  let sum = rule.bias;
  for (const name in features) sum += (features[name] ?? 0) * (rule.weights[name] ?? 0);
  return sum;
}
