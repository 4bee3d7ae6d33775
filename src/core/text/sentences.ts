import type { Span } from '../article/article.ts';
import { alternation } from './alternation.ts';
import words from './data/abbreviations.json';
import { trimmedSpan } from './trimmed-span.ts';

const neverEnds = new Set(words.neverEnds);
const neverEndsBeforeNumber = new Set(words.neverEndsBeforeNumber);
const seldomEnds = new Set(words.seldomEnds);
const sentenceStarters = new Set(words.sentenceStarters);

/** Longest stretch beside a break that is looked at to judge it; keeps the cost per break constant. */
const NEAR = 24;
const segmenters = new Map<string, Intl.Segmenter>();

/** What ends a sentence without spaces between words: a mark, with what closes after it and its notes ("[1]"); an item or a line. */
const UNSPACED_END = new RegExp(
  String.raw`(?:[。！？!?]+|…{2,})[”’」』）】）》)]*(?<straight>["']?)(?:\[\d{1,3}\])*|\n|(?<=[A-Za-z]{2}\.)(?=\p{Script=Han})|` +
    String.raw`[；;](?=[（(]?[一二三四五六七八九十\d]{1,2}[）)、.]|\s?-\s)`,
  'gu',
);
/** "……。”他笑着说。": who said it belongs to what was said. */
const SAID = /^[^，。“”「」]{1,14}(?:说(?!法)|道|表示|指出|称|語る|話す|話した|述べた|言う)(?:[^，。]{0,4})?[。．]$/u;
/** "（完）" */
const NOTE = /^[（(][^）)]{1,6}[）)]$/u;

const MONTH = String.raw`${alternation(words.months, ' ')}\.?`;
const DATE = String.raw`(?:${MONTH}\s\d\d?,?\s(?:19|20)\d\d|\d\d?\s${MONTH},?\s(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?)`;
const TIME = String.raw`,?\s(?:at\s)?\d\d?:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4}(?:[+-]\d\d:?\d\d)?(?!\p{L}))?`;
/**
 * Where a line begins inside a block: at a bullet; at a hyphen after a stop; after notes to the sentence before ("." "[6]"); after
 * a line that says when the page was written, and where such a line says that it does. What is rare is tested first.
 */
const LINE = new RegExp(
  [
    String.raw`[•●▪◦■◆►▶](?<=\s.)(?=\s)`,
    String.raw`-(?<=[.!?;\]]\s-)(?=\s\S)`,
    String.raw`(?<=\]\s?)(?=[\p{Lu}"“])(?<=[.!?]["”]?\s?(?:\[\d{1,3}\],?\s?){1,4})`,
    String.raw`(?<=[\dA-Zm.]\s)(?=\p{Lu})(?<=(?:^(?:\p{Lu}\p{L}{1,9},\s)?${DATE}|${DATE}${TIME})\s)(?!(?:[AP]M|[A-Z]{3})(?!\p{L}))`,
    String.raw`(?:Published|(?:Last\s)?[Uu]pdated)(?=(?:\s[Oo]n)?:?\s(?:\d|\p{Lu}))(?<=[\p{L}\p{N})]\s\p{L}+(?:\s\p{L}+)?)`,
  ].join('|'),
  'gu',
);

/** So much is given to the segmenter at once, in UTF-16 units: of longer texts it takes more than in proportion to the length. */
const PIECE = 4096;

/** Where the sentences of a text with spaces between its words end, in order. */
function spacedEnds(text: string, language: string): readonly number[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const ends: number[] = [];
  for (let from = 0, size = PIECE; from < text.length; ) {
    const own = Array.from(segmenter.segment(text.slice(from, from + size)), ({ segment, index }) => index + segment.length);
    // The last may go on after the piece, and a sentence may be longer than one.
    if (from + size < text.length) own.pop();
    const start = from;
    for (const end of own) ends.push(start + end);
    from += own.at(-1) ?? 0;
    size = from === start ? 2 * size : PIECE;
  }
  return ends;
}

/**
 * Where the sentences of a text without spaces end, in order. A straight mark after the end of one closes with it where an odd
 * number of its kind stand before it, after the last that did.
 */
function unspacedEnds(text: string): readonly number[] {
  const counts = new Map<string, number>();
  let seen = 0;
  return Array.from(text.matchAll(UNSPACED_END), ({ 0: mark, index, groups: { straight = '' } = {} }) => {
    const end = index + mark.length;
    if (straight === '') return end;
    const at = text.indexOf(straight, index);
    for (; seen < at; seen++)
      if (/["']/.test(text.charAt(seen))) counts.set(text.charAt(seen), (counts.get(text.charAt(seen)) ?? 0) + 1);
    if ((counts.get(straight) ?? 0) % 2 === 0) return at;
    counts.clear();
    seen = at + 1;
    return end;
  });
}

/** Whether the break between `tail` and `next` is one that the segmenter should not have made. */
function isFalseBreak(tail: string, next: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(next) || /^\[\d{1,3}\]/.test(next)) return true;
  // "“Why now?” she asked": a question or exclamation inside a sentence.
  if (/^[“"‘'(]?\p{Ll}/u.test(next) && /[.!?…]["”’')\]]*$/u.test(tail)) return true;
  // Without its stop: "U.S" for "the U.S."
  const written = /(?:^|[\s(“‘"'/])([\p{L}.]+)\.\)?$/u.exec(tail)?.[1];
  if (written === undefined) return false;
  const word = written.toLowerCase();
  if (neverEnds.has(word) || (/^\d/.test(next) && neverEndsBeforeNumber.has(word))) return true;
  // Initials ("R. Achterberg"), but not the pronoun ("so do I. They").
  if (/^\p{Lu}$/u.test(written) && written !== 'I') return true;
  const first = /^[“"‘'(]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? '';
  return (seldomEnds.has(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(written)) && !sentenceStarters.has(first);
}

/** Whether what stands at `next` goes on with the sentence that ended before it. */
function goesOn(text: string, last: Span, next: Span, isUnspaced: boolean): boolean {
  const tail = text.slice(Math.max(last.start, last.end - NEAR), last.end);
  if (isUnspaced) {
    const own = text.slice(next.start, next.end);
    return NOTE.test(own) || (/[”」』"]$/u.test(tail) && SAID.test(own));
  }
  // The number of an item: "1.", "b.", "**2."
  if (last.end - last.start <= 5 && /^\P{L}*(?:\d\d?|\p{Ll})\.$/u.test(tail)) return true;
  return isFalseBreak(tail, text.slice(next.start, Math.min(next.end, next.start + NEAR)));
}

/**
 * The sentences of `text` in order, without the white space around them, as offsets into it. Breaks are those of
 * `Intl.Segmenter` (in Chinese and Japanese, where it parts quotation marks from their quotations, those of the marks that end
 * sentences), less the ones after abbreviations, initials and inside quotations; and where a line begins inside a block.
 */
export function splitSentences(text: string, language = 'en'): readonly Span[] {
  const isUnspaced = language === 'zh' || language === 'ja';
  const ends = isUnspaced ? unspacedEnds(text) : spacedEnds(text, language);
  const lines = new Set(Array.from(text.matchAll(LINE), ({ index }) => index));
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, ...lines, text.length].sort((a, b) => a - b)) {
    const span = trimmedSpan(text, { start, end });
    const last = spans.at(-1);
    if (span.start === span.end) continue;
    if (last && !lines.has(start) && goesOn(text, last, span, isUnspaced)) spans[spans.length - 1] = { ...last, end: span.end };
    else spans.push(span);
    start = end;
  }
  return spans;
}
