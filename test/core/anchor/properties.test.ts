import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../src/core/anchor/describe.ts';
import { foldedPage } from '../../../src/core/anchor/folded-page.ts';
import { resolveAll } from '../../../src/core/anchor/resolve.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { runs } from '../../long.ts';
import { find } from './prose.ts';

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
  { weight: 2, arbitrary: fc.constantFrom('稀土', '出口管制', '包头', 'العناصر', 'נדירות', 'Größe', 'élan', 'か\u3099') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('😀', '👩‍🔬', '\u200b', '\u00ad', '\ud83d', '\udc00', 'ﬁ', '½', '\u0301', '“', '—', '\u00a0'),
  },
);
/** Texts of several scripts, with emoji, halves of characters, and characters without width. */
const mixed = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', '. ')), { minLength: 1, maxLength: 60 });
const text = fc.oneof(
  mixed.map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.stringMatching(/^[ab ]{1,60}$/),
);
const place = fc.tuple(text, fc.nat(), fc.nat()).map(([source, a, b]) => {
  const [start = 0, end = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
  return { source, span: { start, end } };
});

describe('describing and finding again', { timeout: 60_000 }, () => {
  it('gives the same span back on the same text, whatever it is', () => {
    fc.assert(
      fc.property(place, ({ source, span }) => {
        fc.pre(span.start < span.end);
        expect(find(source, describePassage(source, span))).toMatchObject(span);
      }),
      { numRuns: runs(200, 1_000) },
    );
  });

  it('finds the same words in a text that has moved, or none, but never others', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('Notice. ', '注意\n', '😀 '), ({ source, span }, notice) => {
        const exact = source.slice(span.start, span.end);
        // Cut through a character, a quote is another one.
        fc.pre(!/\p{Cs}/u.test(exact) && !/^\p{M}/u.test(source.slice(span.end)) && !/^\p{M}/u.test(exact));
        const after = notice + source;
        const now = find(after, { quote: describePassage(source, span).quote });
        if (!now) return;
        expect(fold(after.slice(now.start, now.end))).toBe(fold(exact));
        expect(now.start).toBeLessThan(span.end + notice.length);
        expect(now.end).toBeGreaterThan(span.start + notice.length);
      }),
      { numRuns: runs(200, 1_000) },
    );
  });

  const sentence = fc
    .array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 8, maxLength: 14 })
    .map((words) => `${words.join(' ')}.`);
  const sentences = fc.uniqueArray(sentence, { minLength: 4, maxLength: 9 });

  it('finds every sentence of a prose that has moved', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (all, pick) => {
        const chosen = all[pick % all.length] ?? '';
        const source = all.join(' ');
        const start = source.indexOf(chosen);
        const now = find(`Notice. ${source}`, describePassage(source, { start, end: start + chosen.length }));
        expect(now).toMatchObject({ start: start + 8, how: 'quote' });
      }),
    );
  });

  it('marks nothing where the sentence was taken out', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (all, pick) => {
        const chosen = all[pick % all.length] ?? '';
        const source = all.join(' ');
        const start = source.indexOf(chosen);
        const described = describePassage(source, { start, end: start + chosen.length });
        expect(find(all.filter((each) => each !== chosen).join(' '), described)).toBeNull();
      }),
    );
  });

  it('never throws, and finds only spans of the text', () => {
    const quote = fc.record({ exact: text, prefix: fc.oneof(text, fc.constant('')), suffix: fc.oneof(text, fc.constant('')) });
    const position = fc.option(fc.record({ start: fc.integer(), end: fc.integer() }));
    fc.assert(
      fc.property(text, fc.array(fc.tuple(quote, position), { maxLength: 8 }), (source, wanted) => {
        const places = wanted.map(([each, where], index) => ({ id: String(index), quote: each, position: where }));
        for (const now of resolveAll(foldedPage(source), places).values()) {
          if (!now) continue;
          expect(now.start).toBeGreaterThanOrEqual(0);
          expect(now.end).toBeLessThanOrEqual(source.length);
          expect(now.start).toBeLessThan(now.end);
          expect(now.score).toBeGreaterThan(0);
          expect(now.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(200, 1_000) },
    );
  });
});
