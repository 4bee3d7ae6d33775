import type { LinearRule } from '../rules/linear.ts';
import type { Attribution } from './speech-cues.ts';

/** Somebody who may assert a sentence, with named grounds for and against; their weights are learned. */
export interface Candidate extends Attribution {
  readonly grounds: readonly string[];
}

/** Those grounds that hold. */
export const grounds = (...names: readonly (string | false)[]): readonly string[] => names.filter((name) => name !== false);

/** How far apart two things are, as a ground: few steps tell as much as a measure does. */
export function stepOf(distance: number, steps: readonly number[]): string {
  const step = steps.findLast((least) => distance >= least);
  return step === undefined ? 'none' : `${step}`;
}

/** Weights are in hundredths of log-odds. */
const UNIT = 100;

/** Of two of a class that weigh about the same, as log-odds, the one whom words name is told. */
const NEAR = 2;

/** What the grounds of a candidate weigh. */
const weightOf = ({ grounds }: Candidate, { weights }: LinearRule): number =>
  grounds.reduce((sum, name) => sum + (weights[name] ?? 0), 0) / UNIT;

/** Labellers do not keep the article's own reading and a flat fact apart. */
const classOf = ({ speaker }: Candidate): string => (speaker === 'outlet' ? 'unattributed' : speaker);

/**
 * The candidate who asserts a sentence: of the likeliest class of speaker, for which all candidates of it speak together, the
 * one whose grounds weigh most.
 */
export function likeliest(candidates: readonly Candidate[], rule: LinearRule): Candidate | null {
  const weighed = candidates.map((candidate) => ({ candidate, weight: weightOf(candidate, rule) }));
  const sums = new Map<string, number>();
  for (const { candidate, weight } of weighed)
    sums.set(classOf(candidate), (sums.get(classOf(candidate)) ?? 0) + Math.exp(weight));
  const most = Math.max(...sums.values());
  const own = weighed.filter(({ candidate }) => sums.get(classOf(candidate)) === most).toSorted((a, b) => b.weight - a.weight);
  const least = (own[0]?.weight ?? 0) - NEAR;
  return own.find(({ candidate, weight }) => candidate.words && weight >= least)?.candidate ?? own[0]?.candidate ?? null;
}
