import type { Layer } from '../claim.ts';
import claimWeights from '../data/claim-weights.json';
import layerWeights from '../data/layer-weights.json';
import topicWeights from '../data/topic-weights.json';
import type { Features } from './features.ts';

/** A linear rule on named features: what each adds for or against. */
export interface LinearRule {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** The rules that weigh features: whether a sentence is a claim, in which layer, and on what. */
export interface Rules {
  /** From `threshold` on (log-odds) a sentence is a claim. */
  readonly claim: LinearRule & { readonly threshold: number };
  /** Beside the first topic, those from `threshold` on (log-odds) are given. */
  readonly topics: LinearRule & { readonly threshold: number };
  readonly layers: Readonly<Record<Layer, LinearRule>>;
}

/** The rules that `scripts/train.ts` makes from test/corpus; their figures are in `data/training-figures.json`. */
export const TRAINED_RULES: Rules = { claim: claimWeights, layers: layerWeights, topics: topicWeights };

/** The log-odds a rule gives; features without a weight add nothing. */
export function scoreOf(rule: LinearRule, features: Features): number {
  let sum = rule.bias;
  for (const name in features) sum += (features[name] ?? 0) * (rule.weights[name] ?? 0);
  return sum;
}
