import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/kit/correction/words.ts';

const texts = (sentence: string, language?: string) => wordsOf(sentence, language).map(({ text }) => text);

describe('the words of a sentence', () => {
  it('keep the marks that belong to them', () => {
    expect(texts('“We will,” said Li: 91% of 3.5 t.', 'en')).toEqual(['“We', 'will,”', 'said', 'Li:', '91%', 'of', '3.5', 't.']);
  });

  it('are told apart where there are no spaces', () => {
    expect(texts('中国将收紧稀土出口。', 'zh').length).toBeGreaterThan(3);
    expect(texts('中国将收紧稀土出口。', 'zh').join('')).toBe('中国将收紧稀土出口。');
  });

  it('are there for a page that calls its language what no browser knows, and none for a text of none', () => {
    expect(texts('a b', 'no such_language!')).toEqual(['a', 'b']);
    expect(texts('', 'en')).toEqual([]);
  });

  it('lie in order, without a gap but for spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (sentence) => {
        let end = 0;
        for (const word of wordsOf(sentence, 'en')) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(sentence.slice(end, word.start).trim()).toBe('');
          expect(sentence.slice(word.start, word.end)).toBe(word.text);
          ({ end } = word);
        }
        expect(sentence.slice(end).trim()).toBe('');
      }),
    );
  });
});
