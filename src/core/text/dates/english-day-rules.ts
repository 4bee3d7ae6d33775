import words from '../data/dates.json';
import { dayOf, monthsOf, seasonOf } from './calendar.ts';
import {
  DAY,
  END,
  goesOnWithNoun,
  isOtherWord,
  MONTH,
  MONTHS,
  monthOf,
  ORDINALS,
  S,
  SEASON,
  SEASONS,
  TH,
  WEEKDAY,
  WEEKDAYS,
} from './english-words.ts';
import { weekdayNamed } from './from-today.ts';
import { type InYear, yearly } from './naming.ts';
import { type Around, after, anyOf, asName, asPart, before, NOT_A_DATE, type Reading, type Rule, sticky } from './patterns.ts';

const counted = `${S}${anyOf(words.nounsCounted)}${END}`;

const endsWith = (list: readonly string[]): RegExp => new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(list)}[\s-]{1,3}$`, 'iu');
const beforeMonth = endsWith(words.beforeMonth);
const beforeAdjective = endsWith([...words.beforeMonthAsAdjective, "'s", '’s']);
const beforeSeason = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.beforeSeason)}${S}(?:the${S})?$`, 'iu');
const notSeason = new RegExp(`^${S}${anyOf(words.notSeasonsBefore)}${END}`, 'iu');
const notWeekday = endsWith(words.notWeekdaysAfter);
const RANGE_OF_MONTHS = new RegExp(`^(?:${S}(?:to|through|and|or)${S}|\\s?[-–—/]\\s?)${MONTH}`, 'iu');

/** The days from the `from`th to the `to`th of a month, in any year. */
function daysIn(month: number, from: number, to: number): InYear {
  return (year) => {
    const first = dayOf(year, month, from);
    const last = dayOf(year, month, to);
    return first && last && from <= to ? { first: first.first, last: last.last } : null;
  };
}

function dayReading(month: string, day: string, to: string | undefined): Reading | null {
  if (isOtherWord(month)) return null;
  const from = ORDINALS[day.toLowerCase()] ?? Number(day);
  return asName(yearly('day', daysIn(monthOf(month), from, to === undefined ? from : Number(to))));
}

/** Whether a month's name that is also another word, or a person's, is a month here. */
function isSureMonth(month: string, around: Around): boolean {
  const plain = month.toLowerCase().replace('.', '');
  if (isOtherWord(month)) return false;
  const [left, right] = [before(around, 14), after(around, 24)];
  if (!words.monthsThatAreWords.includes(plain) || beforeMonth.test(left)) return true;
  if (/^['’]s/.test(right) || RANGE_OF_MONTHS.test(right)) return true;
  if (plain === 'may' || plain === 'mar' || plain === 'jan' || plain === 'sep')
    return (month.endsWith('.') && plain !== 'may') || (beforeAdjective.test(left) && goesOnWithNoun(right));
  // "April Jones" is a person; "March on Washington" is none of the two.
  return plain === 'march'
    ? beforeAdjective.test(left) || goesOnWithNoun(right)
    : !/^\s\p{Lu}\p{Ll}/u.test(right) || beforeAdjective.test(left);
}

function monthReading(month: string, around: Around): Reading {
  const number = monthOf(month);
  const naming = yearly('month', (year) => monthsOf(year, number));
  return asName({ ...naming, isSure: isSureMonth(month, around) });
}

function seasonReading(written: string, around: Around): Reading {
  const season = SEASONS[written.toLowerCase()] ?? 'spring';
  if (notSeason.test(after(around, 14)) || /^\sof\s(?!\d|(?:last|this|next|that|the\ssame)\s)/iu.test(after(around, 10)))
    return NOT_A_DATE;
  const isSure = beforeSeason.test(before(around, 18)) && !/^\p{Lu}{2}/u.test(written);
  return asName({ ...yearly('season', (year) => seasonOf(year, season)), isSure });
}

/** Rules for days, months, weekdays and seasons. */
export const ENGLISH_DAY_RULES: readonly Rule[] = [
  {
    opens: ['#'],
    pattern: sticky(`(?<day>${DAY})${TH}(?:\\s?[-–—]\\s?(?<to>${DAY})${TH})?${S}(?:(?:day${S})?of${S})?(?<month>${MONTH})`),
    read: ({ month = '', day = '', to }) => dayReading(month, day, to),
  },
  {
    opens: Object.keys(ORDINALS),
    pattern: sticky(`(?<day>${anyOf(Object.keys(ORDINALS))})${S}(?:day${S})?of${S}(?<month>${MONTH})`),
    read: ({ month = '', day = '' }) => dayReading(month, day, undefined),
  },
  {
    opens: Object.keys(MONTHS),
    pattern: sticky(
      `(?<month>${MONTH})\\.?${S}(?:the${S})?(?<day>${DAY})${TH}`,
      `(?:(?:\\s?[-–—]\\s?|${S}(?:to|through)${S})(?<to>${DAY})${TH}(?!${counted}))?`,
      String.raw`(?![\p{L}\p{N}%]|[.,:]\d|-\p{L}|${counted})`,
    ),
    read: ({ month = '', day = '', to }) => dayReading(month, day, to),
  },
  {
    opens: Object.keys(MONTHS),
    pattern: sticky(`(?<month>${MONTH})`),
    read: ({ month = '' }, around) => monthReading(month, around),
  },
  {
    // "Saturday, March 14": the date says the day.
    opens: [...Object.keys(WEEKDAYS), ...words.weekdaysInShort],
    pattern: sticky(
      `(?:${WEEKDAY}|${anyOf(words.weekdaysInShort)}\\.?)(?=,?${S}(?:${DAY}${TH}${S}(?:of${S})?${MONTH}|${MONTH}${S}${DAY}))`,
    ),
    read: () => asPart({ kind: 'all' }),
  },
  {
    opens: Object.keys(WEEKDAYS),
    pattern: sticky(`${WEEKDAY}s?(?:\\s?[-–—]\\s?|${S}(?:to|through)${S})${WEEKDAY}${END}`),
    read: () => NOT_A_DATE,
  },
  {
    opens: Object.keys(WEEKDAYS),
    pattern: sticky(`(?<day>${WEEKDAY})${END}(?:,?${S}(?:of${S})?(?<week>last|this|next)${S}week${END})?`),
    read: ({ day = '', week }, around) => {
      if (notWeekday.test(before(around, 12))) return NOT_A_DATE;
      const weeks = week === undefined ? null : (({ last: -1, next: 1 } as Record<string, number>)[week.toLowerCase()] ?? 0);
      return asName(weekdayNamed(WEEKDAYS[day.toLowerCase()] ?? 1, weeks));
    },
  },
  {
    opens: Object.keys(SEASONS),
    pattern: sticky(`(?<season>${SEASON})${END}`),
    read: ({ season = '' }, around) => seasonReading(season, around),
  },
];
