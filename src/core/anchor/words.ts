import { latePattern } from '../text/late-pattern.ts';

/** Characters that words are made of where words are written apart. Chinese and Japanese are not. */
const letterOfWord = latePattern(String.raw`[\p{L}\p{N}\p{M}]`, 'u');
const letterOfUnspaced = latePattern(
  String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
  'u',
);

/** Longest word that is looked for the end of; what is longer is data. */
const MAX_WORD = 60;

/** Whether a word goes on from the character before `at` to the one at it. */
export function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
}

/** The start of the word that `at` is in; `at` itself where it is in none. */
export function wordStart(text: string, at: number): number {
  let start = at;
  while (at - start < MAX_WORD && isInWord(text, start)) start--;
  return start;
}

/** The end of the word that `at` is in; `at` itself where it is in none. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end - at < MAX_WORD && isInWord(text, end)) end++;
  return end;
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
  return letterOfWord().test(char) && !letterOfUnspaced().test(char);
}
