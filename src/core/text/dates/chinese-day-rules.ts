import { exactNumber } from '../chinese-numerals.ts';
import words from '../data/dates.zh.json';
import { monthsOf, type Season, seasonOf } from './calendar.ts';
import {
  DAY_NUMBER,
  firstOf,
  isRecurring,
  MONTH_NUMBER,
  NUMBER,
  NUMBER_OPENS,
  NUMBER_STARTS,
  partIn,
  TO,
  tableRule,
} from './chinese-words.ts';
import { unitFromToday, weekdayNamed, yearFromToday } from './from-today.ts';
import { dayOfSomeMonth, unitAroundNow, unitFromTold } from './from-told.ts';
import { inNamedYear, type Naming, withPart, yearly } from './naming.ts';
import {
  type Around,
  after,
  anyOf,
  asName,
  asPart,
  before,
  type Groups,
  NOT_A_DATE,
  type Reading,
  type Rule,
  sticky,
} from './patterns.ts';

const WEEK = '(?:周|星期|礼拜)';
const weekdays: Readonly<Record<string, number>> = words.weekdays;
const weekShifts: Readonly<Record<string, number>> = words.weekShifts;
const seasons = words.seasons as Readonly<Record<string, Season>>;
const seasonsOfYears = words.seasonsOfYears as unknown as Readonly<Record<string, readonly [Season, number]>>;
const partsOfMonth: Readonly<Record<string, string>> = words.partsOfMonth;
const parts: Readonly<Record<string, string>> = words.parts;
const countedBefore = new RegExp(`${anyOf(words.countedBefore)}$`, 'u');
const notDayBefore = new RegExp(`^${anyOf(words.notDayBefore)}`, 'u');

const monthsNamed = (from: number, to: number): Naming => yearly('month', (year) => monthsOf(year, from, to));
const inAYear = (from: number, to: number): boolean => from >= 1 && to <= 12 && from < to;

const seasonNamed = (season: Season): Naming => yearly('season', (year) => seasonOf(year, season));

/** A season that is not joined to a year is a time only where something says so. */
function seasonReading(word: string, around: Around): Reading {
  const isSure = /[在自到从至]$/u.test(before(around, 1)) || /^(?:以来|之前|之后|以后|前|后|起)/u.test(after(around, 2));
  return asName({ ...seasonNamed(seasons[word] ?? 'spring'), isSure });
}

/** 9日: a day of the month before it, or, where no month stands there, of the month that is meant. */
function dayReading({ day = '', sign = '' }: Groups, around: Around): Reading | null {
  const number = exactNumber(day.replace('廿', '二十').replace('二十十', '二十'));
  if (isRecurring(around)) return NOT_A_DATE;
  if (notDayBefore.test(after(around, 2))) return null;
  const isDigits = /^\d/.test(day);
  const isSure =
    sign === '日' && (isDigits || number > 10) && !countedBefore.test(before(around, 2)) && !/^前/u.test(after(around, 1));
  const naming = dayOfSomeMonth(number);
  return { naming: { ...naming, isSure }, part: { kind: 'units', unit: 'day', from: number, to: number } };
}

function weekdayReading({ shift, day = '' }: Groups, around: Around): Reading {
  if (shift === undefined && (isRecurring(around) || /^(?:休|闭|公休|围|期)/u.test(after(around, 2)))) return NOT_A_DATE;
  // 法治周末 is a newspaper.
  if (shift === undefined && day === '末' && !/(?:^|[在于到，。、：的这本])$/u.test(before(around, 1))) return NOT_A_DATE;
  const weeks = shift === undefined ? null : (weekShifts[shift] ?? 0);
  return asName(day === '末' ? weekdayNamed(6, weeks, 7) : weekdayNamed(weekdays[day] ?? 1, weeks));
}

const noDays: ReadonlySet<string> = new Set(words.notDaysAfter);
const noMonths: ReadonlySet<string> = new Set(words.notMonthsAfter);

