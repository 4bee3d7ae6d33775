import { fold } from '../text/fold.ts';

/** Words, and each Chinese, Japanese or Korean character by itself, since those write none between spaces. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{N}\p{M}]+(?:[.,'][\p{L}\p{N}]+)*|%/gu;

/** Words that turn a statement round. */
const NEGATION = new Set([
  'no',
  'not',
  'never',
  'none',
  'without',
  'neither',
  'nor',
  'cannot',
  'denied',
  'denies',
  '不',
  '没',
  '未',
  '无',
  '非',
  '否',
]);

/** Longest text compared, in words. A claim is a sentence: what is longer is a page's freak, and would cost time. */
export const WORD_LIMIT = 200;

/** UTF-16 units that are looked at for them: a file may hold passages as long as books. */
export const MOST_LOOKED_AT = 8_000;

/** The words of `text`, folded, in order: at most 200. */
export function wordsOf(text: string): readonly string[] {
  return (fold(text.slice(0, MOST_LOOKED_AT)).match(WORD) ?? []).slice(0, WORD_LIMIT);
}

/**
 * How much two texts share, 0 to 1: twice the words of their longest common subsequence, over all words of both. Order
 * counts, so that who does what to whom is not turned round.
 */
export function resemblance<Word>(a: readonly Word[], b: readonly Word[]): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * commonLength(a, b)) / total;
}

/** The most that `resemblance` can give, found without regard to order and so in linear time. */
export function resemblanceBound(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * shared) / total;
}

/**
 * Whether both texts state the same figures and the same yes or no. A finding on "90 percent" is none on "91 percent",
 * however alike the sentences are.
 */
export function isSameAssertion(a: readonly string[], b: readonly string[]): boolean {
  return assertionOf(a) === assertionOf(b);
}

function assertionOf(words: readonly string[]): string {
  const figures = words.filter((word) => /\p{N}/u.test(word)).map((word) => word.replaceAll(',', ''));
  return `${negationsIn(words)} ${figures.sort().join(' ')}`;
}

/** How many of `words` turn their statement round. */
export function negationsIn(words: readonly string[]): number {
  return words.filter((word) => NEGATION.has(word) || word.endsWith("n't")).length;
}

function commonLength<Word>(a: readonly Word[], b: readonly Word[]): number {
  // What begins and ends alike is common whatever stands between: of copies little is left to compare.
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end + commonBetween(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

function commonBetween<Word>(a: readonly Word[], b: readonly Word[]): number {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = word === b[j] ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}
