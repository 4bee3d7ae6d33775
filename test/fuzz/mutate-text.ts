// What breaks readers of text: halves of pairs, marks that turn the direction, joiners, numbers and words without end.
import fc from 'fast-check';

/** Pieces that no newsroom writes and any page may hold. */
const NASTY: readonly string[] = [
  '\ud83d',
  '\udc00',
  '\u202eגרמניה\u202c',
  '\u2066الصين تقيد\u2069',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\0',
  '\u0085',
  '\u2028',
  '\u0301\u0301\u0301',
  'e\u0301'.repeat(12),
  '👩‍🔬👨‍👩‍👧',
  '🇨🇳',
  'ﬁ',
  'İ',
  'ß',
  '稀\u{20000}土',
  '((((“““「「',
  '"\'"\'',
  '……——',
  '. . . ? ! 。',
  ':::',
  'x'.repeat(300),
  '稀'.repeat(300),
  'a-'.repeat(120),
  '1,'.repeat(120),
  '9'.repeat(400),
  '1e309',
  '0.0000000000000000000000001',
  '9,999,999,999,999,999,999,999 tonnes',
  '零零零零零零亿亿亿万',
  '-5%',
  '%%%',
  '31 February 2026',
  '2026-13-45',
  '99999年99月99日',
  'Q9 20256',
  'the 0th of May',
  '[[1]](2)',
  '\t\t \u00a0\u3000',
];

/** One change of a text: where, in ten-thousandths of its length, and with what. */
interface TextEdit {
  readonly op: 'insert' | 'delete' | 'repeat' | 'truncate' | 'swap' | 'behead' | 'upper' | 'strip';
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

/** A piece that breaks readers, or any Unicode at all. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Any change of a text; `words` are what may be put in beside what breaks readers. */
export function textEdit(words: fc.Arbitrary<string>): fc.Arbitrary<TextEdit> {
  return fc.record({
    op: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'repeat', 'truncate', 'swap', 'behead', 'upper', 'strip'),
    at: fc.nat(10_000),
    to: fc.nat(10_000),
    text: fc.oneof(words, nasty),
  });
}

/** Longest text that repeating makes. */
const MAX_LENGTH = 40_000;

/** `text` with one change. Cuts anywhere, also through characters. */
export function edited(text: string, { op, at, to, text: piece }: TextEdit): string {
  const place = (share: number) => Math.round((share * text.length) / 10_000);
  const [from, end] = at < to ? [place(at), place(to)] : [place(to), place(at)];
  const between = text.slice(from, end);
  const around = (inner: string) => text.slice(0, from) + inner + text.slice(end);
  switch (op) {
    case 'insert':
      return text.slice(0, from) + piece + text.slice(from);
    case 'delete':
      return around('');
    case 'repeat':
      return around(between.repeat(Math.max(1, Math.min(9, Math.floor(MAX_LENGTH / (text.length + 1))))));
    case 'truncate':
      return text.slice(0, end);
    case 'swap':
      return text.slice(end) + between + text.slice(0, from);
    case 'behead':
      return text.slice(from);
    case 'upper':
      return around(between.toUpperCase());
    case 'strip':
      return around(between.replace(/\s+/g, ''));
  }
}
