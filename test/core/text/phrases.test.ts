import { describe, expect, it } from 'vitest';
import { findPhrases, indexPhrases, wordsOf } from '../../../src/core/text/phrases.ts';

const index = indexPhrases({ act: ['tighten*', 'export control*'], state: ['=US', "People's Republic", 'China'] });
const found = (text: string): readonly string[] =>
  findPhrases(index, wordsOf(text)).map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);

describe('findPhrases', () => {
  it('finds words by their beginning, across hyphens and before a possessive', () => {
    expect(found("China's tightening of export-controls")).toEqual(['state: China', 'act: tightening', 'act: export-controls']);
  });

  it('keeps a country apart from a pronoun', () => {
    expect(found('It told us that the US and the U.S. agree')).toEqual(['state: US', 'state: U.S.']);
  });

  it('finds nothing inside other words', () => {
    expect(found('Indochina retightened')).toEqual([]);
  });
});
