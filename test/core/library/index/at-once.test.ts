import { describe, expect, it } from 'vitest';
import { areTooLong, shortened } from '../../../../src/core/library/index/at-once.ts';
import type { SearchDocument } from '../../../../src/core/library/index/search-index.ts';

const passages = (count: number, length: number): readonly SearchDocument[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `p${i}`,
    stamp: 1,
    fields: [
      { text: 'a title', weight: 8 },
      { text: 'word '.repeat(length / 5), weight: 40 },
    ],
  }));
const lengthOf = (documents: readonly SearchDocument[]) =>
  documents.flatMap(({ fields }) => fields).reduce((sum, { text }) => sum + text.length, 0);

describe('what is indexed while somebody waits', () => {
  it('is all of a library as people have them', () => {
    const usual = passages(600, 1_000);
    expect(areTooLong(usual)).toBe(false);
    expect(shortened(usual)).toBe(usual);
  });

  it.each([
    [300, 200_000],
    [20, 5_000_000],
    [600, 20_000],
  ])('is the beginnings of %i passages of %i characters, and their titles', (count, length) => {
    const long = passages(count, length);
    expect(areTooLong(long)).toBe(true);
    expect(lengthOf(shortened(long))).toBeLessThanOrEqual(1_000_000);
    for (const { fields } of shortened(long)) expect(fields[0]?.text).toBe('a title');
  });
});
