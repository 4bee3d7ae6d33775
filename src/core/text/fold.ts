import { latePattern } from './late-pattern.ts';

/** Text made comparable, with the way back to where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** `offsets[i]` is the offset in the source of folded character `i`; one more entry holds the source's length. Never falls. */
  readonly offsets: Uint32Array;
}

/** One unit of folding: white space; Hangul letters that compose to a syllable; or a character with its combining marks. */
const unitPattern = latePattern(String.raw`\s+|[\u1100-\u11ff]+|[\s\S]\p{M}*`, 'uy');
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]/;
const markPattern = latePattern(String.raw`^\p{M}`, 'u');

const QUOTES: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛′`´', (quote) => [quote, "'"] as const),
  ...Array.from('“”„‟«»″', (quote) => [quote, '"'] as const),
]);

function foldUnit(unit: string): string {
  if (/^\s/.test(unit)) return ' ';
  if (INVISIBLE.test(unit)) return '';
  // Before NFKC, which would split a spaced accent or a double prime into something else.
  const quote = QUOTES.get(unit);
  if (quote !== undefined) return quote;
  const plain = unit.normalize('NFKC').toLowerCase().normalize('NFKC');
  return plain.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-').replace(/\s+/g, ' ');
}

/** Folds to something else than one UTF-16 unit, or together with its neighbours. */
const COMPLEX = 1;
/** Belongs to the character before it, or (half a character) may. */
const ATTACHED = 2;
const SPACE = 0x20;

/** What each UTF-16 unit folds to by itself, or one of the two numbers above; 0 where it has not been met yet. */
const known = new Uint16Array(0x10000);

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  const folded = foldUnit(unit);
  const isHangulLetter = code >= 0x1100 && code <= 0x11ff;
  let value = COMPLEX;
  if (markPattern().test(unit) || (code >= 0xd800 && code <= 0xdfff)) value = ATTACHED;
  else if (folded.length === 1 && !isHangulLetter && folded.charCodeAt(0) > ATTACHED) value = folded.charCodeAt(0);
  known[code] = value;
  return value;
}

/** A folded text as it is written. */
interface Writer {
  codes: Uint16Array;
  offsets: Uint32Array;
  length: number;
}

/** Writes `piece`, which comes from `offset`. */
function write(writer: Writer, piece: string, offset: number): void {
  if (writer.length + piece.length + 1 >= writer.codes.length) grow(writer, piece.length);
  for (let i = 0; i < piece.length; i++) {
    writer.codes[writer.length] = piece.charCodeAt(i);
    writer.offsets[writer.length++] = offset;
  }
}

/** Few characters fold to more than one (ligatures, fractions): room for them is made when they come. */
function grow(writer: Writer, by: number): void {
  const size = writer.codes.length * 2 + by;
  const codes = new Uint16Array(size);
  codes.set(writer.codes);
  const offsets = new Uint32Array(size);
  offsets.set(writer.offsets);
  Object.assign(writer, { codes, offsets });
}

function endsWithSpace({ codes, length }: Writer): boolean {
  return length === 0 || codes[length - 1] === SPACE;
}

/**
 * `text` folded for comparison: NFKC, lower case, one kind of quotation mark and dash, single spaces, nothing invisible,
 * no white space at the ends. Offsets are UTF-16 units of `text`.
 */
export function foldWithOffsets(text: string): Folded {
  const size = text.length + 2;
  const writer: Writer = { codes: new Uint16Array(size), offsets: new Uint32Array(size), length: 0 };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const value = known[code] || learn(code);
    if (value === SPACE) {
      if (!endsWithSpace(writer)) write(writer, ' ', at);
      at++;
    } else if (value > ATTACHED && !isAttached(text, at + 1)) {
      // By far the most characters of any page come here: nothing is called or made for them.
      if (writer.length + 2 >= writer.codes.length) grow(writer, 1);
      writer.codes[writer.length] = value;
      writer.offsets[writer.length++] = at++;
    } else {
      at = foldUnitAt(text, at, writer);
    }
  }
  return finish(writer, text.length);
}

function isAttached(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Beyond the end there is NaN. The first mark of all is U+0300.
  return code >= 0x300 && (known[code] || learn(code)) === ATTACHED;
}

/** Folds the unit at `at`; returns where the next one starts. */
function foldUnitAt(text: string, at: number, writer: Writer): number {
  const pattern = unitPattern();
  pattern.lastIndex = at;
  const unit = pattern.exec(text)?.[0] ?? text.charAt(at);
  const piece = foldUnit(unit);
  if (piece !== ' ' || !endsWithSpace(writer)) write(writer, piece, at);
  return at + unit.length;
}

function finish(writer: Writer, sourceLength: number): Folded {
  if (writer.length > 0 && endsWithSpace(writer)) writer.length--;
  const { codes, offsets, length } = writer;
  offsets[length] = sourceLength;
  return { text: textOf(codes.subarray(0, length)), offsets: offsets.subarray(0, length + 1) };
}

/** As many arguments as every engine takes in one call. */
const CHUNK = 8192;

function textOf(codes: Uint16Array): string {
  if (codes.length <= CHUNK) return stringOf(codes);
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK) parts.push(stringOf(codes.subarray(at, at + CHUNK)));
  return parts.join('');
}

/** Not spread: an array is read at once, an iterator step by step. */
function stringOf(codes: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, codes);
}

/** `text` folded for comparison, without the way back. */
export function fold(text: string): string {
  return foldWithOffsets(text).text;
}
