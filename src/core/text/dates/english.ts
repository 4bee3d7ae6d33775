import words from '../data/dates.json';
import { daysOf, monthsOf, planYears, yearsOf } from './calendar.ts';
import { endsWith, goesOnWithNoun, isYear, leanOf, relationOf } from './english-context.ts';
import type { DateLanguage } from './join.ts';
import {
  ending,
  fixed,
  type Naming,
  PARTS,
  type PartName,
  sameTimeOfYear,
  unitAroundNow,
  unitFromToday,
  unitFromTold,
  unitsBesideToday,
  unitsOf,
  weekdayFromToday,
  weekdayNamed,
  withinUnits,
  yearly,
  yearlyFromToday,
  yearNamed,
} from './naming.ts';
import { NUMERIC_DATES } from './numeric.ts';
import {
  type Around,
  after,
  anyOf,
  before,
  namesOf,
  numeral,
  pieceFinder,
  type Read,
  type Rule,
  type Values,
  type Vocabulary,
  wordsOf,
} from './rules.ts';

const END = String.raw`(?![\p{L}\p{N}])`;
const DASH = String.raw`\s?[-–—]\s?`;
const YEAR = String.raw`(?:1[6-9]|20)\d\d(?!\d)`;
const PLAN = '(?:(?:five|5)[\\s-]year (?:plan|programme|program)|fyp)';

const numbers: Readonly<Record<string, number>> = words.numbers;
const ordinals: Readonly<Record<string, number>> = words.ordinals;
const parts = words.parts as Readonly<Record<string, PartName>>;
const { weekend, ...weekdays } = words.weekdays;
const units = Object.keys(words.units);
const isShort = (month: string): boolean => /^(?:...|sept)$/.test(month) && month !== 'may';
const monthsIn = (isAsked: boolean): string => anyOf(Object.keys(words.months).filter((month) => isShort(month) === isAsked));
const ones = anyOf(Object.keys(numbers).filter((word) => (numbers[word] ?? 0) < 10 && word.length > 2));
const MONTH = `(?:${monthsIn(false)}|${monthsIn(true)}\\.?)${END}`;

const WORDS = {
  month: { ...wordsOf(words.months), source: MONTH },
  day: numeral('(?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?'),
  number: numeral('\\d\\d?(?!\\d)'),
  year: numeral(YEAR),
  last: numeral(`(?:${YEAR}|\\d\\d(?!\\d))`),
  decade: numeral('(?:1[6-9]|20)\\d0'),
  count: {
    source: String.raw`(?:\d{1,3}(?!\d)|${anyOf(Object.keys(numbers))}(?:[-\s]${ones})?${END})`,
    opens: ['#', ...Object.keys(numbers)],
    valueOf: (written: string) =>
      written.split(/[-\s]/).reduce((sum, word) => sum + (numbers[word.toLowerCase()] ?? Number(word)), 0),
  },
  ordinal: {
    source: `(?:\\d\\d?(?:st|nd|rd|th)|${anyOf(Object.keys(ordinals))})`,
    opens: ['#', ...Object.keys(ordinals)],
    valueOf: (written: string) => ordinals[written.toLowerCase()] ?? Number.parseInt(written, 10),
  },
  unit: namesOf(units),
  one: namesOf(units.filter((name) => !/s$|^yr$|^fortnight$/.test(name))),
  many: namesOf(units.filter((name) => name.endsWith('s'))),
  weekday: wordsOf(weekdays),
  weekend: wordsOf({ weekend }),
  anyday: wordsOf(words.weekdays),
  short: namesOf(words.weekdaysInShort),
  season: wordsOf(words.seasons),
  nth: wordsOf(words.nth),
  part: namesOf(Object.keys(parts)),
  dayword: wordsOf(words.daysByWord),
  stretch: wordsOf(words.stretches),
  shift: wordsOf(words.shifts),
  told: wordsOf(words.shiftsFromTold),
  code: wordsOf(words.codes),
  way: namesOf(words.ways),
};

/** Whether a month's name is written as a word that may be another ("may", "march"): not with a capital. */
const isOtherWord = (month: string): boolean =>
  words.monthsThatAreWords.includes(month.toLowerCase().replace('.', '')) && /^\p{Ll}/u.test(month);

const seasonNamed = (month: number): Naming => yearly('season', (year) => monthsOf(year, month, month + 2));

/** The month or season of a match, or null where it has none. */
function recurring({ month, season, words: { month: written = '' } }: Values): Naming | null {
  if (season !== undefined) return seasonNamed(season);
  return month === undefined || isOtherWord(written) ? null : yearly('month', (year) => monthsOf(year, month));
}

const daysReading: Read = ({ month = 1, day = 0, to = day, words: { month: written = '' } }) =>
  isOtherWord(written) ? null : { naming: yearly('day', (year) => daysOf(year, month, day, to)) };

const beforeMonth = endsWith(words.beforeMonth);
const beforeAdjective = endsWith([...words.beforeMonthAsAdjective, "'s", '’s']);
const rangeOfMonths = new RegExp(`^(?:\\s(?:to|through|and|or)\\s|${DASH}|/)${MONTH}`, 'iu');

