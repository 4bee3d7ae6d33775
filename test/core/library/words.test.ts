import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsIn, searchable, termsOf, termsSought } from '../../../src/core/library/words.ts';

const words = (text: string) => runsIn(searchable(text)).map(({ word }) => word);

describe('the words of a text', () => {
  it('are written as anybody would type them', () => {
    expect(words('China’s U.S. rare-earth duty of 140,000 López')).toEqual([
      'china',
      'us',
      'rare',
      'earth',
      'duty',
      'of',
      '140000',
      'lopez',
    ]);
    expect(words('0.1% of 3.5x')).toEqual(['0.1', 'of', '3.5x']);
  });

  it('part Chinese from Latin letters, and read traditional characters as simplified', () => {
    expect(words('NdFeB磁體 a')).toEqual(['ndfeb', '磁体', 'a']);
  });

  it('are found by any two neighbouring characters where no spaces are written', () => {
    const [run] = runsIn('稀土出口');
    const kept = new Set((run ? termsOf(run) : []).map(({ term }) => term));
    for (const part of ['稀土', '土出', '出口', '口', '稀土出', '稀土出口'])
      expect(
        runsIn(part)
          .flatMap(termsSought)
          .every(({ term }) => kept.has(term)),
      ).toBe(true);
    expect(kept.has('稀出')).toBe(false);
  });

  it('can each be looked up by the terms they are kept under', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const run of runsIn(searchable(text))) {
          const kept = termsOf(run);
          for (const sought of termsSought(run)) expect(kept).toContainEqual(sought);
        }
      }),
    );
  });
});
