import type { LinearRule } from '../../src/core/claim/rules/linear.ts';

/** Candidates by their grounds, of which some are right; a choice without one that is, or with no other, teaches nothing. */
export interface Choice {
  readonly candidates: readonly (readonly string[])[];
  readonly isRight: readonly boolean[];
  /** As how many choices it counts. */
  readonly times: number;
}

/** How a rule of choice is fitted. */
export interface ChoicePenalty {
  /** Quadratic penalty on how far a weight is from what it was before anything was learned. */
  readonly shrink: number;
  /** Grounds that fewer choices hold teach chance. */
  readonly least: number;
}

const STEPS = 150;
/** Length of the first step; the later ones of a weight are the shorter, the steeper its slope has been. */
const LENGTH = 0.5;
/** Weights are kept in hundredths. */
const UNIT = 100;

/** The grounds that enough choices hold, in order, each with its place. */
function placesOf(choices: readonly Choice[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of choices)
    for (const name of new Set(candidates.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  return new Map(names.sort().map((name, place) => [name, place]));
}

/** Candidates one after another: of each the places of its grounds, whether it is right, and of each choice the first. */
interface Table {
  readonly grounds: readonly Int32Array[];
  readonly isRight: readonly boolean[];
  readonly firsts: readonly number[];
}

function tableOf(choices: readonly Choice[], places: ReadonlyMap<string, number>): Table {
  const firsts: number[] = [];
  let count = 0;
  for (const { candidates } of choices) {
    firsts.push(count);
    count += candidates.length;
  }
  const known = (names: readonly string[]): readonly number[] => [...new Set(names)].flatMap((name) => places.get(name) ?? []);
  return {
    grounds: choices.flatMap(({ candidates }) => candidates.map((names) => Int32Array.from(known(names)))),
    isRight: choices.flatMap(({ isRight }) => isRight),
    firsts: [...firsts, count],
  };
}

/** Adds to `slope` by how much each weight would have to move for what is right to be likelier in the candidates of one choice. */
function addSlope(
  slope: Float64Array,
  { grounds, isRight }: Table,
  first: number,
  end: number,
  times: number,
  weights: Float64Array,
): void {
  const raised = new Float64Array(end - first);
  let [all, right] = [0, 0];
  for (let i = first; i < end; i++) {
    let score = 0;
    for (const place of grounds[i] ?? []) score += weights[place] ?? 0;
    const chance = Math.exp(score);
    raised[i - first] = chance;
    all += chance;
    if (isRight[i]) right += chance;
  }
  for (let i = first; i < end; i++) {
    const chance = raised[i - first] ?? 0;
    const pull = times * ((isRight[i] ? chance / right : 0) - chance / all);
    for (const place of grounds[i] ?? []) slope[place] = (slope[place] ?? 0) + pull;
  }
}

/**
 * The rule under which what is right is likeliest in all choices together: a conditional logit in which several may be right. What
 * the choices hold too rarely stays as it is in `start`.
 */
export function fitChoice(taught: readonly Choice[], { shrink, least }: ChoicePenalty, start: LinearRule): LinearRule {
  const choices = taught.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  const places = placesOf(choices, least);
  const table = tableOf(choices, places);
  const before = Float64Array.from(places.keys(), (name) => (start.weights[name] ?? 0) / UNIT);
  const weights = before.slice();
  const steepness = new Float64Array(places.size).fill(1);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, place) => shrink * ((before[place] ?? 0) - weight));
    for (const [i, { times }] of choices.entries())
      addSlope(slope, table, table.firsts[i] ?? 0, table.firsts[i + 1] ?? 0, times, weights);
    for (let place = 0; place < weights.length; place++) {
      const steep = slope[place] ?? 0;
      steepness[place] = (steepness[place] ?? 0) + steep * steep;
      weights[place] = (weights[place] ?? 0) + (LENGTH * steep) / Math.sqrt(steepness[place] ?? 1);
    }
  }
  const rounded = [...places].map(([name, place]) => [name, Math.round((weights[place] ?? 0) * UNIT)] as const);
  const all = [...Object.entries(start.weights).filter(([name]) => !places.has(name)), ...rounded].filter(
    ([, weight]) => weight !== 0,
  );
  return { bias: 0, weights: Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
