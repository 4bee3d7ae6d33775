import type { LabelledDocument, LabelledSentence } from '../../test/corpus/article-of.ts';

/** What labelled documents look like, apart from what their sentences say. */
export interface Shape {
  readonly pages: number;
  /** Pages by kind, and by style. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly styles: ReadonlyMap<string, number>;
  /** Sentences of articles, navigation and footers left out; the figures below are of these. */
  readonly sentences: number;
  /** The share of claims, 0 to 1. */
  readonly claims: number;
  /** Mean words of claims, and of the others. */
  readonly claimWords: number;
  readonly otherWords: number;
  /**
   * How well length alone tells claims from others: the area under the receiver operating characteristic, which is the chance that
   * a claim is longer than another sentence (Hanley and McNeil, 1982); 0.5 where it tells nothing. NaN where one of the two is missing.
   */
  readonly lengthAuc: number;
}

/** The area under the curve above which length tells more than it does in the world: on verbatim text it is about 0.67. */
export const MOST_LENGTH_AUC = 0.72;

/** Letters of Chinese and Japanese script to a word, about. */
const LETTERS_A_WORD = 1.6;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The length of a sentence in words; of scripts without spaces by their letters. */
export function wordsIn(text: string): number {
  const letters = text.match(HAN)?.length ?? 0;
  return letters / LETTERS_A_WORD + (text.replace(HAN, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0);
}

/** The area under the curve of `ones` against `others`: the chance that one of `ones` is larger, ties counted as half. */
export function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const all = [...ones.map((value) => ({ value, isOne: true })), ...others.map((value) => ({ value, isOne: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]?.value === all[at]?.value) end += 1;
    // Those of one value share the mean of their ranks.
    ranks += all.slice(at, end).filter(({ isOne }) => isOne).length * ((at + 1 + end) / 2);
    at = end;
  }
  return (ranks - (ones.length * (ones.length + 1)) / 2) / (ones.length * others.length);
}

/** The shape of `documents`. */
export function shapeOf(documents: readonly LabelledDocument[]): Shape {
  const articles = documents.filter(({ kind }) => kind === 'rare-earth-article');
  const sentences = articles.flatMap(textOf);
  const lengths = (isClaim: boolean) => sentences.filter((one) => one.isClaim === isClaim).map(({ text }) => wordsIn(text));
  const [claims, others] = [lengths(true), lengths(false)];
  return {
    pages: documents.length,
    kinds: counts(documents.map(({ kind }) => kind)),
    styles: counts(documents.map(({ style }) => style)),
    sentences: sentences.length,
    claims: claims.length / Math.max(1, sentences.length),
    claimWords: mean(claims),
    otherWords: mean(others),
    lengthAuc: areaUnderCurve(claims, others),
  };
}

function textOf({ blocks }: LabelledDocument): readonly LabelledSentence[] {
  return blocks.filter(({ tag }) => tag !== 'nav' && tag !== 'footer').flatMap(({ sentences }) => sentences);
}

/** How often each is there, the most frequent first. */
function counts(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return new Map([...found].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
