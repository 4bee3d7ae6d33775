import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitRule, type Penalty } from '../../scripts/train/logistic.ts';
import { scoreOf } from '../../src/core/claim/rules/linear.ts';

const DATA = new URL('../../src/core/claim/data/', import.meta.url);

describe('the weights that the extension ships', () => {
  const names = ['claim-rule', 'layer-rules', 'topic-rules'].flatMap((name) => [`${name}.en.json`, `${name}.zh.json`]);

  it.each(names)('%s stays under 50 KB in the package', (name) => {
    const packed = JSON.stringify(JSON.parse(readFileSync(new URL(name, DATA), 'utf8')));
    expect(Buffer.byteLength(packed)).toBeLessThan(50_000);
  });
});

describe('fitRule', () => {
  const examples = [{ a: 1 }, { a: 1, b: 1 }, { b: 1 }, { c: 2 }, { a: 1, c: 1 }, { b: 1, c: 1 }];
  const isOne = [true, true, false, false, true, false];
  const penalty = (shrink: number, drop = 0): Penalty => ({ shrink, drop, isDroppable: (name) => name.startsWith('w:') });

  it('tells apart what its features tell apart, and gives a constant feature no say', () => {
    const rule = fitRule(
      examples.map((example) => ({ ...example, zero: 0 })),
      isOne,
      penalty(0.1),
    );
    expect(examples.map((example) => scoreOf(rule, example) > 0)).toEqual(isOne);
    expect(rule.weights).not.toHaveProperty('zero');
  });

  it('makes the same rule of the same examples, and a milder one under a stronger penalty', () => {
    const rule = fitRule(examples, isOne, penalty(0.1));
    expect(fitRule(examples, isOne, penalty(0.1))).toEqual(rule);
    expect(Math.abs(fitRule(examples, isOne, penalty(10)).weights['a'] ?? 0)).toBeLessThan(rule.weights['a'] ?? 0);
  });

  it('reaches what the textbook gives: the log-odds of a feature that holds in 3 of 4, and of its absence in 1 of 4', () => {
    const rule = fitRule(
      [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }, {}, {}, {}, {}],
      [true, true, true, false, true, false, false, false],
      penalty(0),
    );
    expect(rule.bias / 100).toBeCloseTo(Math.log(1 / 3), 1);
    expect((rule.bias + (rule.weights['a'] ?? 0)) / 100).toBeCloseTo(Math.log(3), 1);
  });

  it('drops words that tell nothing, and words that hardly any example holds', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...(i % 2 === 0 ? { 'w:curbs': 1 } : {}),
      ...(i % 4 < 2 ? { 'w:the': 1 } : {}),
      ...(i === 0 ? { 'w:once': 1 } : {}),
    }));
    const { weights } = fitRule(
      many,
      many.map((_, i) => i % 2 === 0),
      penalty(1, 2),
    );
    expect(Object.keys(weights)).toEqual(['w:curbs']);
  });

  describe('with a penalty for words', () => {
    const isWord = (name: string): boolean => name.startsWith('w:');
    // "the" stands everywhere, "curbs" in six examples, five of them ones.
    const many = Array.from({ length: 1000 }, (_, i) => ({ 'w:the': 1, ...(i < 6 ? { 'w:curbs': 1 } : {}) }));
    const areOnes = many.map((_, i) => i < 5 || i % 4 === 0);

    it('keeps a rare word that tells, where the same penalty on all would drop it', () => {
      const fitted = (words?: Penalty['words']) =>
        fitRule(many, areOnes, { ...penalty(1, 3.6), ...(words && { words }) }).weights;
      expect(fitted()).not.toHaveProperty('w:curbs');
      expect(fitted({ isWord, shrink: 1 })).toHaveProperty('w:curbs');
    });

    it('weighs anew what it kept, no longer drawn to zero by what drops the rest', () => {
      const weightUnder = (drop: number): number =>
        fitRule(many, areOnes, { ...penalty(1, drop), words: { isWord, shrink: 1 } }).weights['w:curbs'] ?? 0;
      expect(weightUnder(2)).toBeGreaterThan(0);
      expect(weightUnder(2)).toBeCloseTo(weightUnder(1), -1);
    });
  });
});
