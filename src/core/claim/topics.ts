import { findPhrases, indexPhrases, type PhraseIndex } from '../text/phrases.ts';
import { TOPICS, type Topic } from './claim.ts';
import table from './data/topics.json';
import type { ReadSentence } from './sentence-context.ts';

type Cue = `${'strong' | 'weak'}:${Topic}`;

const STRONG = 2;
const WEAK = 0.8;
/** What is said around a claim says what it is about, but less than the claim itself. */
const SHARE_OF_CONTEXT = 0.3;
/** A further topic must come this near to the first, and stand on a strong word or two weak ones. */
const NEARNESS = 0.62;
const LEAST_FURTHER = 1.6;
const MOST_TOPICS = 2;

let index: PhraseIndex<Cue> | null = null;

function indexed(): PhraseIndex<Cue> {
  if (index) return index;
  const entries = TOPICS.flatMap((topic) => [
    [`strong:${topic}`, table[topic].strong] as const,
    [`weak:${topic}`, table[topic].weak] as const,
  ]);
  index = indexPhrases(Object.fromEntries<readonly string[]>(entries) as Record<Cue, readonly string[]>);
  return index;
}

/** Points by topic for the words of one sentence: each different cue counts once, a strong one more. */
export function topicPoints(sentence: Pick<ReadSentence, 'words'>): ReadonlyMap<Topic, number> {
  const points = new Map<Topic, number>();
  const seen = new Set<string>();
  for (const { label, phrase } of findPhrases(indexed(), sentence.words)) {
    if (seen.has(`${label} ${phrase}`)) continue;
    seen.add(`${label} ${phrase}`);
    const [strength, topic] = label.split(':') as ['strong' | 'weak', Topic];
    points.set(topic, (points.get(topic) ?? 0) + (strength === 'strong' ? STRONG : WEAK));
  }
  return points;
}

/** The mean points of the article's sentences: what it is about on the whole. */
export function articlePoints(all: readonly ReadonlyMap<Topic, number>[]): ReadonlyMap<Topic, number> {
  const mean = new Map<Topic, number>();
  for (const points of all) for (const [topic, value] of points) mean.set(topic, (mean.get(topic) ?? 0) + value / all.length);
  return mean;
}

/**
 * One or two topics of a sentence, most central first, by its own words and, less, by those of its context (sentences
 * around, lead-in, the article as a whole).
 */
export function topicsOf(
  own: ReadonlyMap<Topic, number>,
  context: readonly ReadonlyMap<Topic, number>[],
  article: ReadonlyMap<Topic, number>,
): readonly Topic[] {
  const total = (topic: Topic): number => {
    const around = context.reduce((sum, points) => sum + Math.min(STRONG, points.get(topic) ?? 0), 0);
    return (own.get(topic) ?? 0) + SHARE_OF_CONTEXT * around + 0.8 * (article.get(topic) ?? 0);
  };
  const ranked = TOPICS.map((topic) => ({ topic, points: total(topic) })).sort((a, b) => b.points - a.points);
  const [first, ...others] = ranked;
  if (!first) return [];
  const further = others.filter(({ points }) => points >= LEAST_FURTHER && points >= NEARNESS * first.points);
  return [first, ...further].slice(0, MOST_TOPICS).map(({ topic }) => topic);
}
