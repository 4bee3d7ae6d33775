import type { ChoiceRule } from '../../src/core/knowledge/choice-rule.ts';

/** A claim with what it brings, what is known of each choice beside it, and the choices that are right; none of them where it is empty. */
export interface ChoiceExample {
  readonly features: ReadonlyMap<string, number>;
  readonly known?: ReadonlyMap<string, readonly number[]>;
  readonly wanted: readonly string[];
}

/** A word that fewer claims have teaches chance. */
const LEAST_CLAIMS = 3;
const ROUNDS = 80;
/** How strongly weights are drawn to zero: of words, of a choice as such, and of what is known of it. */
const SHRINK = { word: 0.6, choice: 0.2, known: 0 };
const STEP = { word: 0.3, choice: 0.3, known: 0.1 };
const hundredths = (value: number): number => Math.round(value * 100);

/** Weights that are learned together, with their slope in this round and the sums of its squares, as AdaGrad has them. */
class Weights {
  readonly values: Float64Array;
  readonly slope: Float64Array;
  readonly #squares: Float64Array;

  constructor(start: Float64Array, squares: number) {
    this.values = start;
    this.slope = new Float64Array(start.length);
    this.#squares = new Float64Array(start.length).fill(squares);
  }

  /** Moves each weight along its slope, drawn to zero by `shrink`, and begins a new round. */
  move(step: number, shrink: number): void {
    for (const [i, slope] of this.slope.entries()) {
      const value = this.values[i] ?? 0;
      const own = slope - shrink * value;
      const squares = (this.#squares[i] ?? 0) + own ** 2;
      this.#squares[i] = squares;
      this.values[i] = value + (step * own) / Math.sqrt(squares);
      this.slope[i] = 0;
    }
  }
}

/** Adds `factor` times `from` to `to`. */
function add(to: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + factor * (from[i] ?? 0);
}

/** The features that enough claims have, sorted. */
function commonNames(examples: readonly ChoiceExample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= LEAST_CLAIMS);
  return common.map(([name]) => name).sort();
}

/**
 * The rule that chooses: a softmax over `choices`, of which the empty one is none, fitted by AdaGrad to the examples, each of the
 * choices that is right as right as the others. Weights below `least` are left out; `known` are the weights to begin with
 * of what is known of a choice.
 */
export function trainChoice(
  examples: readonly ChoiceExample[],
  choices: readonly string[],
  least: number,
  known: readonly number[] = [],
): ChoiceRule {
  const place = new Map(choices.map((name, i) => [name, i]));
  const names = commonNames(examples);
  const ofWords = new Map(names.map((name) => [name, new Weights(new Float64Array(choices.length), 0.1)]));
  const ofChoices = new Weights(new Float64Array(choices.length), 0.1);
  const ofKnown = new Weights(Float64Array.from(known), 1);
  const rows = examples.map((example) => ({
    words: [...example.features].flatMap(([name, value]) => {
      const weights = ofWords.get(name);
      return weights ? [{ weights, value }] : [];
    }),
    known: [...(example.known ?? [])].map(([choice, values]) => [place.get(choice) ?? 0, values] as const),
    wanted: (example.wanted.length > 0 ? example.wanted : ['']).map((choice) => place.get(choice) ?? 0),
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { words, known: values, wanted } of rows) {
      const sums = Float64Array.from(ofChoices.values);
      for (const { weights, value } of words) add(sums, weights.values, value);
      for (const [choice, own] of values)
        sums[choice] = own.reduce((sum, value, i) => sum + value * (ofKnown.values[i] ?? 0), sums[choice] ?? 0);
      const most = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp(sum - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const right = wanted.reduce((sum, choice) => sum + (shares[choice] ?? 0), 0);
      const pull = shares.map((share) => -share / all);
      for (const choice of wanted) pull[choice] = (pull[choice] ?? 0) + (shares[choice] ?? 0) / right;
      add(ofChoices.slope, pull, 1);
      for (const { weights, value } of words) add(weights.slope, pull, value);
      for (const [choice, own] of values) add(ofKnown.slope, Float64Array.from(own), pull[choice] ?? 0);
    }
    for (const weights of ofWords.values()) weights.move(STEP.word, SHRINK.word);
    ofChoices.move(STEP.choice, SHRINK.choice);
    ofKnown.move(STEP.known, SHRINK.known);
  }
  const words = names.flatMap((name) => {
    const own = [...(ofWords.get(name)?.values ?? [])].flatMap((weight, choice) =>
      Math.abs(weight) >= least ? [`${choice}:${hundredths(weight)}`] : [],
    );
    return own.length > 0 ? [[name, own.join(' ')] as const] : [];
  });
  return {
    choices,
    bias: Array.from(ofChoices.values, hundredths),
    known: Array.from(ofKnown.values, hundredths),
    words: Object.fromEntries(words),
  };
}
