import { findPhrases, indexPhrases, type PhraseIndex } from '../../text/phrases.ts';
import { TOPICS, type Topic } from '../claim.ts';
import table from '../data/topics.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Features } from './features.ts';
import { type Rules, scoreOf } from './linear.ts';

type Strength = 'strong' | 'weak';
type Cue = `${Strength}:${Topic}`;

/** How many different cues of a topic a sentence holds. */
type Counts = ReadonlyMap<Topic, Readonly<Record<Strength, number>>>;

/** A topic with the grounds on which it may be that of a sentence. */
export interface TopicGrounds {
  readonly topic: Topic;
  readonly features: Features;
}

/** A weak cue is worth so much of a strong one, which counts 2. */
const WEAK = 0.8;
const STRONG = 2;
/** Cues beyond these add nothing. */
const MOST = 3;
const MOST_TOPICS = 3;

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

function countsOf({ words }: ReadSentence): Counts {
  const counts = new Map<Topic, Record<Strength, number>>();
  const seen = new Set<string>();
  for (const { label, phrase } of findPhrases(indexed(), words)) {
    if (seen.has(`${label} ${phrase}`)) continue;
    seen.add(`${label} ${phrase}`);
    const [strength, topic] = label.split(':') as [Strength, Topic];
    const count = counts.get(topic) ?? { strong: 0, weak: 0 };
    count[strength]++;
    counts.set(topic, count);
  }
  return counts;
}

function pointsIn(counts: Counts | undefined, topic: Topic): number {
  const count = counts?.get(topic);
  return count ? STRONG * count.strong + WEAK * count.weak : 0;
}

/** The topics' points a sentence over the article, and all of them together: what it is about on the whole. */
function weighed(all: readonly Counts[]): { readonly mean: ReadonlyMap<Topic, number>; readonly sum: number } {
  const mean = new Map<Topic, number>();
  for (const counts of all)
    for (const topic of counts.keys()) mean.set(topic, (mean.get(topic) ?? 0) + pointsIn(counts, topic) / all.length);
  return { mean, sum: [...mean.values()].reduce((sum, points) => sum + points, 0) };
}

/** A reader of the grounds for each topic of a sentence: its own words, those around it, and what the article is about. */
export function topicReader(sentences: readonly ReadSentence[]): (sentence: ReadSentence) => readonly TopicGrounds[] {
  const all = sentences.map(countsOf);
  const article = weighed(all);
  const title = sentences.findIndex(({ kind }) => kind === 'title');
  return ({ index: place, leadIn, heading }) => {
    const own = all[place];
    const strongest = [...(own?.values() ?? [])].reduce((sum, { strong }) => sum + strong, 0);
    const around = (i: number | null, topic: Topic): number => (i === null ? 0 : Math.min(STRONG, pointsIn(all[i], topic)));
    return TOPICS.map((topic) => {
      const { strong, weak } = own?.get(topic) ?? { strong: 0, weak: 0 };
      const mean = article.mean.get(topic) ?? 0;
      const share = mean / (article.sum || 1);
      const features: Features = {
        [`topic:${topic}`]: 1,
        strong: Math.min(MOST, strong),
        anyStrong: Math.min(1, strong),
        weak: Math.min(MOST, weak),
        anyWeak: Math.min(1, weak),
        strongAndWeak: strong > 0 && weak > 0 ? 1 : 0,
        onlyStrong: strong > 0 && strong === strongest ? 1 : 0,
        before: around(place - 1, topic),
        after: around(place + 1, topic),
        leadIn: around(leadIn, topic),
        heading: around(heading, topic),
        title: around(title, topic),
        article: Math.min(MOST, mean),
        articleShare: share,
        articleShareAlone: strongest === 0 ? share : 0,
      };
      return { topic, features };
    });
  };
}

/** One to three topics, most central first: the likeliest, and those that are more likely than the rule's threshold. */
export function topicsOf(grounds: readonly TopicGrounds[], { topics }: Rules): readonly Topic[] {
  const ranked = grounds
    .map(({ topic, features }) => ({ topic, score: scoreOf(topics, features) }))
    .sort((a, b) => b.score - a.score);
  return ranked
    .filter(({ score }, place) => place === 0 || score >= topics.threshold)
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic);
}
