import { describe, expect, it } from 'vitest';
import { Catalogue, collectionOf } from '../../../src/core/library/collection.ts';
import type { Facet } from '../../../src/core/library/facets.ts';
import { ALL, type LibraryQuery } from '../../../src/core/library/query.ts';
import { scan } from '../../../src/core/library/scan.ts';
import { select } from '../../../src/core/library/select.ts';
import { soughtIn } from '../../../src/core/library/sought.ts';
import { annotation, article, entries, FACTS, highlight, note, tag } from './records.ts';

const on = (day: string) => ({ created: `${day}T12:00:00.000Z`, modified: `${day}T12:00:00.000Z` });

const LISTED = entries(
  [
    article('a.example/1', { title: 'Old', published: '2025-01-01', firstRead: '2025-01-02T12:00:00.000Z' }),
    annotation('a.example/1', [highlight(FACTS), tag('quota')], { claimId: 'c1', quote: 'first', ...on('2025-01-02') }),
    annotation('a.example/1', [highlight(null, 'red'), tag('quota')], { quote: 'second', ...on('2025-02-02') }),
  ],
  [
    article('b.example/1', { title: 'New', published: '2026-01-01', firstRead: '2026-01-02T12:00:00.000Z' }),
    annotation('b.example/1', [highlight({ ...FACTS, layer: 'forecast' }), tag('price')], {
      claimId: 'c2',
      quote: 'third',
      ...on('2026-01-03'),
    }),
    annotation('b.example/1', [note('whole')], on('2026-01-04')),
  ],
);

const catalogue = new Catalogue();
const collection = collectionOf(LISTED, catalogue);

function listed(query: Partial<LibraryQuery>, scores: Float32Array | null = null) {
  const { places, counts } = select(collection, catalogue, { ...ALL, ...query }, scores);
  const names = Array.from(places, (place) => {
    const entry = collection.entries[place];
    return entry?.quote || entry?.article.head.title;
  });
  const countsOf = (facet: Facet) => Object.fromEntries(counts[facet].map(({ value, count }) => [value, count]));
  return { names, countsOf };
}

describe('sifting the library', () => {
  it('lists the last changed first, and in other orders on demand', () => {
    expect(listed({}).names).toEqual(['New', 'third', 'second', 'Old', 'first']);
    expect(listed({ sort: 'oldest' }).names).toEqual(['first', 'Old', 'second', 'third', 'New']);
    expect(listed({ sort: 'site' }).names).toEqual(['second', 'Old', 'first', 'New', 'third']);
    expect(listed({ sort: 'revisit' }).names).toEqual(listed({}).names);
    expect(listed({ sort: 'published' }).names).toEqual(['New', 'third', 'second', 'Old', 'first']);
  });

  it('takes one of the values wanted of each facet, and all facets together', () => {
    expect(listed({ chosen: { tag: ['quota', 'price'] } }).names).toEqual(['third', 'second', 'first']);
    expect(listed({ chosen: { tag: ['quota', 'price'], layer: ['official'] } }).names).toEqual(['first']);
    expect(listed({ chosen: { layer: ['official'], site: ['b.example'] } }).names).toEqual([]);
  });

  it('counts for each value what a click on it would list', () => {
    const { countsOf } = listed({ chosen: { layer: ['official'] } });
    // Within the facet itself, as if nothing of it were wanted; in the others, what goes with it.
    expect(countsOf('layer')).toEqual({ official: 1, forecast: 1 });
    expect(countsOf('tag')).toEqual({ quota: 1 });
    for (const [value, count] of Object.entries(countsOf('site')))
      expect(listed({ chosen: { layer: ['official'], site: [value] } }).names).toHaveLength(count);
  });

  it('keeps a wanted value in sight that nothing has any more', () => {
    expect(listed({ chosen: { tag: ['gone'] } }).countsOf('tag')).toEqual({ quota: 2, price: 1, gone: 0 });
  });

  it('tells years and months, what was checked, and what an entry holds', () => {
    const { countsOf } = listed({});
    expect(countsOf('date')).toEqual({ '2025': 3, '2025-01': 2, '2025-02': 1, '2026': 2, '2026-01': 2 });
    expect(countsOf('checked')).toEqual({ open: 4 });
    expect(countsOf('kind')).toEqual({ article: 2, highlight: 3, note: 1 });
    expect(countsOf('saved')).toEqual({ 'not-saved': 5 });
  });

  it('puts the best first where words are sought, and leaves out what does not hold them', () => {
    const scores = new Float32Array(5);
    scores[collection.placeOf(collection.entries[4]?.key ?? '') ?? 0] = 2;
    scores[1] = 1;
    expect(listed({ text: 'x' }, scores).names).toEqual(['first', 'third']);
    expect(listed({ text: 'x', sort: 'newest' }, scores).names).toEqual(['third', 'first']);
    expect(listed({ text: 'x' }, scores).countsOf('tag')).toEqual({ price: 1, quota: 1 });
  });
});

describe('the look through all entries', () => {
  it('finds words as they are written, in quotes, notes, tags and the titles of articles', () => {
    const places = (text: string) =>
      Array.from(scan(collection, soughtIn(text)), (score, place) => (score > 0 ? place : -1)).filter((at) => at >= 0);
    expect(places('THIRD price')).toEqual([1]);
    expect(places('whole')).toEqual([0]);
    expect(places('old')).toHaveLength(3);
    expect(places('nowhere')).toEqual([]);
    expect(places('price -third')).toEqual([]);
    expect(places('"third price"')).toEqual(places('third price'));
  });
});
