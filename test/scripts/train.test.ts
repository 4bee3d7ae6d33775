import { describe, expect, it } from 'vitest';
import { trainingDocuments } from '../../scripts/train/documents.ts';
import { differing, train } from '../../scripts/train/files.ts';
import { fitRule } from '../../scripts/train/logistic.ts';
import { scoreOf } from '../../src/core/claim/rules/linear.ts';

/** Under the figures of the cross-validation by less than a handful of documents more or less would move them. */
const FLOORS = {
  claimF1: 0.81,
  layer: 0.72,
  speaker: 0.83,
  firstTopic: 0.73,
  topicF1: 0.62,
  hedged: 0.93,
  hasNumber: 0.94,
} as const;

describe('the training of the rules', () => {
  const { files, figures } = train(trainingDocuments());

  it('makes the weights that the repository holds', () => {
    expect(differing(files)).toEqual([]);
  });

  it('stays under 50 KB of weights', () => {
    expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(50_000);
  });

  it.each(Object.entries(FLOORS))('reads documents it never saw with a %s of at least %d', (name, floor) => {
    expect(figures.crossValidated[name]).toBeGreaterThanOrEqual(floor);
  });
});

describe('fitRule', () => {
  const examples = [{ a: 1 }, { a: 1, b: 1 }, { b: 1 }, { c: 2 }, { a: 1, c: 1 }, { b: 1, c: 1 }];
  const isOne = [true, true, false, false, true, false];

  it('tells apart what its features tell apart, and gives a constant feature no say', () => {
    const rule = fitRule(
      examples.map((example) => ({ ...example, zero: 0 })),
      isOne,
      0.1,
    );
    expect(examples.map((example) => scoreOf(rule, example) > 0)).toEqual(isOne);
    expect(rule.weights).not.toHaveProperty('zero');
  });

  it('makes the same rule of the same examples, and a milder one under a stronger penalty', () => {
    const rule = fitRule(examples, isOne, 0.1);
    expect(fitRule(examples, isOne, 0.1)).toEqual(rule);
    expect(fitRule(examples, isOne, 10).weights['a']).toBeLessThan(rule.weights['a'] ?? 0);
  });
});
