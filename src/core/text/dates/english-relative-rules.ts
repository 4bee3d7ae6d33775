import words from '../data/dates.json';
import { monthsOf, seasonOf, type Unit } from './calendar.ts';
import {
  asSpelled,
  END,
  firstWords,
  isOtherWord,
  MONTH,
  monthOf,
  NUMBER,
  NUMBER_OPENS,
  numberOf,
  ONE_UNIT,
  S,
  SEASON,
  SEASONS,
  UNIT,
  unitOf,
  WEEKDAY,
  WEEKDAYS,
} from './english-words.ts';
import {
  unitFromToday,
  unitsAhead,
  unitsBesideToday,
  weekdayFromToday,
  weekdayNamed,
  withinUnits,
  yearlyFromToday,
} from './from-today.ts';
import { sameTimeOfYear, unitAroundNow, unitFromTold, yearFromTold } from './from-told.ts';
import { type InYear, inNamedYear, withPart, yearly } from './naming.ts';
import { type Around, after, anyOf, asName, before, type Groups, type Reading, type Rule, sticky } from './patterns.ts';

type Counts = Readonly<Record<string, number>>;
const daysByWord: Counts = words.daysByWord;
const shifts: Counts = words.shifts;
const shiftsFromTold: Counts = words.shiftsFromTold;
const stretches: Counts = words.stretchesFromToday;

const WEEKEND = [6, 7] as const;
/** "over the last year" is the twelve months up to now, "last year" the calendar's. */
const article = /(?:^|[^\p{L}])the\s$/iu;
const throughout = /(?:^|[^\p{L}])(?:over|in|within|for|during|throughout|across)\s$/iu;

interface Recurring {
  readonly precision: 'month' | 'season';
  readonly inYear: InYear;
}

function recurringOf({ month, season }: Groups): Recurring | null {
  if (month !== undefined) {
    const number = monthOf(month);
    return isOtherWord(month) ? null : { precision: 'month', inYear: (year) => monthsOf(year, number) };
  }
  if (season === undefined) return null;
  const named = SEASONS[season.toLowerCase()] ?? 'spring';
  return { precision: 'season', inYear: (year) => seasonOf(year, named) };
}

function shiftReading(groups: Groups, around: Around): Reading | null {
  const shift = shifts[asSpelled(groups['shift'] ?? '')] ?? 0;
  const { unit, weekday, weekend } = groups;
  if (unit !== undefined) {
    const whole = unitOf(unit);
    const isRolling = shift !== 0 && whole !== 'quarter' && article.test(before(around, 5));
    if (isRolling || (whole === 'decade' && shift !== 0)) return asName(unitsBesideToday(whole, shift));
    return asName(unitFromToday(whole, shift));
  }
  if (weekend !== undefined) return asName(weekdayNamed(WEEKEND[0], shift, WEEKEND[1]));
  if (weekday !== undefined) return asName(weekdayFromToday(WEEKDAYS[weekday.toLowerCase()] ?? 1, shift));
  const recurring = recurringOf(groups);
  return recurring && asName(yearlyFromToday(recurring.precision, recurring.inYear, shift));
}

function toldReading(groups: Groups, around: Around): Reading | null {
  const shift = shiftsFromTold[asSpelled(groups['told'] ?? '')] ?? 0;
  const recurring = recurringOf(groups);
  if (recurring) return asName(inNamedYear(yearly(recurring.precision, recurring.inYear), yearFromTold(shift, false)));
  if (groups['unit'] === undefined && groups['part'] === undefined) return null;
  const unit = unitOf(groups['unit'] ?? 'day');
  // "over the next year" runs from today, "the next year" follows what was told.
  if (/next/i.test(groups['told'] ?? '') && throughout.test(before(around, 12))) return asName(unitsBesideToday(unit, 1));
  return asName(unitFromTold(unit, shift, shift < 0));
}

