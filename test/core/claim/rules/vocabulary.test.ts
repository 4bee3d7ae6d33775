import { describe, expect, it } from 'vitest';
import { scoreOf, sumOf, TRAINED_RULES } from '../../../../src/core/claim/rules/linear.ts';
import { vocabularyOf } from '../../../../src/core/claim/rules/vocabulary.ts';
import { readInContext } from '../../../../src/core/claim/sentence/read-in-context.ts';
import { inOneGo } from '../../../../src/core/steps.ts';
import { textArticle } from '../../article/text-article.ts';

const TEXTS = {
  en: 'Beijing tightened its export controls, a ministry official said. Nobody in Ningbo expects 300 tonnes more in 2027.',
  zh: '商务部表示，审批权仍握在手里。稀土出口管制不会放松，企业预计明年的配额将增加。',
} as const;

describe.each(['en', 'zh'] as const)('the vocabulary of the rules for %s', (language) => {
  const rules = TRAINED_RULES[language];
  const article = textArticle([TEXTS[language]]);
  const whole = inOneGo(readInContext(article, language)).inContext;
  const known = inOneGo(readInContext(article, language, vocabularyOf(rules))).inContext;

  it('leaves out words that no rule weighs', () => {
    const namesIn = (read: typeof whole): number =>
      read.reduce((sum, { words, pairs }) => sum + Object.keys(words).length + Object.keys(pairs).length, 0);
    expect(namesIn(known)).toBeLessThan(namesIn(whole));
  });

  it('holds every word that one weighs: for claims, for each layer and for each topic', () => {
    const weights = [...Object.values(rules.layers).map((layer) => layer.weights), ...Object.values(rules.topics.own)];
    whole.forEach(({ words, pairs }, i) => {
      const sentence = known[i];
      if (!sentence) throw new Error('a sentence is missing');
      expect(scoreOf(rules.claim, sentence.words, sentence.pairs)).toBe(scoreOf(rules.claim, words, pairs));
      for (const each of weights) {
        expect(sumOf(each, sentence.words)).toBe(sumOf(each, words));
        expect(sumOf(each, sentence.pairs)).toBe(sumOf(each, pairs));
      }
    });
  });
});
