import { CONTEXT } from './context.ts';
import type { Quote } from './selectors.ts';

/** Longest words that are sought whole, in bytes of UTF-8, in which a Han character counts for three letters. */
const WHOLE = 180;
/** How much is taken of how longer ones begin and end; words shorter than this may stand elsewhere too. */
const PART = 40;
/** UTF-16 units of each end of a passage that are looked at: browsers take seconds to part a long one into words. */
const END = 1_000;
/** How much of what stands before or after is taken. */
const BESIDE = 20;

/**
 * `address` with a text fragment (WICG Scroll to Text Fragment) that leads to the passage of `quote`, behind the fragment of
 * its own that it may have; scripts of the page see that one alone. As it is where there are no words to look for.
 */
export function withTextFragment(address: string, quote: Quote): string {
  const directive = textDirective(quote);
  const [plain = ''] = address.split(':~:');
  return directive === '' ? address : `${plain}${plain.includes('#') ? '' : '#'}:~:${directive}`;
}

/** A stretch of the text that is looked at: offsets in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The directive of a quote, `text=[prefix-,]start[,end][,-suffix]`; empty where it has no words. Browsers find whole words only,
 * and none that runs over the end of a block: a part is cut at words of one line, and where the reader marked from within a
 * word, what stands beside it is told. So it is where the words may stand elsewhere too.
 */
function textDirective(quote: Quote): string {
  const exact = ends(quote.exact);
  const [prefix, suffix] = [quote.prefix.slice(-END), quote.suffix.slice(0, END)];
  const text = `${prefix}${exact}${suffix}`;
  const whole = trimmed(text, { start: prefix.length, end: prefix.length + exact.length });
  if (whole === null) return '';
  const words = wordsOf(text);
  const parts = partsOf(text, whole, words);
  const last = parts.at(-1) ?? whole;
  const hasRivals = Math.max(prefix.length, suffix.length) > CONTEXT;
  const isCut = { start: !words.has(whole.start), end: !words.has(whole.end) };
  const isShort = (part: Stretch) => weight(text, part) < PART;
  const before =
    hasRivals || isCut.start || isShort(parts[0] ?? whole) ? besideOf(text, whole.start, 'before', words, hasRivals) : '';
  const after = hasRivals || isCut.end || isShort(last) ? besideOf(text, whole.end, 'after', words, hasRivals) : '';
  const sought = parts.map((part) => encoded(text, part)).join();
  const told = `text=${before && `${before}-,`}${sought}${after && `,-${after}`}`;
  // What stands beside the words may be another text than Loupe reads: words that tell enough are sought alone as well.
  const isAlone = !hasRivals && !isCut.start && !isCut.end;
  return isAlone && (before || after) ? `${told}&text=${sought}` : told;
}

/** The beginning and the end of a long passage, a line each, of which both parts are taken; another as it is. */
function ends(passage: string): string {
  if (passage.length <= 2 * END) return passage;
  const words = passage.trim();
  // White space at an edge tells that no word is cut there.
  const [before, after] = [/^\s/.test(passage) ? ' ' : '', /\s$/.test(passage) ? ' ' : ''];
  const told = words.length > 2 * END ? `${words.slice(0, END)}\n${words.slice(-END)}` : words;
  return before + told + after;
}

/** The whole where it is short and in one line; else how it begins and how it ends. */
function partsOf(text: string, whole: Stretch, words: ReadonlySet<number>): readonly Stretch[] {
  const lines = linesIn(text, whole);
  const [first = whole, last = first] = [lines[0], lines.at(-1)];
  if (lines.length < 2 && weight(text, whole) <= WHOLE) return [whole];
  return [
    { start: first.start, end: cut(first, words, ({ end }) => weight(text, { start: first.start, end }) >= PART, 1) },
    { start: cut(last, words, ({ start }) => weight(text, { start, end: last.end }) >= PART, -1), end: last.end },
  ].flatMap((part) => trimmed(text, part) ?? []);
}

/** By how many UTF-16 units of `words`, a sentence in one line, a browser begins to look for it: all of it, or how a long one begins. */
export function soughtFirst(words: string): number {
  const all = { start: 0, end: words.length };
  if (words.length <= WHOLE && weight(words, all) <= WHOLE) return words.length;
  const beginning = words.slice(0, WHOLE);
  return cut({ start: 0, end: beginning.length }, wordsOf(beginning), ({ end }) => weight(words, { start: 0, end }) >= PART, 1);
}

/** The first word boundary within `line`, from its start on or (-1) from its end back, at which there is enough. */
function cut(line: Stretch, words: ReadonlySet<number>, isEnough: (at: Stretch) => boolean, by: 1 | -1): number {
  const [from, to] = by > 0 ? [line.start, line.end] : [line.end, line.start];
  for (let at = from + by; at > line.start && at < line.end; at += by)
    if (words.has(at) && isEnough({ start: at, end: at })) return at;
  return to;
}

/** What stands at one side of a place, encoded: whole words of one line, the next where the place is at the line's edge. */
function besideOf(text: string, at: number, side: 'before' | 'after', words: ReadonlySet<number>, isWhole: boolean): string {
  const room = side === 'before' ? { start: 0, end: at } : { start: at, end: text.length };
  const lines = linesIn(text, room);
  const line = side === 'before' ? lines.at(-1) : lines[0];
  if (!line) return '';
  // A context is cut anywhere: at the far end of the text its word is none, but at the end of a line.
  const isFar = side === 'before' ? line.start === firstOf(text) : line.end === text.trimEnd().length;
  const near = isFar ? withoutFarWord(line, words, side) : line;
  const enough = (part: Stretch) => !isWhole && weight(text, part) >= BESIDE;
  const part =
    side === 'before'
      ? { start: cut(near, words, ({ start }) => enough({ start, end: near.end }), -1), end: near.end }
      : { start: near.start, end: cut(near, words, ({ end }) => enough({ start: near.start, end }), 1) };
  const told = trimmed(text, part);
  return told ? encoded(text, told) : '';
}

const firstOf = (text: string): number => text.length - text.trimStart().length;

function withoutFarWord({ start, end }: Stretch, words: ReadonlySet<number>, side: 'before' | 'after'): Stretch {
  const line = { start, end };
  return side === 'before' ? { start: cut(line, words, () => true, 1), end } : { start, end: cut(line, words, () => true, -1) };
}

/** Where words begin and end in a text, also of a script that puts no spaces between them. */
function wordsOf(text: string): ReadonlySet<number> {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return new Set([...segments].map(({ index }) => index).concat(text.length));
}

/** The lines of a stretch that hold anything, without the white space around them. */
function linesIn(text: string, { start, end }: Stretch): readonly Stretch[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .flatMap((line) => {
      const stretch = trimmed(text, { start: at, end: at + line.length });
      at += line.length + 1;
      return stretch ?? [];
    });
}

/** A stretch without the white space around it, or null where it holds nothing else. */
function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const part = text.slice(start, end);
  if (part.trim() === '') return null;
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}

/** Half a character, as a mark or a context may end in, would make the encoding throw. */
const HALF = /\p{Cs}/gu;

/** Percent-encoded, with the hyphen, which like the comma and the ampersand has a meaning in a directive. */
function encoded(text: string, { start, end }: Stretch): string {
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').replaceAll(HALF, '\ufffd');
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

/** Bytes of UTF-8. */
const weight = (text: string, part: Stretch): number => encoded(text, part).replaceAll(/%../g, '.').length;
