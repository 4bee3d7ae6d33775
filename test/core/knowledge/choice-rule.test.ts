import { describe, expect, it } from 'vitest';
import { allCards } from '../../../src/core/knowledge/cards.ts';
import { bestWord, type ChoiceRule, knownWeight, weighedBy } from '../../../src/core/knowledge/choice-rule.ts';
import { claimFeatures, claimSetting } from '../../../src/core/knowledge/claim-features.ts';
import cardRule from '../../../src/core/knowledge/data/card-rule.json';
import { linkClaims } from '../../../src/core/knowledge/link-claims.ts';
import { articleOf } from './claim-of.ts';

/** Ids of the cards of one sentence of an article of a day. */
function cardsOf(text: string, published: string): readonly string[] {
  const article = articleOf([text]);
  return (linkClaims({ ...article, published }, article.claims).byClaim.get('c0') ?? []).map(({ id }) => id);
}

describe('a rule that chooses', () => {
  const rule: ChoiceRule = {
    choices: ['quota', 'price', ''],
    bias: [-100, -100, 0],
    known: [50],
    words: { 'w:quota': '0:400', 'w:dearer': '0:-100 1:300' },
  };
  const featuresOf = (text: string) =>
    claimFeatures({ ...articleOf([text]).claims[0], topics: [] } as never, claimSetting({ text, blocks: [] }, null));

  it('weighs each choice by its own words, and none where no word speaks for any', () => {
    const most = (text: string) =>
      [...weighedBy(rule, featuresOf(text))].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
    expect(most('A quota came.')).toBe('quota');
    expect(most('Oxide is dearer.')).toBe('price');
    expect(most('Nothing happened.')).toBe('');
    expect(knownWeight(rule, [2])).toBe(1);
  });

  it('tells the word that weighs most, with its place', () => {
    const text = 'It is dearer since the quota came.';
    const word = bestWord(rule, 'quota', featuresOf(text));
    expect(word && text.slice(word.start ?? 0, word.end ?? 0)).toBe('quota');
    expect(bestWord(rule, 'price', featuresOf('Nothing happened.'))).toBeNull();
  });

  it('for cards chooses among those there are, and knows all of them', () => {
    const ids = new Set(allCards().map(({ id }) => id));
    expect(cardRule.choices.filter((id) => id !== '' && !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => !cardRule.choices.includes(id))).toEqual([]);
    expect(cardRule.bias).toHaveLength(cardRule.choices.length);
  });
});

describe('a claim that names no card', () => {
  it('gets the one that all its words and its time speak for', () => {
    expect(cardsOf('The curbs made public last week reach goods made abroad.', '2025-10-15')[0]).toBe('mofcom-61-2025');
    expect(cardsOf('Carmakers shut lines for want of magnets.', '2025-06-03')).toContain('carmakers-shortage-2025');
  });

  it('gets none of a later time', () => {
    expect(cardsOf('The curbs made public last week reach goods made abroad.', '2025-04-15')).not.toContain('mofcom-61-2025');
  });
});