/** "a year earlier" and its kin; "a year before the ban" hangs on an event, not on a date. */
function countReading({ count = 'a', unit = '', way = '' }: Groups, around: Around): Reading | null {
  const number = numberOf(count);
  const whole = unitOf(unit);
  const direction = way.toLowerCase();
  if (direction === 'ago') return asName(unitFromToday(whole, -number));
  if ((direction === 'before' || direction === 'after') && !/^\s?(?:[.,;:)—–”"]|$)/u.test(after(around, 2))) return null;
  // "the three years before" are all three.
  if (direction === 'before' && number > 1 && article.test(before(around, 5))) return null;
  if (direction === 'later' || direction.startsWith('after')) return asName(unitFromTold(whole, number, false));
  return asName(whole === 'year' ? sameTimeOfYear(-number) : unitFromTold(whole, -number, true));
}

/** "within 14 days" is how long something takes, wherever nothing is said to come; "within three years" seldom is. */
const withinReading = (unit: Unit, count: number): Reading =>
  asName(withinUnits(unit, count, unit === 'day' || unit === 'week' ? ['ahead'] : ['ahead', 'near']));

/** "the year before last", "the autumn before last", "the year before". */
function beforeReading(groups: Groups, around: Around): Reading | null {
  const recurring = recurringOf(groups);
  if (groups['last'] !== undefined) {
    if (!recurring) return asName(unitFromToday(unitOf(groups['unit'] ?? ''), -2));
    const last = yearlyFromToday(recurring.precision, recurring.inYear, -1);
    return asName({
      ...last,
      place: (anchor) =>
        anchor.today === null ? null : last.place({ ...anchor, today: last.place(anchor)?.first ?? anchor.today }),
    });
  }
  if (recurring || !/^(?:\s?(?:[.,;:)—–”"]|$)|\s(?:it|he|she|they|we|and|but)\b)/u.test(after(around, 6))) return null;
  const unit = unitOf(groups['unit'] ?? '');
  const shift = groups['way']?.toLowerCase() === 'after' ? 1 : -1;
  return asName(shift < 0 && unit === 'year' ? sameTimeOfYear(shift) : unitFromTold(unit, shift, shift < 0));
}

/** Rules for what is counted from the article's date or from the date told last. */
export const ENGLISH_RELATIVE_RULES: readonly Rule[] = [
  {
    opens: firstWords(Object.keys(daysByWord)),
    pattern: sticky(`(?<day>${anyOf(Object.keys(daysByWord))})${END}`),
    read: ({ day = '' }) => asName(unitFromToday('day', daysByWord[asSpelled(day)] ?? 0)),
  },
  {
    opens: Object.keys(stretches),
    pattern: sticky(`(?<way>${anyOf(Object.keys(stretches))})${S}(?:(?<count>${NUMBER})${S})(?<unit>${UNIT})${END}`),
    read: ({ way = '', count = '', unit = '' }) =>
      asName(unitsBesideToday(unitOf(unit), numberOf(count) * (stretches[way.toLowerCase()] ?? 1))),
  },
  {
    opens: ['past', 'coming'],
    pattern: sticky(`(?<way>past|coming)${S}(?<unit>${ONE_UNIT})${END}`),
    read: ({ way = '', unit = '' }) => asName(unitsBesideToday(unitOf(unit), way.toLowerCase() === 'past' ? -1 : 1)),
  },
  {
    opens: Object.keys(shifts),
    pattern: sticky(
      `(?<shift>${anyOf(Object.keys(shifts))})${S}(?:(?<unit>${ONE_UNIT})|(?<weekend>weekend)|`,
      `(?<month>${MONTH})|(?<season>${SEASON})|(?<weekday>${WEEKDAY}))${END}`,
    ),
    read: shiftReading,
  },
  {
    opens: ['the'],
    pattern: sticky(
      `the${S}(?:(?<unit>${ONE_UNIT})|(?<month>${MONTH})|(?<season>${SEASON}))${S}(?<way>before|after)(?<last>${S}last)?${END}`,
    ),
    read: beforeReading,
  },
  {
    opens: ['that', 'the'],
    pattern: sticky(
      `(?<told>${anyOf(Object.keys(shiftsFromTold))})${S}(?:(?<unit>${ONE_UNIT})|`,
      `(?<part>morning|afternoon|evening|night)|(?<month>${MONTH})|(?<season>${SEASON}))${END}`,
    ),
    read: toldReading,
  },
  {
    opens: ['the'],
    pattern: sticky(`the${S}weekend${END}`),
    read: () => asName(weekdayNamed(WEEKEND[0], null, WEEKEND[1])),
  },
  {
    opens: ['the'],
    pattern: sticky(`the${S}(?<unit>week|month|quarter|year|decade)${END}(?!${S}(?:to|through|ended|ending)${END})`),
    read: ({ unit = '' }) => asName(unitAroundNow(unitOf(unit))),
  },
  {
    opens: ['within', 'inside'],
    pattern: sticky(
      `(?:within|inside)${S}(?:the${S}(?:next|coming)${S})?(?<count>${NUMBER})${S}(?<unit>${UNIT})${END}(?!${S}of${END})`,
    ),
    read: ({ count = '', unit = '' }) => withinReading(unitOf(unit), numberOf(count)),
  },
  {
    opens: ['within'],
    pattern: sticky(`within${S}(?:the|this)${S}(?<unit>week|month|quarter|year|decade)${END}`),
    read: ({ unit = '' }) =>
      asName({ ...withPart(unitAroundNow(unitOf(unit)), { kind: 'left' }), relation: 'by', needs: ['ahead'] }),
  },
  {
    opens: ['in'],
    pattern: sticky(
      `in${S}(?:just${S}|about${S}|another${S})?(?<count>${NUMBER})${S}(?<unit>days|weeks|months|years|decades)`,
      `(?:['’]${S}time)?${END}(?!${S}(?:of|than|the|when|with)${END})`,
    ),
    read: ({ count = '', unit = '' }) => asName(unitsAhead(unitOf(unit), numberOf(count))),
  },
  {
    opens: [...NUMBER_OPENS, 'year', 'yr', 'month', 'week'],
    pattern: sticky(
      `(?:(?<count>${NUMBER})[\\s-]{1,3})?(?<unit>${UNIT})${S}(?<way>ago|earlier|later|before|afterwards?|after|previously)${END}`,
    ),
    read: countReading,
  },
];
