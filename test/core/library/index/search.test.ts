import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../../src/core/library/index/build-index.ts';
import { nearTerms } from '../../../../src/core/library/index/find-terms.ts';
import { search } from '../../../../src/core/library/index/search.ts';
import { isSearchIndex } from '../../../../src/core/library/index/search-index.ts';
import { queryRuns } from '../../../../src/core/library/matches.ts';

const TEXTS = {
  quota: 'The ministry set a quota for dysprosium oxide',
  export: 'Exports of dysprosium need a licence',
  chinese: '商务部宣布对稀土出口实施管制',
  plan: 'The plan names processing technology',
};

const index = indexOf(Object.entries(TEXTS).map(([key, text]) => ({ key, stamp: 1, fields: [{ text, weight: 40 }] })));

/** The keys of what is found, best first. */
function found(query: string, among = index): readonly string[] {
  const scores = search(among, queryRuns(query));
  return among.keys
    .map((key, i) => ({ key, score: scores[i] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ key }) => key);
}

describe('the search', () => {
  it('wants all words, in any order and by how they begin', () => {
    expect(found('oxide quota')).toEqual(['quota']);
    expect(found('dyspro lic')).toEqual(['export']);
    expect(found('quota licence')).toEqual([]);
  });

  it('finds words that are spelled nearly so, and only where the word as typed is rare', () => {
    expect(found('dysprosum')).toEqual(expect.arrayContaining(['quota', 'export']));
    expect(found('procesing')).toEqual(['plan']);
    // Four letters are too few to guess by.
    expect(found('plam')).toEqual([]);
  });

  it('does not take one figure for another', () => {
    const figures = indexOf([{ key: 'a', stamp: 1, fields: [{ text: '140,000 tonnes', weight: 40 }] }]);
    expect(found('140000', figures)).toEqual(['a']);
    expect(found('140,000', figures)).toEqual(['a']);
    expect(found('150000', figures)).toEqual([]);
  });

  it('finds Chinese by any two characters and more, in simplified and traditional', () => {
    for (const part of ['稀土', '土出', '出口', '稀土出口', '稀土出口實施']) expect(found(part), part).toEqual(['chinese']);
    expect(found('稀口')).toEqual([]);
    expect(found('管制 稀土')).toEqual(['chinese']);
  });

  it('puts first where a word weighs more, and where it stands whole', () => {
    const weighed = indexOf([
      { key: 'text', stamp: 1, fields: [{ text: 'magnet magnet', weight: 10 }] },
      { key: 'title', stamp: 1, fields: [{ text: 'magnet', weight: 60 }] },
      { key: 'begins', stamp: 1, fields: [{ text: 'magnetism', weight: 60 }] },
    ]);
    expect(found('magnet', weighed)).toEqual(['title', 'begins', 'text']);
  });

  it('finds nothing by nothing', () => {
    expect(found('…')).toEqual([]);
  });
});

describe('near terms', () => {
  it('are those that a slow look through all of them gives', () => {
    const terms = ['cat', 'cart', 'carts', 'cast', 'caster', 'chat', 'coat', 'cut', 'dart'].sort();
    const distance = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const rest = distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
      return Math.min(rest, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1);
    };
    for (const word of ['cat', 'cats', 'castr', 'c'])
      for (const edits of [0, 1, 2]) {
        const slow = terms.filter((term) => term.startsWith('c') && distance(term, word) <= edits);
        expect(nearTerms(terms, word, edits).map((at) => terms[at])).toEqual(slow);
      }
  });
});

describe('an index that was kept', () => {
  it('is taken as it comes back, and not when it is another version or damaged', () => {
    expect(isSearchIndex(structuredClone(index))).toBe(true);
    expect(isSearchIndex({ ...index, version: index.version + 1 })).toBe(false);
    expect(isSearchIndex({ ...index, documents: index.documents.subarray(1) })).toBe(false);
    expect(isSearchIndex({ ...index, weights: [...index.weights] })).toBe(false);
    expect(isSearchIndex(null)).toBe(false);
  });
});
