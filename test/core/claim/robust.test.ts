import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, BlockKind } from '../../../src/core/article/article.ts';
import { detect } from '../../../src/core/article/detect.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';

const KINDS: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption', 'cell'];

function articleOf(paragraphs: readonly string[]): Article {
  let text = '';
  const blocks = paragraphs.map((paragraph, i) => {
    if (i > 0) text += '\n';
    const start = text.length;
    text += paragraph;
    const kind = KINDS[i % KINDS.length] ?? 'paragraph';
    return { kind, level: kind === 'heading' ? 2 : 0, start, end: text.length, leadIn: kind === 'list-item' ? i - 1 : null };
  });
  return {
    url: 'https://news.example/a',
    title: paragraphs[0] ?? '',
    site: null,
    author: null,
    published: '2026-04-02',
    language: 'en',
    text,
    blocks,
    isTruncated: false,
    links: null,
  };
}

/** Words that make claims, and what breaks readers: halves of pairs, marks that turn the direction, joiners, emoji, long runs. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Beijing tightened its export controls on dysprosium, 91 percent of which it refines. ',
      '中国商务部周四宣布，对七类中重稀土实施出口管制，占全球九成。',
      '中國商務部發言人週四說，對鏑、鋱等實施出口管制，約占全球九成五。',
      '“We will not,” the ministry said, “',
      'according to ',
      '\ud83d',
      '\udc00',
      '👩‍🔬👨‍👩‍👧',
      '\u202eגרמניה\u202c',
      'الصين تقيد ',
      '\u0301\u0301',
      '\0',
      '\ufeff',
      '? ! . … 。',
      '((((“““「「',
      'x'.repeat(1500),
      '稀'.repeat(1500),
      ' ',
      '2027 ',
      'may, could, 或将',
    ),
  },
);
const paragraph = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const articles = fc.array(paragraph, { maxLength: 9 }).map(articleOf);

/** Every stretch of the article that a claim points to, with the text it says stands there. */
function pointersOf(claim: Claim): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  const told = claim.quantities.flatMap(({ measure }) =>
    measure
      ? [measure.stage, measure.step, measure.form, ...measure.elements, measure.scope].filter((words) => words !== null)
      : [],
  );
  return [claim, ...claim.evidence, ...claim.hedges, ...claim.quantities, ...claim.dates, ...told];
}

describe('the engine on any text at all', () => {
  it('never throws, and points only at text that stands where it says', () => {
    fc.assert(
      fc.property(articles, (article) => {
        detect(article);
        for (const claim of findClaims(article)) {
          for (const { start, end, text } of pointersOf(claim)) expect(article.text.slice(start, end)).toBe(text);
          for (const { scope, start, end } of claim.hedges) {
            expect(scope.start).toBeLessThanOrEqual(start);
            expect(scope.end).toBeGreaterThanOrEqual(end);
          }
          const block = article.blocks[claim.block];
          expect(block && claim.start >= block.start && claim.end <= block.end).toBe(true);
        }
      }),
    );
  });

  it('reads the same in the same text, claim for claim and id for id', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const ids = findClaims(article).map(({ id }) => id);
        expect(findClaims(structuredClone(article))).toEqual(findClaims(article));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  it('finds claims among what breaks readers', () => {
    const sentence = 'Beijing tightened its export controls on dysprosium, 91 percent of which it refines.';
    const article = articleOf(['Curbs', '', `\ud83d \u202eגרמניה\u202c ${'x'.repeat(5000)}. ${sentence} \udc00👩‍🔬`]);
    expect(findClaims(article).map(({ text }) => text)).toContainEqual(expect.stringContaining('Beijing tightened'));
  });
});
