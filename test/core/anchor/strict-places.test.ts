import { describe, expect, it } from 'vitest';
import { strictPlaces } from '../../../src/core/anchor/occurrences.ts';

const starts = (text: string, exact: string, prefix = '', suffix = ''): readonly number[] =>
  [...strictPlaces(text, { exact, prefix, suffix })].map(({ start, end }) => {
    expect(end - start).toBe(exact.length);
    return start;
  });

describe('strictPlaces', () => {
  const text = 'the mine, the mill and the mine shaft';

  it('finds a quote at the start, in the middle and at the end of a text', () => {
    expect(starts(text, 'the mine,')).toEqual([0]);
    expect(starts(text, 'mill')).toEqual([14]);
    expect(starts(text, 'shaft')).toEqual([32]);
  });

  it('finds every place, in order, also where they lie over each other', () => {
    expect(starts(text, 'the mine')).toEqual([0, 23]);
    expect(starts('sisisis', 'sis')).toEqual([0, 2, 4]);
  });

  it('takes only places between the prefix and the suffix, to the character', () => {
    expect(starts(text, 'the mine', 'and ')).toEqual([23]);
    expect(starts(text, 'the mine', '', ',')).toEqual([0]);
    expect(starts(text, 'mine', 'the ', ' shaft')).toEqual([27]);
    expect(starts(text, 'mine', 'the', '')).toEqual([]);
    expect(starts(text, 'mine', 'The ', '')).toEqual([]);
    expect(starts(text, 'furnace')).toEqual([]);
  });

  it('finds an empty quote wherever its context meets', () => {
    expect(starts('ore', '')).toEqual([0, 1, 2, 3]);
    expect(starts(text, '', 'mill')).toEqual([18]);
    expect(starts(text, '', 'and ', 'the')).toEqual([23]);
  });
});
