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
const WORD_LIMIT = 200;

/** The words of `text`, folded, in order: at most 200. */
export function wordsOf(text: string): readonly string[] {
  return (fold(text).match(WORD) ?? []).slice(0, WORD_LIMIT);
}

/**
 * How much two texts share, 0 to 1: twice the words of their longest common subsequence, over all words of both. Order
 * counts, so that who does what to whom is not turned round.
 */
export function resemblance(a: readonly string[], b: readonly string[]): number {
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
  const negations = words.filter((word) => NEGATION.has(word) || word.endsWith("n't")).length;
  return `${negations} ${figures.sort().join(' ')}`;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      row[j + 1] = word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
