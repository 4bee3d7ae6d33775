/** Text made comparable, with the way back to where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** `offsets[i]` is the offset in the source of folded character `i`; one more entry holds the source's length. Never falls. */
  readonly offsets: readonly number[];
}

/**
 * One unit of folding: plain characters with single spaces between, most of any text, which NFKC leaves alone; white space;
 * Hangul letters that compose to a syllable; or a character with its combining marks.
 */
const UNIT = /([!-_a-~]+(?: [!-_a-~]+)*)(?!\p{M})|\s+|[\u1100-\u11ff]+|[\s\S]\p{M}*/gu;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]/;

const QUOTES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
};

function foldUnit(unit: string): string {
  if (/^\s/.test(unit)) return ' ';
  if (INVISIBLE.test(unit)) return '';
  // Before NFKC, which would split a spaced accent or a double prime into something else.
  const quote = QUOTES[unit];
  if (quote !== undefined) return quote;
  const plain = unit.normalize('NFKC').toLowerCase().normalize('NFKC');
  return plain.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-').replace(/\s+/g, ' ');
}

/**
 * `text` folded for comparison: NFKC, lower case, one kind of quotation mark and dash, single spaces, nothing invisible,
 * no white space at the ends. Offsets are UTF-16 units of `text`.
 */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: unit, 1: plain, index } of text.matchAll(UNIT)) {
    const piece = plain === undefined ? foldUnit(unit) : plain.toLowerCase();
    if (piece === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    folded += piece;
    for (let i = 0; i < piece.length; i++) offsets.push(plain === undefined ? index : index + i);
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    offsets.pop();
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** `text` folded for comparison, without the way back. */
export function fold(text: string): string {
  return foldWithOffsets(text).text;
}
