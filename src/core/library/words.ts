import { fold } from '../text/fold.ts';
import { simplified } from '../text/simplified.ts';

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`;
const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--${UNSPACED}]`;

/**
 * A run of a script that writes no spaces (Chinese characters, kana); an abbreviation with points ("U.S."); or a word or
 * number, with the apostrophe inside the one and the points and commas inside the other.
 */
const RUN = new RegExp(
  String.raw`${UNSPACED}+|\p{L}(?:\.\p{L})+(?!${LETTER})|${LETTER}+(?:(?:(?<=\p{N})[.,](?=\p{N})|'(?=\p{L}))${LETTER}+)*`,
  'gv',
);
const UNSPACED_RUN = new RegExp(`^${UNSPACED}`, 'v');

/** A word of a text, or a run of characters without spaces; offsets in the text that was read. */
export interface Run {
  readonly word: string;
  readonly isUnspaced: boolean;
  readonly start: number;
  readonly end: number;
  /** Positions that it takes up: one, or one for each of its characters. */
  readonly length: number;
}

/** What a run is kept under or looked up by, and how many positions behind the run's own it stands. */
export interface Term {
  readonly term: string;
  readonly offset: number;
}

/** `text` as it is searched: folded, traditional characters in their simplified form. */
export function searchable(text: string): string {
  return simplified(fold(text));
}

/** The runs of a text that is `searchable` already, in order. */
export function runsIn(text: string): readonly Run[] {
  return Array.from(text.matchAll(RUN), ({ 0: found, index }) => {
    const isUnspaced = UNSPACED_RUN.test(found);
    const length = isUnspaced ? Array.from(found).length : 1;
    return { word: isUnspaced ? found : plainWord(found), isUnspaced, start: index, end: index + found.length, length };
  });
}

/** What each run is kept under: a word under itself, unspaced characters under each one and each two neighbours. */
export function termsOf({ word, isUnspaced }: Run): readonly Term[] {
  if (!isUnspaced) return [{ term: word, offset: 0 }];
  const characters = Array.from(word);
  return characters.flatMap((character, offset) => [
    { term: character, offset },
    ...(offset + 1 < characters.length ? [{ term: `${character}${characters[offset + 1]}`, offset }] : []),
  ]);
}

/** What has to be looked up to find a run: two neighbours each, where there are two, since one character says little. */
export function termsSought(run: Run): readonly Term[] {
  const terms = termsOf(run);
  return run.length > 1 ? terms.filter(({ term }) => Array.from(term).length === 2) : terms;
}

const PLAIN = /^[\da-z]+$/;

/** A word without accents, points, the commas of its figures and a possessive ending, none of which anybody types. */
function plainWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (/^[\d.,]+$/.test(word)) return word.replaceAll(',', '');
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare.replace(/'s$|'|(?<=\p{L})\.(?=\p{L})/gu, '');
}
