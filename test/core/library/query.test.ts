import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS } from '../../../src/core/library/facets.ts';
import {
  ALL,
  isSameQuery,
  type LibraryQuery,
  listHash,
  pairsOf,
  queryFrom,
  queryFromJson,
  queryToJson,
  SORTS,
  sortOf,
  toggled,
} from '../../../src/core/library/query.ts';

const queries: fc.Arbitrary<LibraryQuery> = fc.record({
  text: fc.string({ maxLength: 100 }),
  chosen: fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 })),
  sort: fc.constantFrom(null, ...SORTS),
});

describe('the address of the list', () => {
  it('gives back the query that it was made of, whatever was typed, but for half a character', () => {
    const back = (text: string) => queryFrom(new URLSearchParams(listHash(pairsOf({ ...ALL, text })).slice('#/?'.length)));
    for (const text of ['100% & more', 'a+b', '稀土 出口', '#/?q=x']) expect(back(text)).toEqual({ ...ALL, text });
    expect(back('a\ud800b').text).toBe('a\ufffdb');
    expect(listHash(pairsOf(ALL))).toBe('#/');
  });
});

describe('a query', () => {
  it('comes back from an address and from a saved search as it was', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const through = new URLSearchParams(pairsOf(query).map(([name, value]) => [name, value]));
        expect(isSameQuery(queryFrom(through), query)).toBe(true);
        expect(isSameQuery(queryFromJson(queryToJson(query)), query)).toBe(true);
      }),
    );
  });

  it('is one for everything where it cannot be understood', () => {
    for (const json of ['', '{}', 'null', '[1]', '[["sort","worst"]]', '[["facet"]]']) expect(queryFromJson(json)).toEqual(ALL);
  });

  it('wants a value, and no longer wants it', () => {
    const wanted = toggled(toggled(ALL, 'tag', 'a'), 'tag', 'b');
    expect(wanted.chosen).toEqual({ tag: ['a', 'b'] });
    expect(toggled(toggled(wanted, 'tag', 'a'), 'tag', 'b')).toEqual(ALL);
  });

  it('puts the best first only where there are words to be good for', () => {
    expect(sortOf(ALL)).toBe('newest');
    expect(sortOf({ ...ALL, text: 'quota' })).toBe('relevance');
    expect(sortOf({ ...ALL, sort: 'relevance' })).toBe('newest');
    expect(sortOf({ ...ALL, text: 'quota', sort: 'site' })).toBe('site');
  });
});
