import type { PhraseTables } from '../../text/phrases.ts';
import { TOPICS, type Topic } from '../claim.ts';
import english from '../data/topics.json';
import chinese from '../data/topics.zh.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';

type Strength = 'strong' | 'weak';
/** A strong or a weak cue of a topic. */
export type Cue = `${Strength}:${Topic}`;

/** How many different cues of a topic a sentence holds. */
export type CueCount = Readonly<Record<Strength, number>>;

/** What a strong cue counts. */
export const STRONG = 2;
/** A weak cue is worth less than half of it. */
const WEAK = 0.8;
/** That of a topic without a cue. */
export const NONE: CueCount = { strong: 0, weak: 0 };

/** The cues of all topics. */
export function topicCueTables(): PhraseTables<Cue> {
  const entries = TOPICS.flatMap((topic) => [
    [`strong:${topic}`, [...english[topic].strong, ...chinese[topic].strong]] as const,
    [`weak:${topic}`, [...english[topic].weak, ...chinese[topic].weak]] as const,
  ]);
  return Object.fromEntries<readonly string[]>(entries) as Record<Cue, readonly string[]>;
}

const MEANING: ReadonlyMap<string, { readonly strength: Strength; readonly place: number }> = new Map(
  TOPICS.flatMap((topic, place) =>
    (['strong', 'weak'] as const).map((strength) => [`${strength}:${topic}`, { strength, place }]),
  ),
);

/** The cues of `data/topics*.json` that the sentence holds, each counted once, by the places of their topics in `TOPICS`. */
export function cueCountsOf({ phrases }: ReadSentence): readonly CueCount[] {
  const counts: CueCount[] = Array(TOPICS.length).fill(NONE);
  const hits = phrases.topicCues;
  hits.forEach(({ label, phrase }, i) => {
    const meaning = MEANING.get(label);
    if (!meaning || hits.findIndex((other) => other.label === label && other.phrase === phrase) < i) return;
    const { strength, place } = meaning;
    const count = counts[place] ?? NONE;
    counts[place] = { ...count, [strength]: count[strength] + 1 };
  });
  return counts;
}

/** What cues count for their topic. */
export function pointsOf({ strong, weak }: CueCount): number {
  return STRONG * strong + WEAK * weak;
}
