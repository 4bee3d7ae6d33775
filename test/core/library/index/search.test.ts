import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../../src/core/library/index/build-index.ts';
import { nearTerms } from '../../../../src/core/library/index/find-terms.ts';
import { keepEnough, search } from '../../../../src/core/library/index/search.ts';
import { isSearchIndex } from '../../../../src/core/library/index/search-index.ts';
import { soughtIn } from '../../../../src/core/library/sought.ts';

const TEXTS = {
  quota: 'The ministry set a quota for dysprosium oxide',
  export: 'Exports of dysprosium need a licence',
  chinese: '商务部宣布对稀土出口实施管制',
  plan: 'The plan names processing technology',
};

const index = indexOf(Object.entries(TEXTS).map(([key, text]) => ({ key, stamp: 1, fields: [{ text, weight: 40 }] })));

/** The keys of what is found, best first. */
function found(query: string, among = index): readonly string[] {
  const sought = soughtIn(query);
  const result = search(among, sought);
  keepEnough(result, sought);
  const { scores } = result;
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
  });

  it('gives what has half of the words where nothing has all, and puts what lacks one behind the few that have all', () => {
    expect(found('quota licence')).toEqual(expect.arrayContaining(['quota', 'export']));
    expect(found('dysprosium oxide quota')).toEqual(['quota']);
    expect(found('dysprosium oxide licence')).toEqual(expect.arrayContaining(['quota', 'export']));
    expect(found('set dysprosium oxide')).toEqual(['quota']);
    expect(found('exports of dysprosium need oxide')).toEqual(['export', 'quota']);
    const three = indexOf(
      ['quota for oxide and metal', 'quota for oxide', 'metal'].map((text, i) => ({
        key: `${i}`,
        stamp: 1,
        fields: [{ text, weight: 40 }],
      })),
    );
    expect(found('quota oxide metal', three)).toEqual(['0', '1']);
  });

  it('finds words that are spelled nearly so, two letters swapped too, behind those as typed', () => {
    expect(found('dysprosum')).toEqual(expect.arrayContaining(['quota', 'export']));
    expect(found('dysprosuim')).toEqual(expect.arrayContaining(['quota', 'export']));
    expect(found('procesing')).toEqual(['plan']);
    const spelled = indexOf(
      ['a trade of trades', 'a trade', 'a trace'].map((text, i) => ({ key: `${i}`, stamp: 1, fields: [{ text, weight: 40 }] })),
    );
    expect(found('trade', spelled)).toEqual(['0', '1', '2']);
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
    expect(found('管制稀土出口')).toEqual(['chinese']);
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

  it.each([
    ['licence', 'licensing of exports'],
    ['license', 'two licences'],
    ['labour', 'labor costs'],
    ['weaponise', 'weaponizing supplies'],
    ['centre', 'centers of excellence'],
    ['suspended', 'a suspension'],
    ['aluminium', 'aluminum'],
    ['defence', 'defense firms'],
  ])('finds a word in its other forms and spellings: %s in “%s”', (query, text) => {
    const one = indexOf([{ key: 'one', stamp: 1, fields: [{ text, weight: 40 }] }]);
    expect(found(query, one)).toEqual(['one']);
  });

  it('takes no figure and no short word for the beginning of another', () => {
    const one = indexOf([{ key: 'one', stamp: 1, fields: [{ text: 'Now 610 firms', weight: 40 }] }]);
    expect(found('61', one)).toEqual([]);
    expect(found('no', one)).toEqual([]);
    expect(found('fir', one)).toEqual(['one']);
  });

  it('finds a phrase only where its words stand together, also in Chinese, and while it is being typed', () => {
    const two = indexOf(
      ['rare earths leave', 'earths that are rare', '对稀土管制', '管制稀土'].map((text, i) => ({
        key: `${i}`,
        stamp: 1,
        fields: [
          { text, weight: 40 },
          { text: 'rare', weight: 8 },
        ],
      })),
    );
    expect(found('"rare earths"', two)).toEqual(['0']);
    expect(found('“rare earths” leave', two)).toEqual(['0']);
    expect(found('“rare earths” nowhere', two)).toEqual(['0']);
    expect(found('"rare earths lea', two)).toEqual(['0']);
    expect(found('「稀土管制」', two)).toEqual(['2']);
    expect(found('-"rare earths" earths', two)).toEqual(['1']);
  });

  it('puts words that stand together as typed before words that do not', () => {
    const two = indexOf(
      ['earths that are rare, rare, rare', 'rare earths'].map((text, i) => ({
        key: `${i}`,
        stamp: 1,
        fields: [{ text, weight: 40 }],
      })),
    );
    expect(found('rare earths', two)).toEqual(['1', '0']);
  });

  it('leaves out what has an excluded word in any number and tense', () => {
    expect(found('dysprosium -quotas')).toEqual(['export']);
    expect(found('-dysprosium')).toEqual(['chinese', 'plan']);
  });

  it('finds who speaks: by who makes claims first, then beside words of speech, then where the name stands at all', () => {
    const who = indexOf([
      { key: 'claim', stamp: 1, fields: [{ text: 'Bessent', weight: 24, isSpeaker: true }] },
      { key: 'said', stamp: 1, fields: [{ text: 'Prices fell, Scott Bessent said', weight: 12 }] },
      { key: 'named', stamp: 1, fields: [{ text: 'A letter to Bessent', weight: 12 }] },
      { key: 'other', stamp: 1, fields: [{ text: 'A letter to Lacaze', weight: 12 }] },
    ]);
    expect(found('speaker:bessent', who)).toEqual(['claim', 'said']);
    expect(found('speaker:besent', who)).toEqual(['claim', 'said']);
    expect(found('speaker:lacaze', who)).toEqual(['other']);
    expect(found('bessent', who)).toEqual(expect.arrayContaining(['said', 'named']));
    expect(found('speaker:bessent prices', who)).toEqual(['said']);
  });

  it('finds nothing by nothing', () => {
    expect(found('…')).toEqual([]);
  });
});

describe('near terms', () => {
  it('are those that a slow look through all of them gives', () => {
    const terms = ['cat', 'cart', 'carts', 'cast', 'caster', 'catser', 'chat', 'coat', 'cut', 'cta', 'dart'].sort();
    const distance = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const rest = distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
      const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
      const swapped = isSwapped ? distance(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY;
      return Math.min(rest, swapped, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1);
    };
    for (const word of ['cat', 'cats', 'castr', 'caster', 'c'])
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
    expect(isSearchIndex({ ...index, positions: index.positions.subarray(1) })).toBe(false);
    expect(isSearchIndex(null)).toBe(false);
  });
});
