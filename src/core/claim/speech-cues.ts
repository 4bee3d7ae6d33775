import type { Span } from '../article/article.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from '../text/phrases.ts';
import type { SpeakerClass } from './claim.ts';
import speech from './data/speech.json';
import type { ReadSentence } from './sentence-context.ts';

/** A verb of speech, a role of any state ("the ministry"), or a role that tells the speaker's class. */
export type SpeechCue = 'verb' | 'any-state' | keyof typeof speech.roles;

/** Who asserts a sentence. */
export interface Attribution {
  readonly speaker: SpeakerClass;
  /** As the article names it, where it does. */
  readonly name: string | null;
  /** The words that attribute it; offsets in the sentence `sentence`. Null where the article itself speaks. */
  readonly words: Span | null;
  /** Index of the sentence that names the speaker: this one or, for a quotation or a list, one near it. */
  readonly sentence: number;
}

let index: PhraseIndex<SpeechCue> | null = null;

const cuesBySentence = new WeakMap<ReadSentence, readonly PhraseHit<SpeechCue>[]>();

/** Verbs of speech and roles in a sentence, in order of place; offsets in the sentence. */
export function cuesIn(sentence: ReadSentence): readonly PhraseHit<SpeechCue>[] {
  const known = cuesBySentence.get(sentence);
  if (known) return known;
  index ??= indexPhrases<SpeechCue>({ verb: speech.verbs, 'any-state': speech.rolesOfAnyState, ...speech.roles });
  const found = findPhrases(index, sentence.words);
  cuesBySentence.set(sentence, found);
  return found;
}

/** A test whether a place in `text` stands between quotation marks. */
export function quotedPart(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(/[“"][^”"]*[”"]?/g)].map(({ 0: whole, index: start }) => ({
    start,
    end: start + whole.length,
  }));
  return (at) => spans.some(({ start, end }) => at > start && at < end);
}
