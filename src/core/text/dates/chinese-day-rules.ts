import words from '../data/dates.zh.json';
import { FIRST_MONTH_OF_SEASON, monthsOf, type Season } from './calendar.ts';
import {
  as,
  DAY_NUMBER,
  firstOf,
  isRecurring,
  MONTH_NUMBER,
  NOT_A_DATE,
  NUMBER,
  NUMBER_OPENS,
  NUMBER_STARTS,
  PARTS,
  TO,
  tableRule,
} from './chinese-words.ts';
import { unitFromToday, weekdayNamed, yearFromToday } from './from-today.ts';
import { dayOfSomeMonth, unitAroundNow, unitFromTold } from './from-told.ts';
import { hanNumber } from './han-number.ts';
import { inNamedYear, type Naming, withPart, yearly } from './naming.ts';
import { type Around, after, anyOf, before, type Groups, type Reading, type Rule, sticky } from './patterns.ts';

const WEEK = '(?:周|週|星期|礼拜|禮拜)';
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

function seasonNamed(season: Season): Naming {
  const first = FIRST_MONTH_OF_SEASON[season];
  return yearly('season', (year) => monthsOf(year, first, first + 2));
}

/** A season that is not joined to a year is a time only where something says so. */
function seasonReading(word: string, around: Around): Reading {
  const isSure =
    /[在自到从從至]$/u.test(before(around, 1)) || /^(?:以来|以來|之前|之后|之後|以后|以後|前|后|後|起)/u.test(after(around, 2));
  return as({ ...seasonNamed(seasons[word] ?? 'spring'), isSure });
}

/** 9日: a day of the month before it, or, where no month stands there, of the month that is meant. */
function dayReading({ day = '', sign = '' }: Groups, around: Around): Reading | null {
  const number = hanNumber(day.replace('廿', '二十').replace('二十十', '二十'));
  if (isRecurring(around)) return NOT_A_DATE;
  if (notDayBefore.test(after(around, 2))) return null;
  const isDigits = /^\d/.test(day);
  const isSure =
    sign === '日' && (isDigits || number > 10) && !countedBefore.test(before(around, 2)) && !/^前/u.test(after(around, 1));
  const naming = dayOfSomeMonth(number);
  return { naming: { ...naming, isSure }, part: { kind: 'units', unit: 'day', from: number, to: number } };
}

function weekdayReading({ shift, day = '' }: Groups, around: Around): Reading {
  if (shift === undefined && (isRecurring(around) || /^(?:休|闭|閉|公休|围|期)/u.test(after(around, 2)))) return NOT_A_DATE;
  // 法治周末 is a newspaper.
  if (shift === undefined && day === '末' && !/(?:^|[在於于到，。、：的这這本])$/u.test(before(around, 1))) return NOT_A_DATE;
  const weeks = shift === undefined ? null : (weekShifts[shift] ?? 0);
  return as(day === '末' ? weekdayNamed(6, weeks, 7) : weekdayNamed(weekdays[day] ?? 1, weeks));
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
      const [first, last] = [hanNumber(from), hanNumber(to)];
      return inAYear(first, last) ? as({ ...monthsNamed(first, last), relation: 'for' }) : null;
    },
  },
  {
    opens: NUMBER_OPENS,
    pattern: sticky(`(?<![第个個\\d.])${NUMBER_STARTS}(?<month>${MONTH_NUMBER})\\s?月(?:份)?(?![刊龄齡供饼餅球])`),
    read: ({ month = '' }, around) => (isRecurring(around) ? NOT_A_DATE : as(monthsNamed(hanNumber(month), hanNumber(month)))),
  },
  {
    opens: ['前', '首'],
    pattern: sticky(`(?<![此之以目从從日])(?:前|首)(?<count>${NUMBER})个?個?月(?:份)?`),
    read: ({ count = '' }) => (hanNumber(count) > 0 && hanNumber(count) < 12 ? as(monthsNamed(1, hanNumber(count))) : null),
  },
  tableRule(words.monthsFromToday, noMonths, [], (shift) => unitFromToday('month', shift)),
  tableRule(words.monthsFromTold, new Set(['相当月', '相當月']), [], (shift) => unitFromTold('month', shift, false)),
  {
    opens: ['月'],
    pattern: sticky(
      `(?<![\\d个個上下本每当當次同翌这這${NUMBER_OPENS.slice(1).join('')}])(?<word>${anyOf(Object.keys(partsOfMonth))})`,
    ),
    read: ({ word = '' }) => as(withPart(unitAroundNow('month'), PARTS[partsOfMonth[word] ?? 'all'] ?? { kind: 'all' })),
  },
  {
    // "6-8日"
    opens: NUMBER_OPENS,
    pattern: sticky(`${NUMBER_STARTS}(?<from>${DAY_NUMBER})${TO}(?<to>${DAY_NUMBER})\\s?[日号號]`),
    read: ({ from = '', to = '' }) => ({
      naming: null,
      part: { kind: 'units', unit: 'day', from: hanNumber(from), to: hanNumber(to) },
    }),
  },
  {
    opens: NUMBER_OPENS,
    pattern: sticky(`${NUMBER_STARTS}(?<day>${DAY_NUMBER})\\s?(?<sign>[日号號])`),
    read: dayReading,
  },
  tableRule(words.daysFromToday, noDays, [], (shift) => unitFromToday('day', shift)),
  tableRule(words.daysFromTold, noDays, [], (shift) => unitFromTold('day', shift, false)),
  {
    // "周一至周五": opening hours.
    opens: ['周', '週', '星', '礼', '禮'],
    pattern: sticky(`${WEEK}[一二三四五六日天]${TO}${WEEK}?[一二三四五六日天]`),
    read: () => NOT_A_DATE,
  },
  {
    opens: ['上', '本', '这', '這', '下', '周', '週', '星', '礼', '禮'],
    pattern: sticky(
      `(?<![${NUMBER_OPENS.slice(1).join('')}\\d日基以])(?:(?<shift>上上|下下|上|本|这|這|下)(?:个|個)?)?${WEEK}(?<day>[一二三四五六日天末])`,
    ),
    read: weekdayReading,
  },
  {
    opens: ['上', '本', '这', '這', '下'],
    pattern: sticky(`(?<![日基以])(?<shift>上上|下下|上|本|这|這|下)(?:个|個|一)?${WEEK}(?![期边邊围圍年刊])`),
    read: ({ shift = '' }) => as(unitFromToday('week', weekShifts[shift] ?? 0)),
  },
  {
    // "2025年第49周"
    opens: ['第'],
    pattern: sticky(`第(?<week>\\d{1,2})\\s?[周週](?!年|期)`),
    read: ({ week = '' }) => ({ naming: null, part: { kind: 'units', unit: 'week', from: Number(week), to: Number(week) } }),
  },
  {
    opens: firstOf(Object.keys(seasonsOfYears)),
    pattern: sticky(`(?<word>${anyOf(Object.keys(seasonsOfYears))})`),
    read: ({ word = '' }) => {
      const [season, shift] = seasonsOfYears[word] ?? ['spring', 0];
      return as(inNamedYear(seasonNamed(season), yearFromToday(shift)));
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
    read: ({ word = '' }) => ({ naming: null, part: PARTS[parts[word] ?? 'all'] ?? { kind: 'all' } }),
  },
];
