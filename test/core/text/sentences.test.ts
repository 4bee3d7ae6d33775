import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

const sentencesOf = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Announcement No. 18 names seven metals. It took effect at once.', 2],
    ['The U.S. trade official declined to say. China did not.', 2],
    ['Aid of US$1.2bn arrives by Nov. 10 at the latest.', 1],
    ['J. R. Smith of Acme Inc. agreed with Mr. Lee.', 1],
    ['He works for Acme Inc. The plan is on.', 2],
    ['“Why now?” she asked.', 1],
    ['“It is a valve.” He left.', 2],
    ['In equipment, no. In people, enormous.', 2],
    ['Inventories fell to 88,000 t. Prices rose.', 2],
  ])('splits %j into %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('covers the text in order and leaves out only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
