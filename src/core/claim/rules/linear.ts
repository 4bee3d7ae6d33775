import type { ReadLanguage } from '../../article/language.ts';
import type { ActorSide, Layer, Topic } from '../claim.ts';
import englishActors from '../data/actor-rules.en.json';
import chineseActors from '../data/actor-rules.zh.json';
import englishClaim from '../data/claim-rule.en.json';
import chineseClaim from '../data/claim-rule.zh.json';
import englishLayers from '../data/layer-rules.en.json';
import chineseLayers from '../data/layer-rules.zh.json';
import englishSpeakers from '../data/speaker-rule.en.json';
import chineseSpeakers from '../data/speaker-rule.zh.json';
import englishTopics from '../data/topic-rules.en.json';
import chineseTopics from '../data/topic-rules.zh.json';
import englishWorth from '../data/worth-rules.en.json';
import chineseWorth from '../data/worth-rules.zh.json';
import type { Features } from './features.ts';

/** What each named feature adds for or against, in hundredths of log-odds. */
export type Weights = Readonly<Record<string, number>>;

/** A linear rule on named features; `bias` in hundredths of log-odds. */
export interface LinearRule {
  readonly bias: number;
  readonly weights: Weights;
}

/** How topics are weighed: a sentence alone first, then among the others. */
export interface TopicRule extends LinearRule {
  /** Weights for the words, pairs of words and grounds of one topic; those of `weights` hold for every topic. */
  readonly own: Readonly<Record<Topic, Weights>>;
  /** Weighs what a sentence is about alone against what those around it are about. */
  readonly inContext: LinearRule;
  /** For each topic, what it counts how likely each topic is by the sentence alone: some stand together, some do not. */
  readonly together: Readonly<Record<Topic, Weights>>;
  /** Beside the first topic, those from here on are given. */
  readonly threshold: number;
}

/** How likely a claim is worth checking at all, and how likely it is much worth it. */
export interface WorthRules {
  readonly isSome: LinearRule;
  readonly isMuch: LinearRule;
}

/** The rules that weigh features: who asserts a sentence, whether it is a claim, whose act it tells of, in which layer, on what, and its worth. */
export interface Rules {
  /** Of the candidates for who asserts a sentence the one that weighs most does. */
  readonly speakers: LinearRule;
  /** From `threshold` on a sentence is a claim. */
  readonly claim: LinearRule & { readonly threshold: number };
  readonly layers: Readonly<Record<Layer, LinearRule>>;
  readonly topics: TopicRule;
  readonly actor: Readonly<Record<ActorSide, LinearRule>>;
  readonly worth: WorthRules;
}

/** The rules that `scripts/train.ts` makes from test/corpus; `npm run bench:claims` measures them. */
export const TRAINED_RULES: Readonly<Record<ReadLanguage, Rules>> = {
  en: {
    speakers: englishSpeakers,
    claim: englishClaim,
    layers: englishLayers,
    topics: englishTopics,
    actor: englishActors,
    worth: englishWorth,
  },
  zh: {
    speakers: chineseSpeakers,
    claim: chineseClaim,
    layers: chineseLayers,
    topics: chineseTopics,
    actor: chineseActors,
    worth: chineseWorth,
  },
};

/**
 * Features whose names differ from sentence to sentence, as words do. An object of such names is a dictionary to the engine
 * that runs this: to go through one takes five times as long as a map, and slows the way through all other objects too.
 */
export type Values = ReadonlyMap<string, number>;

const isValues = (features: Features | Values): features is Values => features instanceof Map;

/** What `weights` give for features, in hundredths of log-odds; features without a weight add nothing. */
export function sumOf(weights: Weights, features: Features | Values): number {
  let sum = 0;
  if (isValues(features)) {
    for (const [name, value] of features) sum += value * (weights[name] ?? 0);
    return sum;
  }
  for (const name in features) {
    const value = features[name] ?? 0;
    // Most are 0, and to look up a weight costs more than to see that.
    if (value !== 0) sum += value * (weights[name] ?? 0);
  }
  return sum;
}

/** The hundredths of log-odds that a rule gives for features, in as many groups as they come. */
export function scoreOf({ bias, weights }: LinearRule, ...groups: readonly (Features | Values)[]): number {
  let score = bias;
  for (const features of groups) score += sumOf(weights, features);
  return score;
}

/** The weight of a feature in one of several sums. */
interface Cell {
  /** The place of the sum. */
  readonly place: number;
  readonly weight: number;
}
/** By feature, its weights in the sums that it bears on. */
type Columns = ReadonlyMap<string, readonly Cell[]>;
const columnsOf = new WeakMap<object, Columns>();

/** Weights of several sums the other way round, so that each feature is looked up once. Kept for as long as `of` lives. */
function columns(of: object, sums: () => readonly Weights[]): Columns {
  const known = columnsOf.get(of);
  if (known) return known;
  const made = new Map<string, Cell[]>();
  sums().forEach((weights, place) => {
    for (const [name, weight] of Object.entries(weights)) made.set(name, [...(made.get(name) ?? []), { place, weight }]);
  });
  columnsOf.set(of, made);
  return made;
}

/**
 * Adds to `scores` what several groups of weights give for features, each to the score at its place. `of` is the part of a
 * rule that the weights belong to.
 */
export function addSums(scores: number[], of: object, sums: () => readonly Weights[], features: Features | Values): void {
  const index = columns(of, sums);
  if (isValues(features)) {
    for (const [name, value] of features) addCells(scores, index.get(name), value);
    return;
  }
  for (const name in features) {
    const value = features[name] ?? 0;
    if (value !== 0) addCells(scores, index.get(name), value);
  }
}

function addCells(scores: number[], column: readonly Cell[] | undefined, value: number): void {
  if (column) for (const { place, weight } of column) scores[place] = (scores[place] ?? 0) + weight * value;
}
