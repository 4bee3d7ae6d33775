import type { ClaimFeature } from './claim-features.ts';

/**
 * A linear rule that weighs choices for a claim, in hundredths: a softmax over `choices`, of which the empty name means none of them.
 * Made by `scripts/train-choices.ts` from the labels in `test/corpus`.
 */
export interface ChoiceRule {
  readonly choices: readonly string[];
  /** Of each choice. */
  readonly bias: readonly number[];
  /** Of what is known of a choice beside the claim's features, in an order of the caller's. */
  readonly known: readonly number[];
  /** Of each feature the weights it has for choices, as "place:weight place:weight". */
  readonly words: Readonly<Record<string, string>>;
}

/** Weights are kept in hundredths. */
const UNIT = 100;

type Weights = readonly (readonly [place: number, weight: number])[];

const read = new WeakMap<ChoiceRule, ReadonlyMap<string, Weights>>();

function wordsOf(rule: ChoiceRule): ReadonlyMap<string, Weights> {
  const known = read.get(rule);
  if (known) return known;
  const words = Object.entries(rule.words).map(([name, weights]) => {
    const pairs = weights.split(' ').map((pair) => pair.split(':').map(Number));
    return [name, pairs.map(([place = 0, weight = 0]) => [place, weight / UNIT] as const)] as const;
  });
  const made = new Map(words);
  read.set(rule, made);
  return made;
}

/** What each choice of the rule weighs, as a logarithm, by its bias and the features of a claim. */
export function weighedBy(rule: ChoiceRule, features: readonly ClaimFeature[]): ReadonlyMap<string, number> {
  const words = wordsOf(rule);
  const weights = rule.bias.map((bias) => bias / UNIT);
  for (const { name, value } of features)
    for (const [place, weight] of words.get(name) ?? []) weights[place] = (weights[place] ?? 0) + weight * value;
  return new Map(rule.choices.map((choice, i) => [choice, weights[i] ?? 0]));
}

/** The word of a claim that weighs most for a choice, or null where none does. */
export function bestWord(rule: ChoiceRule, choice: string, features: readonly ClaimFeature[]): ClaimFeature | null {
  const words = wordsOf(rule);
  const place = rule.choices.indexOf(choice);
  const weightOf = ({ name }: ClaimFeature): number => words.get(name)?.find(([own]) => own === place)?.[1] ?? 0;
  const inClaim = features.filter((one) => one.start !== null && weightOf(one) > 0);
  return inClaim.length > 0 ? inClaim.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best)) : null;
}

/** What `values`, known of a choice, weigh for it. */
export function knownWeight({ known }: ChoiceRule, values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + (value * (known[i] ?? 0)) / UNIT, 0);
}
