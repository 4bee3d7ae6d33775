import type { Span } from '../article/article.ts';
import { dayOfIso, isoOf, type Stretch } from './dates/calendar.ts';
import { CHINESE_DATES } from './dates/chinese.ts';
import { ENGLISH_DATES } from './dates/english.ts';
import { type DateLanguage, joinPieces } from './dates/join.ts';
import type { Anchor, Naming, Precision, Relation } from './dates/naming.ts';
import { simplified } from './simplified.ts';

export type { Precision, Relation } from './dates/naming.ts';

/**
 * A date as a text names it, with the days that are meant. Offsets are those of the name without its preposition
 * ("2010" in "since 2010"), in the text that was read.
 */
export interface FoundDate extends Span {
  readonly text: string;
  /** First day, `YYYY-MM-DD`; null where it is open ("until 2010") or cannot be told. */
  readonly from: string | null;
  /** Last day, `YYYY-MM-DD`; null where it is open ("since 2010") or cannot be told. Both are null where neither is known. */
  readonly to: string | null;
  readonly precision: Precision;
  readonly relation: Relation;
}

const LANGUAGES: Readonly<Record<string, DateLanguage>> = { en: ENGLISH_DATES, zh: CHINESE_DATES };

/** How far behind a date "a year later" may refer to it, in UTF-16 units. */
const REACH = 240;
/** Days after which a date told in the same sentence makes it a tale of the past. */
const LONG_PAST = 540;
const SENTENCE_ENDS = /[!?。！？\n]|\.["”’)]?\s{1,3}["“‘(]?\p{Lu}/u;

/** "The order of 2023 is suspended until November": now, whatever was told before. */
const IS_NOW = /\b(?:is|are|has|have|will)\b|目前|现在|将/u;

interface Told extends Stretch {
  readonly precision: Precision;
  readonly end: number;
}

/** Whether the sentence of a name tells of a time long past, which was named before it. */
function isOfThePast(text: string, start: number, { last, end }: Told, today: number | null): boolean {
  const between = text.slice(end, start + 1);
  if (SENTENCE_ENDS.test(between)) return false;
  if (IS_NOW.test(between)) return false;
  return today === null || today - last > LONG_PAST;
}

/** First and last day of what is told, null where open. */
function spanOf({ first, last }: Stretch, relation: Relation, { isEnd, needs }: Naming): Pick<FoundDate, 'from' | 'to'> {
  switch (relation) {
    case 'since':
      return { from: isoOf(first), to: null };
    case 'until':
    case 'by':
      // "within two years" begins today.
      return { from: needs ? isoOf(first) : null, to: isoOf(last) };
    case 'before':
      return { from: null, to: isoOf(isEnd ? last : first - 1) };
    case 'after':
      return { from: isoOf(last + 1), to: null };
    default:
      return { from: isoOf(first), to: isoOf(last) };
  }
}

/**
 * The dates that a text names, in order and without overlap: days, weeks, months, quarters, seasons, years, decades,
 * ranges and five-year plans, in words or digits, absolute or told from `reference`, the article's date (`YYYY-MM-DD`),
 * or from the date named before. English (`en`) and Chinese (`zh`) are read; in any other language nothing is found.
 *
 * A name that recurs ("October", "Monday") is the nearest one that fits, the past one where the sentence does not look
 * ahead. Durations ("45 working days"), vague times ("recently") and the years of instruments ("No. 18 of 2025") are none.
 */
export function findDates(text: string, language: string, reference: string | null): readonly FoundDate[] {
  const code = language.toLowerCase().split('-')[0] ?? '';
  const known = LANGUAGES[code];
  if (!known) return [];
  const read = code === 'zh' ? simplified(text) : text;
  const today = reference === null ? null : dayOfIso(reference);
  const found: FoundDate[] = [];
  let told: Told | null = null;
  for (const name of joinPieces(read, known.piecesOf(read), known.grammar)) {
    const { start, end, naming } = name;
    const relation = known.relationOf(read, name);
    const near: Told | null = told !== null && start - told.end <= REACH ? told : null;
    const anchor: Anchor = {
      today,
      told: near,
      isHistory: near !== null && isOfThePast(read, start, near, today),
      // Asked for few names only, and costs more than all the rest.
      get lean() {
        return known.leanOf(read, name, relation);
      },
    };
    if (naming.needs && !naming.needs.includes(anchor.lean)) continue;
    const stretch = naming.place(anchor);
    const precision = stretch?.precision ?? naming.precision;
    const days = stretch ? spanOf(stretch, relation, naming) : { from: null, to: null };
    found.push({ text: text.slice(start, end), start, end, ...days, precision, relation });
    // "In May 2025, the least since February 2020, and in October of that year": told of 2025 still.
    const isMeasure = relation === 'since' && near !== null && !SENTENCE_ENDS.test(read.slice(near.end, start + 1));
    if (stretch && !isMeasure) told = { first: stretch.first, last: stretch.last, precision, end };
  }
  return found;
}
