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
}

/** `text` as it is searched: folded, traditional characters in their simplified form. */
export function searchable(text: string): string {
  return simplified(fold(text));
}

/** The runs of a text that is `searchable` already, in order. */
export function runsIn(text: string): readonly Run[] {
  return Array.from(text.matchAll(RUN), ({ 0: found, index }) => {
    const isUnspaced = UNSPACED_RUN.test(found);
    return { word: isUnspaced ? found : plainWord(found), isUnspaced, start: index, end: index + found.length };
  });
}

/** What each run is kept under: a word under itself, unspaced characters under each one and each two neighbours. */
export function termsOf({ word, isUnspaced }: Run): readonly string[] {
  if (!isUnspaced) return [word];
  const characters = Array.from(word);
  return characters.flatMap((character, i) => (i === 0 ? [character] : [`${characters[i - 1]}${character}`, character]));
}

/** What has to be looked up to find a run: two neighbours each, where there are two, since one character says little. */
export function termsSought({ word, isUnspaced }: Run): readonly string[] {
  if (!isUnspaced) return [word];
  const characters = Array.from(word);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

const PLAIN = /^[\da-z]+$/;

/** A word without accents, points, the commas of its figures and a possessive ending, none of which anybody types. */
function plainWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (/^[\d.,]+$/.test(word)) return word.replaceAll(',', '');
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare.replace(/'s$|'|(?<=\p{L})\.(?=\p{L})/gu, '');
}
