import { describe, expect, it } from 'vitest';
import { areaUnderCurve, shapeOf, wordsIn } from '../../scripts/corpus/shape.ts';
import type { LabelledDocument } from '../corpus/article-of.ts';
import { splitOf } from '../corpus/real/real-pages.ts';

const page = (sentences: readonly (readonly [text: string, isClaim: boolean])[]): LabelledDocument => ({
  id: 'a',
  style: 'wire',
  lang: 'en',
  kind: 'rare-earth-article',
  title: '',
  url: 'https://a.example/',
  blocks: [
    { tag: 'nav', sentences: [{ text: 'Markets', isClaim: false }] },
    { tag: 'p', sentences: sentences.map(([text, isClaim]) => ({ text, isClaim })) },
  ],
});

describe('the area under the curve', () => {
  it('is 1 where every one is larger, 0 where none is, a half where they are the same', () => {
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
    expect(areaUnderCurve([1], [2, 3])).toBe(0);
    expect(areaUnderCurve([5, 5], [5, 5, 5])).toBe(0.5);
  });

  it('counts pairs of ones and others, ties as half', () => {
    // Of 1-2, 1-3, 3-2, 3-3: one is larger, one the same.
    expect(areaUnderCurve([1, 3], [2, 3])).toBe(0.375);
  });
});

describe('the shape of labelled pages', () => {
  it('is of the running text: shares, mean words, and what length alone tells', () => {
    const shape = shapeOf([
      page([
        ['China curbed exports of terbium.', true],
        ['Analysts were puzzled.', false],
        ['They said so at length on Monday.', false],
      ]),
    ]);
    expect(shape).toMatchObject({ pages: 1, sentences: 3, claimWords: 5, otherWords: 5, lengthAuc: 0.5 });
    expect(shape.claims).toBeCloseTo(1 / 3, 10);
  });

  it('counts a script without spaces by its letters', () => {
    expect(wordsIn('商务部宣布对稀土实施管制。')).toBe(12 / 1.6);
    expect(wordsIn('2025 exports fell, by 12%')).toBe(5);
  });
});

describe('the split of real pages', () => {
  it('has all editions of a host on one side', () => {
    const sides = ['https://www.reuters.com/a', 'https://m.reuters.com/b', 'http://reuters.com/c?d=e'].map(splitOf);
    expect(new Set(sides).size).toBe(1);
  });

  it('deals hosts out as it says', () => {
    const sides = Array.from({ length: 2_000 }, (_, host) => splitOf(`https://host-${host}.example/`));
    const share = (side: string) => sides.filter((one) => one === side).length / sides.length;
    expect(share('train')).toBeCloseTo(0.6, 1);
    expect(share('dev')).toBeCloseTo(0.15, 1);
    expect(share('test')).toBeCloseTo(0.25, 1);
  });
});