/** Rules for days, weeks, months and seasons, and for parts, which stand behind what they are part of. */
export const CHINESE_DAY_RULES: readonly Rule[] = [
  {
    // "1至5月"
    opens: NUMBER_OPENS,
    pattern: sticky(`${NUMBER_STARTS}(?<from>${MONTH_NUMBER})(?:${TO}|、)(?<to>${MONTH_NUMBER})\\s?月(?:份)?`),
    read: ({ from = '', to = '' }) => {
      const [first, last] = [exactNumber(from), exactNumber(to)];
      return inAYear(first, last) ? asName({ ...monthsNamed(first, last), relation: 'for' }) : null;
    },
  },
  {
    opens: NUMBER_OPENS,
    pattern: sticky(`(?<![第个\\d.])${NUMBER_STARTS}(?<month>${MONTH_NUMBER})\\s?月(?:份)?(?![刊龄供饼球])`),
    read: ({ month = '' }, around) =>
      isRecurring(around) ? NOT_A_DATE : asName(monthsNamed(exactNumber(month), exactNumber(month))),
  },
  {
    opens: ['前', '首'],
    pattern: sticky(`(?<![此之以目从日])(?:前|首)(?<count>${NUMBER})个?月(?:份)?`),
    read: ({ count = '' }) =>
      exactNumber(count) > 0 && exactNumber(count) < 12 ? asName(monthsNamed(1, exactNumber(count))) : null,
  },
  tableRule(words.monthsFromToday, noMonths, [], (shift) => unitFromToday('month', shift)),
  tableRule(words.monthsFromTold, new Set(['相当月']), [], (shift) => unitFromTold('month', shift, false)),
  {
    opens: ['月'],
    pattern: sticky(
      `(?<![\\d个上下本每当次同翌这${NUMBER_OPENS.slice(1).join('')}])(?<word>${anyOf(Object.keys(partsOfMonth))})`,
    ),
    read: ({ word = '' }) => asName(withPart(unitAroundNow('month'), partIn(partsOfMonth, word))),
  },
  {
    // "6-8日"
    opens: NUMBER_OPENS,
    pattern: sticky(`${NUMBER_STARTS}(?<from>${DAY_NUMBER})${TO}(?<to>${DAY_NUMBER})\\s?[日号]`),
    read: ({ from = '', to = '' }) => asPart({ kind: 'units', unit: 'day', from: exactNumber(from), to: exactNumber(to) }),
  },
  {
    opens: NUMBER_OPENS,
    pattern: sticky(`${NUMBER_STARTS}(?<day>${DAY_NUMBER})\\s?(?<sign>[日号])`),
    read: dayReading,
  },
  tableRule(words.daysFromToday, noDays, [], (shift) => unitFromToday('day', shift)),
  tableRule(words.daysFromTold, noDays, [], (shift) => unitFromTold('day', shift, false)),
  {
    // "周一至周五": opening hours.
    opens: ['周', '星', '礼'],
    pattern: sticky(`${WEEK}[一二三四五六日天]${TO}${WEEK}?[一二三四五六日天]`),
    read: () => NOT_A_DATE,
  },
  {
    opens: ['上', '本', '这', '下', '周', '星', '礼'],
    pattern: sticky(
      `(?<![${NUMBER_OPENS.slice(1).join('')}\\d日基以])(?:(?<shift>上上|下下|上|本|这|下)(?:个)?)?${WEEK}(?<day>[一二三四五六日天末])`,
    ),
    read: weekdayReading,
  },
  {
    opens: ['上', '本', '这', '下'],
    pattern: sticky(`(?<![日基以])(?<shift>上上|下下|上|本|这|下)(?:个|一)?${WEEK}(?![期边围年刊])`),
    read: ({ shift = '' }) => asName(unitFromToday('week', weekShifts[shift] ?? 0)),
  },
  {
    // "2025年第49周"
    opens: ['第'],
    pattern: sticky(`第(?<week>\\d{1,2})\\s?周(?!年|期)`),
    read: ({ week = '' }) => asPart({ kind: 'units', unit: 'week', from: Number(week), to: Number(week) }),
  },
  {
    opens: firstOf(Object.keys(seasonsOfYears)),
    pattern: sticky(`(?<word>${anyOf(Object.keys(seasonsOfYears))})`),
    read: ({ word = '' }) => {
      const [season, shift] = seasonsOfYears[word] ?? ['spring', 0];
      return asName(inNamedYear(seasonNamed(season), yearFromToday(shift)));
    },
  },
  {
    opens: firstOf(Object.keys(seasons)),
    pattern: sticky(`(?<word>${anyOf(Object.keys(seasons))})`),
    read: ({ word = '' }, around) => seasonReading(word, around),
  },
  {
    opens: firstOf(Object.keys(parts)),
    pattern: sticky(`(?<=[年月季代度旬周五])(?<word>${anyOf(Object.keys(parts))})(?![${words.notPartsBefore}])`),
    read: ({ word = '' }) => asPart(partIn(parts, word)),
  },
];
