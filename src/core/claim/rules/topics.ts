import { TOPICS, type Topic } from '../claim.ts';
import type { SentenceInContext } from '../sentence/read-in-context.ts';
import type { Features } from './features.ts';
import { addSums, type Rules, scoreOf, sumOf, type TopicRule, type Values } from './linear.ts';
import type { TopicGrounds } from './topic-grounds.ts';

/** Log-odds (hundredths) of each topic, in the order of `TOPICS`. */
export type TopicScores = readonly number[];

const MOST_TOPICS = 3;
/** So far around a sentence the topics of others are heard. */
const NEAR = 3;
const HUNDREDTHS = 100;

/** A reader of how far each topic is a sentence's by its own words and grounds. Grounds that sentences share are weighed once. */
export function scorerAlone({
  topics,
}: Rules): (grounds: readonly TopicGrounds[], words: readonly (Features | Values)[]) => TopicScores {
  const known = new Map<TopicGrounds, number>();
  const scoreOfGrounds = (grounds: TopicGrounds): number => {
    const { topic, shared, own } = grounds;
    const score = known.get(grounds) ?? scoreOf(topics, shared) + sumOf(topics.own[topic], own);
    known.set(grounds, score);
    return score;
  };
  return (grounds, words) => {
    const scores = grounds.map(scoreOfGrounds);
    for (const group of words) addSums(scores, topics.own, () => TOPICS.map((topic) => topics.own[topic]), group);
    return scores;
  };
}

const chance = (score: number): number => 1 / (1 + Math.exp(-score / HUNDREDTHS));

/** The mean of what stands at `place` in each row, or 0 where there is no row. */
function meanAt(place: number, rows: readonly (readonly number[] | undefined)[]): number {
  let sum = 0;
  for (const row of rows) sum += row?.[place] ?? 0;
  return rows.length === 0 ? 0 : sum / rows.length;
}

/** A sentence among the others, each row in the order of `TOPICS`. */
export interface AmongOthers {
  /** What those around it say for each topic. */
  readonly grounds: readonly Features[];
  /** How likely each topic is by the sentence alone, from 0 to 1. */
  readonly chances: readonly number[];
}

/**
 * A reader of a sentence among the others: what it is about alone, and, the less that is clear,
 * what the sentences near it, its block and the article are about. `all` holds the scores of all sentences, in order.
 */
export function topicContext(
  all: readonly TopicScores[],
  inContext: readonly SentenceInContext[],
): (place: number) => AmongOthers {
  const chances = all.map((scores) => scores.map(chance));
  const chanceOf = (place: number, topic: number): number => chances[place]?.[topic] ?? 0;
  const article = TOPICS.map((_, topic) => meanAt(topic, chances));
  return (place) => {
    const clearest = Math.max(...(chances[place] ?? [0]));
    const block = inContext[place]?.sentence.block;
    const chancesNear: TopicScores[] = [];
    const chancesInBlock: TopicScores[] = [];
    for (let i = place - NEAR; i <= place + NEAR; i++) {
      const there = chances[i];
      if (i === place || !there) continue;
      chancesNear.push(there);
      if (inContext[i]?.sentence.block === block) chancesInBlock.push(there);
    }
    const grounds = TOPICS.map((_, topic) => ({
      alone: (all[place]?.[topic] ?? 0) / HUNDREDTHS,
      clearest: chanceOf(place, topic) === clearest ? 1 : 0,
      previous: chanceOf(place - 1, topic),
      beforePrevious: chanceOf(place - 2, topic),
      block: meanAt(topic, chancesInBlock),
      nearIfUnclear: (1 - clearest) * meanAt(topic, chancesNear),
      articleIfUnclear: (1 - clearest) * (article[topic] ?? 0),
    }));
    return { grounds, chances: chances[place] ?? [] };
  };
}

/** What the topics that a sentence alone may be about say for one of them, in hundredths of log-odds. */
function togetherFor(topic: Topic, chances: readonly number[], { together }: TopicRule): number {
  const weights = together[topic];
  return TOPICS.reduce((sum, other, place) => sum + (weights[other] ?? 0) * (chances[place] ?? 0), 0);
}

/** One to three topics of a sentence, most central first: the likeliest, and those from the rule's threshold on. */
export function topicsOf(grounds: readonly TopicGrounds[], among: AmongOthers, { topics }: Rules): readonly Topic[] {
  const ranked = grounds
    .map(({ topic, shared }, place) => {
      const context = scoreOf(topics.inContext, shared, among.grounds[place] ?? {});
      return { topic, score: context + togetherFor(topic, among.chances, topics) };
    })
    .sort((a, b) => b.score - a.score);
  return ranked
    .filter(({ score }, place) => place === 0 || score >= topics.threshold)
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic);
}
