import { findPhrases, indexPhrases, type PhraseIndex } from '../../text/phrases.ts';
import { TOPICS, type Topic } from '../claim.ts';
import english from '../data/topics.json';
import chinese from '../data/topics.zh.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';

type Strength = 'strong' | 'weak';
type Cue = `${Strength}:${Topic}`;

/** How many different cues of a topic a sentence holds. */
export type CueCount = Readonly<Record<Strength, number>>;

/** What a strong cue counts. */
export const STRONG = 2;
/** A weak cue is worth less than half of it. */
const WEAK = 0.8;
/** That of a topic without a cue. */
export const NONE: CueCount = { strong: 0, weak: 0 };

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

const MEANING: ReadonlyMap<string, { readonly strength: Strength; readonly place: number }> = new Map(
  TOPICS.flatMap((topic, place) =>
    (['strong', 'weak'] as const).map((strength) => [`${strength}:${topic}`, { strength, place }]),
  ),
);

/** The cues of `data/topics*.json` that the sentence holds, each counted once, by the places of their topics in `TOPICS`. */
export function cueCountsOf({ words }: ReadSentence): readonly CueCount[] {
  const counts: CueCount[] = Array(TOPICS.length).fill(NONE);
  const hits = findPhrases(indexed(), words);
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
