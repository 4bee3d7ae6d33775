import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, indexTerms } from '../../../src/core/article/page-terms.ts';

const INDEX = indexTerms({
  metals: { en: ['rare earth', 'magnet*', '=REE', 'cerium'], zh: ['稀土', '镝'], ko: ['희토류'] },
  names: { en: ['rare earth hypothesis', 'cerium', 'f block'], zh: ['稀土永磁'], ru: ['редк* земл*'] },
});

const found = (text: string) => findTerms(INDEX, text).map(({ groups, start, end }) => [text.slice(start, end), ...groups]);

describe('the terms in a text', () => {
  it('are found whatever the capitals, with a hyphen or any space between their words', () => {
    expect(found('RARE EARTH, rare-earth and rare\u00a0earth')).toEqual([
      ['RARE EARTH', 'metals'],
      ['rare-earth', 'metals'],
      ['rare\u00a0earth', 'metals'],
    ]);
  });

  it('are whole words, or words with a beginning where the table says so', () => {
    expect(found('magnets and magnetism, an electromagnet')).toEqual([
      ['magnets', 'metals'],
      ['magnetism', 'metals'],
    ]);
    expect(found('rare earthen pots')).toEqual([]);
    expect(found('запасы редких земель и земли')).toEqual([]);
    expect(found('редкие земли')).toEqual([['редкие земли', 'names']]);
  });

  it('may begin with a word of one letter', () => {
    expect(found('the f-block, and an f block or off block')).toEqual([
      ['f-block', 'names'],
      ['f block', 'names'],
    ]);
  });

  it('are found as written where the table says so', () => {
    expect(found('REE, not ree or REEs')).toEqual([['REE', 'metals']]);
  });

  it('stand anywhere in scripts without spaces, also beside others', () => {
    expect(found('出口镝和稀土，중희토류는')).toEqual([
      ['镝', 'metals'],
      ['稀土', 'metals'],
      ['희토류', 'metals'],
    ]);
  });

  it('give the longest of those that overlap, for every group that holds it', () => {
    expect(found('the rare earth hypothesis')).toEqual([['rare earth hypothesis', 'names']]);
    expect(found('稀土永磁')).toEqual([['稀土永磁', 'names']]);
    expect(found('cerium')).toEqual([['cerium', 'metals', 'names']]);
  });

  it('lie in the text, in order and apart, whatever the text is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('rare', 'earth', ' ', '-', 'magnet', 'REE', '稀土', '永磁', 'İ', '\ud800', '’s', 'ё'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { start, end, groups } of findTerms(INDEX, given)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(groups.length).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });
});
