import type { ClaimFacts } from './annotation.ts';
import { WORD_LIMIT } from './resemblance.ts';

/** A sentence with what was read of it, where that is known. */
export interface Sentence {
  /** As `wordsOf` gives them. */
  readonly words: readonly string[];
  readonly facts: Pick<ClaimFacts, 'layer' | 'speaker' | 'speakerName'> | null;
}

/** Words that change neither who says what nor what is done. */
const SLIGHT = new Set(['a', 'an', 'the', 'that', 'on', 'of']);

/**
 * Whether what a reader said of `was` is said of `now`: a name that she gave to an official must not stand over the words of an
 * analyst. The words are the same, whatever their case, spaces and punctuation; or all but slight ones are, and Loupe reads both
 * alike. A note may follow where more has changed: it says nothing of who speaks.
 */
export function isStillSaid(was: Sentence, now: Sentence): boolean {
  // Of a text with more words the rest is not known.
  if (Math.max(was.words.length, now.words.length) >= WORD_LIMIT) return false;
  return (
    isSame(was.words, now.words) || (isReadAlike(was, now) && isSame(was.words.filter(isWeighty), now.words.filter(isWeighty)))
  );
}

const isWeighty = (word: string): boolean => !SLIGHT.has(word);

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function isReadAlike({ facts: a }: Sentence, { facts: b }: Sentence): boolean {
  return a !== null && b !== null && a.layer === b.layer && a.speaker === b.speaker && a.speakerName === b.speakerName;
}
