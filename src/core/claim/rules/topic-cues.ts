import { findPhrases, indexPhrases, type PhraseIndex } from '../../text/phrases.ts';
import { TOPICS, type Topic } from '../claim.ts';
import english from '../data/topics.json';
import chinese from '../data/topics.zh.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';

type Strength = 'strong' | 'weak';
type Cue = `${Strength}:${Topic}`;

/** How many different cues of each topic a sentence holds; topics without a cue are missing. */
export type CueCounts = ReadonlyMap<Topic, Readonly<Record<Strength, number>>>;

/** What a strong cue counts. */
export const STRONG = 2;
/** A weak cue is worth less than half of it. */
const WEAK = 0.8;

let index: PhraseIndex<Cue> | null = null;

function indexed(): PhraseIndex<Cue> {
  if (index) return index;
  const entries = TOPICS.flatMap((topic) => [
    [`strong:${topic}`, [...english[topic].strong, ...chinese[topic].strong]] as const,
    [`weak:${topic}`, [...english[topic].weak, ...chinese[topic].weak]] as const,
  ]);
  index = indexPhrases(Object.fromEntries<readonly string[]>(entries) as Record<Cue, readonly string[]>);
  return index;
}

/** The cues of `data/topics*.json` that the sentence holds, each counted once. */
export function cueCountsOf({ words }: ReadSentence): CueCounts {
  const counts = new Map<Topic, Record<Strength, number>>();
  const seen = new Set<string>();
  for (const { label, phrase } of findPhrases(indexed(), words)) {
    const cue = `${label} ${phrase}`;
    if (seen.has(cue)) continue;
    seen.add(cue);
    const [strength, topic] = label.split(':') as [Strength, Topic];
    const count = counts.get(topic) ?? { strong: 0, weak: 0 };
    count[strength]++;
    counts.set(topic, count);
  }
  return counts;
}

/** What a sentence's cues count for a topic. */
export function pointsIn(counts: CueCounts | undefined, topic: Topic): number {
  const count = counts?.get(topic);
  return count ? STRONG * count.strong + WEAK * count.weak : 0;
}

/** The topics' points a sentence over the article, and all of them together: what it is about on the whole. */
export function pointsOfArticle(all: readonly CueCounts[]): { readonly mean: ReadonlyMap<Topic, number>; readonly sum: number } {
  const mean = new Map<Topic, number>();
  for (const counts of all)
    for (const topic of counts.keys()) mean.set(topic, (mean.get(topic) ?? 0) + pointsIn(counts, topic) / all.length);
  return { mean, sum: [...mean.values()].reduce((sum, points) => sum + points, 0) };
}
