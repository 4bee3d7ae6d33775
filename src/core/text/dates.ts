import { dayOfIso, isoOf, type Stretch } from './dates/calendar.ts';
import { CHINESE_DATES } from './dates/chinese.ts';
import { ENGLISH_DATES } from './dates/english.ts';
import type { FoundDate, Precision, Relation } from './dates/found-date.ts';
import { type JoinedName, joinPieces } from './dates/join.ts';
import type { DateLanguage } from './dates/language.ts';
import type { Anchor, Naming } from './dates/naming.ts';
import { simplified } from './simplified.ts';

export type { FoundDate, Precision, Relation } from './dates/found-date.ts';

const LANGUAGES: Readonly<Record<string, DateLanguage>> = { en: ENGLISH_DATES, zh: CHINESE_DATES };

/** How far behind a date "a year later" may refer to it, in UTF-16 units. */
const REACH = 240;
/** Days after which a date told in the same sentence makes it a tale of the past. */
const LONG_PAST = 540;
const SENTENCE_ENDS = /[!?。！？\n]|\.["”’)]?\s{1,3}["“‘(]?\p{Lu}/u;

/** How near a month must follow on a bare year to be of it, in UTF-16 units. */
const NEAR_YEAR = 60;
/** "2025 — Seven elements are licensed in April": an entry of a chronicle. */
const CHRONICLE = /(?:^\s*|\n[^\S\n]*)\d{4}年?\s?[—–:：-]$/;

/** "The order of 2023 is suspended until November": now, whatever was told before. */
const IS_NOW = /\b(?:is|are|has|have|will)\b|目前|现在|将/u;

/** "the least since February 2020", "more than in 2020": a time that something is measured by, of which nothing is told. */
const BEFORE_MEASURE =
  /(?:\b(?:most|least|worst|best|record)|(?<![\p{L}\w])\p{L}{2,}est)\s[^.;,]{0,40}\bsince\s(?:the\s)?$|\bthan\sin\s$/u;
const AFTER_MEASURE = /^以来[^。，；]{0,6}(?:最|新[高低])/u;
/** Units of text before a name that may say so. */
const MEASURE_REACH = 60;

function isMeasure(text: string, { start, end }: JoinedName): boolean {
  return (
    BEFORE_MEASURE.test(text.slice(Math.max(0, start - MEASURE_REACH), start)) || AFTER_MEASURE.test(text.slice(end, end + 12))
  );
}

interface Told {
  readonly stretch: Stretch;
  readonly precision: Precision;
  readonly end: number;
}

/** Whether the sentence of a name tells of a time long past, which was named before it. */
function isOfThePast(text: string, start: number, { stretch, precision, end }: Told, today: number | null): boolean {
  const between = text.slice(end, start + 1);
  if (SENTENCE_ENDS.test(between)) return false;
  if (CHRONICLE.test(text.slice(Math.max(0, end - 6), end + 2))) return true;
  if (IS_NOW.test(between)) return false;
  if (precision === 'year' && start - end > NEAR_YEAR) return false;
  return today === null || today - stretch.last > LONG_PAST;
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

/** From where a name is placed: the article's date, and what was told shortly before. */
function anchorAt(
  text: string,
  name: JoinedName,
  relation: Relation,
  told: Told | null,
  today: number | null,
  language: DateLanguage,
): Anchor {
  const near = told !== null && name.start - told.end <= REACH ? told : null;
  return {
    today,
    told: near?.stretch ?? null,
    toldPrecision: near?.precision ?? 'day',
    isHistory: near !== null && isOfThePast(text, name.start, near, today),
    // Asked for few names only, and costs more than all the rest.
    get lean() {
      return language.leanOf(text, name, relation);
    },
  };
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
    const anchor = anchorAt(read, name, relation, told, today, known);
    if (naming.needs && !naming.needs.includes(anchor.lean)) continue;
    const stretch = naming.place(anchor);
    const precision = naming.precisionAt?.(anchor) ?? naming.precision;
    const days = stretch ? spanOf(stretch, relation, naming) : { from: null, to: null };
    found.push({ text: text.slice(start, end), start, end, ...days, precision, relation });
    if (stretch && !isMeasure(read, name)) told = { stretch, precision, end };
  }
  return found;
}
