import type { Span } from '../../article/article.ts';
import type { PhraseTables } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import speech from '../data/speech.json';

/** A kind of body in `data/speech.json`; `any-state` where the words do not say whose, `post` where a body decides. */
export type Role = 'any-state' | 'post' | keyof typeof speech.roles;
/** A verb of speech, an act that is speech where a state or a body does it, or a role ("the ministry", "analysts"). */
export type SpeechCue = 'verb' | 'act' | Role;

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

/** Verbs of speech and roles in English. */
export const SPEECH_CUES: PhraseTables<SpeechCue> = {
  verb: speech.verbs,
  act: [...speech.actsOfState, ...speech.actsOfSociety],
  'any-state': speech.rolesOfAnyState,
  post: speech.posts,
  ...speech.roles,
};

/** Double quotation marks, and single ones that are no apostrophes. */
const QUOTATION = /[“"][^”"]*[”"]?|(?<![\p{L}\p{N}])[‘'](?:[^‘’']|(?<=\p{L})[’'](?=\p{L}))+[’'](?![\p{L}\p{N}])/gu;

const OPENING_MARK = /[“"‘']/;

/** A test whether a place in `text` stands between quotation marks. */
export function quotedPart(text: string): (at: number) => boolean {
  // Most sentences open none, and the pattern would still be tried at every place.
  if (!OPENING_MARK.test(text)) return () => false;
  const spans = [...text.matchAll(QUOTATION)].map(({ 0: whole, index: start }) => ({ start, end: start + whole.length }));
  return (at) => spans.some(({ start, end }) => at > start && at < end);
}
