import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { readPassage } from '../../../src/core/claim/read-passage.ts';

const PARAGRAPHS = [
  'The ministry’s circular was short. China may halve exports of dysprosium to 40 tonnes in 2027, Marta Lindqvist said.',
  'It rained in Ganzhou.',
];

function articleOf(paragraphs: readonly string[], kind: 'paragraph' | 'cell' = 'paragraph'): Article {
  let start = 0;
  const blocks = paragraphs.map((text) => {
    const block = { kind, level: 0, leadIn: null, start, end: start + text.length };
    start = block.end + 1;
    return block;
  });
  const head = { url: 'https://example.org/a', title: '', site: null, author: null, published: '2026-11-18', language: 'en' };
  return { ...head, text: paragraphs.join('\n'), blocks, isTruncated: false, links: null };
}

const article = articleOf(PARAGRAPHS);
const spanOf = (words: string) => ({ start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length });

describe('a passage that a reader picks', () => {
  it('is read as the sentence it stands in, with its own words and place', () => {
    const span = spanOf('halve exports of dysprosium to 40 tonnes');
    const claim = readPassage(article, span, 'own:1');
    expect(claim).toMatchObject({ ...span, id: 'own:1', text: 'halve exports of dysprosium to 40 tonnes', block: 0 });
    expect(claim).toMatchObject({ layer: 'forecast', speakerName: 'Marta Lindqvist' });
    expect(claim?.quantities.map(({ value, unit }) => [value, unit])).toContainEqual([40, 't']);
  });

  it('has no figure, date or hedge that stands outside of it', () => {
    const claim = readPassage(article, spanOf('exports of dysprosium'), 'own:1');
    expect(claim).toMatchObject({ quantities: [], dates: [], hedges: [] });
  });

  it('has the words in it that would tell of a claim, and none where there are none', () => {
    const claim = readPassage(article, spanOf('China may halve exports of dysprosium'), 'own:1');
    expect(claim?.evidence.map(({ text }) => text)).toEqual(expect.arrayContaining(['China', 'dysprosium']));
    for (const { start, end, text } of claim?.evidence ?? []) expect(article.text.slice(start, end)).toBe(text);
    expect(readPassage(article, spanOf('rained'), 'own:1')?.evidence).toEqual([]);
  });

  it('may be no claim, cross blocks, or stand in a table', () => {
    expect(readPassage(article, spanOf('It rained in Ganzhou.'), 'own:1')?.text).toBe('It rained in Ganzhou.');
    const both = readPassage(article, { start: 10, end: article.text.length }, 'own:2');
    expect(both?.block).toBe(0);
    const cell = articleOf(['Dysprosium oxide', '40 t'], 'cell');
    expect(readPassage(cell, { start: 17, end: 21 }, 'own:3')).toMatchObject({ text: '40 t', layer: 'reported' });
  });

  it('is nothing where there is no text', () => {
    expect(readPassage(article, { start: 5, end: 5 }, 'own:1')).toBeNull();
    expect(readPassage(article, { start: 9_000, end: 9_010 }, 'own:1')).toBeNull();
  });

  it('never throws, and keeps every offset within the passage', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }),
        fc.nat(60),
        fc.nat(60),
        (texts, a, b) => {
          const any = articleOf(texts.map((text) => text.replaceAll('\n', ' ')));
          const span = { start: Math.min(a, b, any.text.length), end: Math.min(Math.max(a, b), any.text.length) };
          const claim = readPassage(any, span, 'own:1');
          if (!claim) return;
          expect(any.text.slice(claim.start, claim.end)).toBe(claim.text);
          for (const { start, end } of [...claim.quantities, ...claim.dates, ...claim.hedges, ...claim.evidence]) {
            expect(start >= span.start && end <= span.end).toBe(true);
          }
        },
      ),
    );
  });
});
