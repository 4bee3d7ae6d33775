import { describe, expect, it } from 'vitest';
import { agreementOf, cohensKappa, pairsOf } from '../../scripts/corpus/agreement.ts';
import type { LabelledDocument, LabelledSentence } from '../corpus/article-of.ts';

const claim = (text: string, layer: string, topics: readonly string[], speaker = 'outlet'): LabelledSentence => ({
  text,
  isClaim: true,
  layer,
  topics,
  speaker,
  hedged: false,
  hasNumber: false,
});
const none = (text: string): LabelledSentence => ({ text, isClaim: false });

function document(sentences: readonly LabelledSentence[]): LabelledDocument {
  const blocks = [{ tag: 'p', sentences }];
  return { id: 'a', style: 'wire', lang: 'en', kind: 'rare-earth-article', title: '', url: 'https://a.example/', blocks };
}

describe('cohensKappa', () => {
  it('is 1 for the same labels, 0 where they agree as often as chance would', () => {
    expect(cohensKappa(['a', 'b', 'a'], ['a', 'b', 'a'])).toBe(1);
    expect(cohensKappa(['a', 'a', 'b', 'b'], ['a', 'b', 'a', 'b'])).toBe(0);
  });

  it('gives the figure of the textbook example: 20 yes and 15 no of 50 agreed, 25 and 30 yes', () => {
    const pairs = [
      ...Array(20).fill(['yes', 'yes']),
      ...Array(5).fill(['yes', 'no']),
      ...Array(10).fill(['no', 'yes']),
      ...Array(15).fill(['no', 'no']),
    ];
    const first = pairs.map(([label]) => label);
    const second = pairs.map(([, label]) => label);
    expect(cohensKappa(first, second)).toBeCloseTo(0.4, 10);
  });
});

describe('the agreement of two labellers', () => {
  const first = [
    document([claim('A.', 'reported', ['stockpiling'], 'unattributed'), claim('B.', 'forecast', ['self-reliance']), none('C.')]),
  ];

  it('counts what both call a claim, with the flat voice and the outlet taken as one', () => {
    const second = [document([claim('A.', 'reported', ['stockpiling', 'self-reliance']), none('B.'), none('C.')])];
    expect(agreementOf(pairsOf(first, second))).toMatchObject({
      sentences: 3,
      claimsOfFirst: 2,
      claimsOfSecond: 1,
      claimF1: 2 / 3,
      layer: 1,
      speaker: 1,
      firstTopic: 1,
      topicF1: 2 / 3,
    });
  });

  it('refuses to compare sentences that are not the same, and says which', () => {
    expect(() => pairsOf(first, [document([none('A.'), none('X.'), none('C.')])])).toThrow('a: sentence 2 differs: X.');
  });
});
