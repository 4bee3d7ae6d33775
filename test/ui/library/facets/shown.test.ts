import { describe, expect, it } from 'vitest';
import { shownOf } from '../../../../src/ui/library/facets/shown.ts';

const counts = (...values: readonly string[]) => values.map((value, index) => ({ value, count: values.length - index }));
const values = (...args: Parameters<typeof shownOf>) => shownOf(...args).shown.map(({ value }) => value);

describe('the values of a filter', () => {
  it('are a few at first, with those that are chosen, and all on demand', () => {
    const many = counts('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    expect(values('tag', many, ['h'], false)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'h']);
    expect(shownOf('tag', many, ['h'], false).hidden).toBe(1);
    expect(values('tag', many, [], true)).toHaveLength(8);
  });

  it('keep an order of their own where they have one', () => {
    expect(values('layer', counts('forecast', 'official'), [], false)).toEqual(['official', 'forecast']);
  });

  it('show the months of a year once something of that year is chosen', () => {
    const times = counts('2025', '2026', '2025-03', '2025-11', '2026-01');
    expect(values('date', times, [], false)).toEqual(['2026', '2025']);
    expect(values('date', times, ['2025'], false)).toEqual(['2026', '2025', '2025-11', '2025-03']);
    expect(values('date', times, ['2025-03'], false)).toContain('2025-11');
  });
});