/** Whether a month's name that is also another word, or a person's, is a month here. */
function isSureMonth(month: string, around: Around): boolean {
  if (isOtherWord(month)) return false;
  const plain = month.toLowerCase();
  const [left, right] = [before(around, 14), after(around, 24)];
  if (!words.monthsThatAreWords.includes(plain) || beforeMonth.test(left) || /^['’]s/.test(right) || rangeOfMonths.test(right))
    return true;
  if (/^(?:may|mar|jan|sep)$/.test(plain)) return beforeAdjective.test(left) && goesOnWithNoun(right);
  if (plain === 'march') return beforeAdjective.test(left) || goesOnWithNoun(right);
  // "April Jones" is a person.
  return !/^\s\p{Lu}\p{Ll}/u.test(right) || beforeAdjective.test(left);
}

const beforeSeason = endsWith(words.beforeSeason, '\\s{1,3}(?:the\\s{1,3})?');

const seasonReading: Read = ({ season = 3, words: { season: written = '' } }, around) => {
  const isUnsure = !beforeSeason.test(before(around, 18)) || /^\p{Lu}{2}/u.test(written);
  return { naming: { ...seasonNamed(season), isUnsure } };
};

/** "first half of", "last two weeks of", "third quarter of": units counted from the beginning or from the end. */
const unitsReading: Read = ({ nth = 1, count, unit, words: { half } }) => {
  const whole = half ? 'half' : unit;
  if (whole === 'decade' || count === 0 || (count !== undefined && nth > 1)) return null;
  return { part: nth < 0 ? unitsOf(whole, -(count ?? 1), -1) : count ? unitsOf(whole, 1, count) : unitsOf(whole, nth) };
};

const quarterOrHalf = (nth: number, months: number): Naming =>
  yearly(months === 6 ? 'half' : 'quarter', (year) => monthsOf(year, months * (nth - 1) + 1, months * nth));

const shiftReading: Read = (values, around) => {
  const { shift = 0, unit, weekday, words: groups } = values;
  if (weekday !== undefined) return { naming: weekdayFromToday(weekday, shift) };
  const naming = recurring(values);
  if (!groups['unit']) return naming && { naming: yearlyFromToday(naming, shift) };
  // "over the last year" is the twelve months up to now, "last year" the calendar's.
  const isRolling = shift !== 0 && (unit === 'decade' || (unit !== 'quarter' && /\bthe\s$/i.test(before(around, 5))));
  return { naming: isRolling ? unitsBesideToday(unit, shift) : unitFromToday(unit, shift) };
};

const toldReading: Read = (values) => {
  const { told = 0, unit } = values;
  const naming = recurring(values);
  if (!values.words['unit'])
    return naming && { naming: yearNamed(unitFromTold('year', told, false).yearAt ?? (() => null), naming) };
  return { naming: unitFromTold(unit, told, told < 0) };
};

/** "a year earlier" and its kin; "a year before the ban" hangs on an event, not on a date. */
const besideReading: Read = ({ count = 1, unit, words: { way = '' } }, around) => {
  if (/ago/i.test(way)) return { naming: unitFromToday(unit, -count) };
  if (/^(?:before|after)$/i.test(way)) {
    if (!/^(?:\s?(?:[.,;:)—–”"]|$)|\s(?:it|he|she|they|we|and|but)\b)/u.test(after(around, 6))) return null;
    // "the three years before" are all three.
    if (count > 1 && /\bthe\s$/i.test(before(around, 5))) return null;
  }
  if (/^(?:later|after)/i.test(way)) return { naming: unitFromTold(unit, count, false) };
  return { naming: unit === 'year' ? sameTimeOfYear(-count) : unitFromTold(unit, -count, true) };
};

/** "2020–2024", "2021–24". A range that would run backwards is none. */
const yearsReading: Read = ({ year = 0, last = 0 }, around) => {
  const to = last < 100 ? year - (year % 100) + last : last;
  if (isYear(year, around) === null) return {};
  return to <= year || to - year > 200 ? null : { naming: { ...fixed('years', yearsOf(year, to)), relation: 'for' } };
};

const RULES: readonly Rule[] = [
  ...NUMERIC_DATES,
  [`{day}(?:\\s?[-–—]\\s?{day:to})? (?:(?:day )?of )?{month}`, daysReading],
  [
    String.raw`{month}\.? (?:the )?{day}(?:(?:${DASH}| (?:to|through) ){day:to})?(?![%]|[.,:]\d|-\p{L}| ${anyOf(words.nounsCounted)}${END})`,
    daysReading,
  ],
  [
    '{month}',
    ({ month = 1, words: { month: written = '' } }, around) => ({
      naming: { ...yearly('month', (year) => monthsOf(year, month)), isUnsure: !isSureMonth(written, around) },
    }),
  ],
  [
    // "Saturday, March 14": the date says the day.
    ['{weekday}', '{short}\\.?'].map((day) => `${day}(?=,? (?:{day} (?:of )?{month:a}|{month:b} {day:to}))`),
    () => ({ part: PARTS.all }),
  ],
  [
    ['(?<!(?:every|each|a|black|good) ){weekday}', 'the {weekend:weekday}'],
    ({ weekday = 1 }) => ({ naming: weekdayNamed(weekday, null) }),
  ],
  ['{season}', seasonReading],
  ['{nth} (?:{count} )?(?:{unit}|(?<half>half)) (?:of|in)', unitsReading],
  [
    // "the six months to June", "the year to March"; not the rate of "3% a year to 2030".
    [
      '{count} {many:unit} (?:to|through|ended|ending|until)',
      '(?<!(?:a|per|each|every) ){one:unit} (?:to|through|ended|ending|until)',
    ],
    ({ count = 1, unit }) => ({ part: ending(unit, count) }),
  ],
  ['{part}', ({ words: { part = '' } }) => ({ part: PARTS[parts[part.toLowerCase().replace(/\s+/g, ' ')] ?? 'all'] })],
  ['{dayword:shift}', ({ shift = 0 }) => ({ naming: unitFromToday('day', shift) })],
  ['{stretch} {count} {unit}', ({ stretch = 1, count = 1, unit }) => ({ naming: unitsBesideToday(unit, stretch * count) })],
  ['past {one:unit}', ({ unit }) => ({ naming: unitsBesideToday(unit, -1) })],
  ['coming {one:unit}', ({ unit }) => ({ naming: unitsBesideToday(unit, 1) })],
  ['{shift} (?:{one:unit}|{month}|{season}|{anyday:weekday})', shiftReading],
  [['{count}[\\s-]{1,3}{unit} {way}', '{one:unit} {way}', 'the {one:unit} {way}'], besideReading],
  ['{told} (?:{one:unit}|{month}|{season})', toldReading],
  ['the {one:unit}(?! (?:to|through|ended|ending)\\b)', ({ unit }) => (unit === 'day' ? null : { naming: unitAroundNow(unit) })],
  [
    'within (?:the (?:next|coming) )?{count} {unit}(?! of\\b)',
    ({ unit, count = 1 }) => ({ naming: withinUnits(unit, count, ['ahead', 'near']) }),
  ],
  [
    "in (?:just |about |another )?{count} {many:unit}(?:['’] time)?(?! (?:of|than|the|when|with)\\b)",
    ({ unit, count = 1 }) => ({ naming: { ...unitFromToday(unit, count), needs: ['ahead'] } }),
  ],
  [
    `{ordinal:plan}[\\s-]${PLAN}(?: period)?(?:\\s?\\(${YEAR}(?:${DASH}| to )(?:${YEAR}|\\d\\d)\\))?`,
    ({ plan = 0 }) => (plan < 1 || plan > 40 ? null : { naming: fixed('plan', planYears(plan)) }),
  ],
  ["{decade}['’]?s", ({ decade = 0 }) => ({ naming: fixed('decade', yearsOf(decade, decade + 9)) })],
  [
    '{code:nth}',
    ({ nth = 1, words: { nth: written = '' } }, around) => {
      // "h2" is hydrogen, and "H2" may be.
      if (!/^[QH]/.test(written)) return null;
      const isUnsure = nth > 4 && !/(?:^|\s)(?:in|for|by|since|until|during|from|of)\s$/.test(before(around, 8));
      return { naming: { ...(nth > 4 ? quarterOrHalf(nth - 4, 6) : quarterOrHalf(nth, 3)), isUnsure } };
    },
  ],
  [
    '{nth}[\\s-](?:quarter|(?<half>half))(?! of )',
    ({ nth = 1, words: { half } }) => (nth < 1 || nth > (half ? 2 : 4) ? {} : { naming: quarterOrHalf(nth, half ? 6 : 3) }),
  ],
  [`{year}${DASH}{last}(?![-–/]?\\d)`, yearsReading],
  [
    '{year}',
    ({ year = 0 }, around) => {
      const isSure = isYear(year, around);
      return isSure === null ? {} : { naming: { ...yearNamed(() => year), isUnsure: !isSure } };
    },
  ],
];

/** Dates in English. */
export const ENGLISH_DATES: DateLanguage = {
  piecesOf: pieceFinder(
    { words: WORDS, units: words.units as Vocabulary['units'], before: '(?<![\\p{L}\\p{N}])', after: END, isByCharacter: false },
    RULES,
  ),
  grammar: {
    isPartFirst: true,
    partGap: /^[,.]?[\s-]{1,3}(?:the\s)?$/i,
    isYearFirst: false,
    yearGap: /^(?:,?\s{1,3}(?:of\s|in\s)?|-|\s['’])$/i,
    rangeGap: /^(?:\s?[-–—]\s?|\s(?:to|through|until|till)(?:\s(?:the|about))?\s)$/i,
    between: /(?:^|[^\p{L}])between\s(?:the\s)?$/iu,
    betweenGap: /^\sand\s(?:the\s)?$/i,
    listGap: /^(?:,\s|,?\s(?:and|or)\s|\/)$/i,
  },
  relationOf,
  leanOf,
};
