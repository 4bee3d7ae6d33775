import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

const PIECES = [
  'said',
  'China',
  'the ministry',
  '“',
  '”',
  '"',
  ': ',
  ', ',
  'He ',
  'Jane Doe',
  'according to ',
  '他',
  '说',
  '，',
  '：',
  '「',
  '」',
  '商务部',
  '据',
  '的',
  '。',
  ' ',
  '\u0000',
  '\ud800',
  '🧲',
];
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
);
const lines = fc.array(
  line.filter((text) => !text.includes('\n')),
  { maxLength: 6 },
);

describe('attribution of any text', () => {
  it.each(['en', 'zh'])('gives each sentence a speaker and words that lie in the sentence that names it (%s)', (language) => {
    fc.assert(
      fc.property(lines, (texts) => {
        const all = attributed(texts, language);
        for (const { speaker, words, sentence } of all) {
          expect(speaker).not.toBe('');
          const source = all[sentence]?.text ?? '';
          if (words) expect(words.start >= 0 && words.start <= words.end && words.end <= source.length).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['en', 'Officials said that he said, she said, '],
    ['zh', '他说，她认为，该负责人称，'],
    ['zh', '据他说据他说据他说'],
  ])('ends on a long run of verbs and pronouns (%s: %s)', (language, piece) => {
    const texts = Array.from({ length: 40 }, () => `${piece.repeat(25)}。`);
    expect(attributed(texts, language).length).toBeGreaterThan(0);
  });
});
