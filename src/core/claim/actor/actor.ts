import { ACTORS, type Actor, type ActorSide } from '../claim.ts';
import { addSums, type Rules } from '../rules/linear.ts';
import type { SentenceInContext } from '../sentence/read-in-context.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Party, subjectAmong } from './parties.ts';

/**
 * Whose act a sentence tells of, by the rule that weighs its grounds, and the words that name them: its subject where that is one of
 * theirs, else the first of theirs that it names, else the rule or act of theirs that it is about. Offsets are in the article's text.
 */
export function actorOf({ sentence, grounds, whose, parties }: SentenceInContext, { actor }: Rules): Actor {
  const scores = ACTORS.map((side) => actor[side].bias);
  for (const group of [...grounds, ...whose]) addSums(scores, actor, () => ACTORS.map((side) => actor[side].weights), group);
  const side = ACTORS[scores.indexOf(Math.max(...scores))] ?? 'none';
  const place = placeOf(side, sentence, parties);
  if (!place) return { side, words: null };
  const text = sentence.text.slice(place.start, place.end);
  return { side, words: { text, start: sentence.start + place.start, end: sentence.start + place.end } };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Things that are somebody's, and are named in their stead. */
const THINGS = ['instrument', 'act'] as const;

function placeOf(side: ActorSide, sentence: ReadSentence, parties: readonly Party[]): Place | null {
  if (side === 'none') return null;
  const theirs = parties.filter((party) => party.side === side);
  const subject = subjectAmong(theirs, sentence.words) ?? theirs[0];
  if (subject) return placeOfParty(subject, sentence);
  if (side === 'other') return null;
  for (const thing of THINGS) {
    const [hit] = sentence.hits.get(thing) ?? [];
    if (hit) return { start: hit.start, end: hit.end };
  }
  return null;
}

function placeOfParty({ word, count }: Party, { words }: ReadSentence): Place | null {
  const [first, last] = [words[word], words[word + count - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}
