import type { Article, BlockKind } from './article.ts';
import { isHangul, isKanaOrHan, isSpace, isSpaced } from './letters.ts';
import { type Finds, findsIn, joinFinds } from './page-terms.ts';

/** UTF-16 units that are judged: by then an article has shown what it is, and a book has not used every word there is. */
const JUDGED = 20_000;

/** So often a line that is repeated is counted. */
const MOST_TIMES = 8;

/** How a text is built, whatever its words. */
export interface Shape {
  /** Words; characters of scripts without spaces count for as many as they stand for in English. */
  readonly words: number;
  /** UTF-16 units that are not white space. */
  readonly units: number;
}

/** A sentence, or a line that is none, and what is named in it. */
export interface Line {
  readonly kind: BlockKind;
  readonly shape: Shape;
  readonly finds: Finds;
}

/** What a page is judged by. */
export interface Page {
  readonly url: string;
  readonly inTitle: Finds;
  /** In reading order; the title is not among them. */
  readonly lines: readonly Line[];
  readonly inText: Finds;
}

/** English words that a character of Chinese or Japanese, and a syllable of Korean, stand for. */
const HAN_WORDS = 0.6;
const HANGUL_WORDS = 0.45;
/** Between two sentences. A split after an abbreviation does no harm here. */
const BETWEEN = /(?<=[.!?…][”"’»)]{0,2})\s+|(?<=[。！？][”"’」』）]{0,2})(?![”"’」』）])/u;

function shapeOf(text: string): Shape {
  let words = 0;
  let units = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isSpace(unit)) units++;
    const isLetter = isSpaced(unit);
    if (isLetter && !isInWord) words++;
    else if (isKanaOrHan(unit)) words += HAN_WORDS;
    else if (isHangul(unit)) words += HANGUL_WORDS;
    // An apostrophe or a hyphen parts no word.
    isInWord = isLetter || (isInWord && (unit === 0x27 || unit === 0x2d || unit === 0x2019));
  }
  return { words, units };
}

/** Takes an article apart into what it is judged by. A line that comes again and again, as beside each of many comments, counts some times alone. */
export function pageOf({ url, title, text, blocks }: Article): Page {
  const met = new Map<string, number>();
  const isHeard = (line: string): boolean => {
    const times = (met.get(line) ?? 0) + 1;
    met.set(line, times);
    return line.trim() !== '' && times <= MOST_TIMES;
  };
  const lines = blocks
    .filter(({ kind, start }) => kind !== 'title' && start < JUDGED)
    .flatMap(({ kind, start, end }) =>
      text
        .slice(start, Math.min(end, JUDGED))
        .split(BETWEEN)
        .filter(isHeard)
        .map((line): Line => ({ kind, shape: shapeOf(line), finds: findsIn(line) })),
    );
  return { url, inTitle: findsIn(title), lines, inText: joinFinds(lines.map(({ finds }) => finds)) };
}
