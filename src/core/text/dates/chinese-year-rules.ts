import { CHINESE_DIGITS, exactNumber, spelledNumber } from '../chinese-numerals.ts';
import words from '../data/dates.zh.json';
import { civilOf, monthsOf, planYears, yearsOf } from './calendar.ts';
import { firstOf, isRecurring, NUMBER, NUMBER_OPENS, NUMBER_STARTS, partIn, TO, tableRule } from './chinese-words.ts';
import { unitFromToday, yearFromToday, yearlyFromToday } from './from-today.ts';
import { sameTimeOfYear, yearFromTold } from './from-told.ts';
import { fixed, type Naming, relative, withPart, yearly, yearNamed } from './naming.ts';
import { type Around, after, anyOf, asName, type Groups, NOT_A_DATE, type Reading, type Rule, sticky } from './patterns.ts';

const YEAR = String.raw`(?:1[89]|20)\d\d`;
const notYears: ReadonlySet<string> = new Set(words.notYearsAfter);
const partsOfYear: Readonly<Record<string, string>> = words.partsOfYear;
/** "2025年第61号": the year is part of an instrument's name. */
const instrument = /^\s?第\s?\d+\s?[号期]/u;

function yearReading({ from = '', to }: Groups, around: Around): Reading {
  if (instrument.test(after(around, 10))) return NOT_A_DATE;
  const year = /^\d/.test(from) ? Number(from) : spelledNumber(from);
  if (to === undefined) return asName(yearNamed(() => year));
  const last = to.length === 2 ? year - (year % 100) + Number(to) : Number(to);
  return last > year ? asName({ ...fixed('years', yearsOf(year, last)), relation: 'for' }) : NOT_A_DATE;
}

function quarters(from: number, to: number): Naming {
  return yearly('quarter', (year) => monthsOf(year, 3 * from - 2, 3 * to));
}

function quarterReading({ quarter = '' }: Groups): Reading | null {
  const number = quarter === '首' ? 1 : quarter === '末' ? 4 : exactNumber(quarter);
  return number >= 1 && number <= 4 ? asName(quarters(number, number)) : null;
}

/** The years from so many to so many after the article's. */
const unitsAhead = (from: number, to: number): Naming =>
  relative('years', ({ today }) => (today === null ? null : yearsOf(civilOf(today).year + from, civilOf(today).year + to)));

/** 年底: of the year it stands with, else of this one. */
function partOfYear(word: string): Naming {
  const year = (at: number) => yearsOf(at);
  const name = { ...yearlyFromToday('year', year, 0), inYear: year };
  return { ...withPart(name, partIn(partsOfYear, word)), isSure: word !== '全年' };
}

const ANY_CENTURY = anyOf([...words.lastCentury, ...words.thisCentury]);

function decadeReading({ century, tens = '', full }: Groups): Reading | null {
  if (full !== undefined) return asName(fixed('decade', yearsOf(Number(full), Number(full) + 9)));
  const number = /^\d/.test(tens) ? Number(tens) : 10 * exactNumber(tens.charAt(0));
  const isThis = century !== undefined ? words.thisCentury.includes(century) : false;
  // 二十年代 alone may be either century's.
  if (century === undefined && number < 30) return NOT_A_DATE;
  const from = (isThis ? 2000 : 1900) + number;
  return asName(fixed('decade', yearsOf(from, from + 9)));
}

const behindPlan = new RegExp(`^[”"」』’]?${anyOf(words.behindPlan)}`, 'u');

/** 十五五 and its kin: in quotation marks, before the word for a plan or period, or where it can be no number. */
function planReading({ nth = '' }: Groups, around: Around): Reading | null {
  const right = after(around, 4);
  const isQuoted = /[“"「『‘]$/u.test(around.text.slice(0, around.start).slice(-1)) && /^[”"」』’]/u.test(right);
  const isNumber = nth.length === 1 || words.notPlanBefore.some((word) => right.startsWith(word));
  return isQuoted || behindPlan.test(right) || !isNumber ? asName(fixed('plan', planYears(exactNumber(nth)))) : null;
}

/** Rules for years, quarters, halves, decades and five-year plans. */
export const CHINESE_YEAR_RULES: readonly Rule[] = [
  {
    opens: ['#'],
    pattern: sticky(`(?<!\\d)(?<full>(?:1[89]|20)\\d0)年代`),
    read: decadeReading,
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<!\\d)(?<from>${YEAR})\\s?(?:年?(?:${TO})(?<to>(?:20)?\\d\\d)\\s?)?年度?`),
    read: yearReading,
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<![\\d.])(?<from>${YEAR})${TO}(?<to>(?:20)?\\d\\d)(?![\\d-])`),
    read: yearReading,
  },
  {
    opens: ['一', '二'],
    pattern: sticky(`${NUMBER_STARTS}(?<from>[一二][${CHINESE_DIGITS}]{3})年`),
    read: yearReading,
  },
  {
    opens: firstOf(words.sameTimeOfLastYear),
    pattern: sticky(anyOf(words.sameTimeOfLastYear)),
    read: () => asName(sameTimeOfYear(-1)),
  },
  {
    opens: ['明'],
    pattern: sticky('明后年'),
    read: () => asName(unitsAhead(1, 2)),
  },
  tableRule(words.yearsFromToday, notYears, words.notYearsBefore, yearFromToday),
  tableRule(words.yearsFromTold, notYears, words.notYearsBefore, (shift) => yearFromTold(shift, false)),
  {
    opens: firstOf(Object.keys(partsOfYear)),
    pattern: sticky(`(?<![\\d${CHINESE_DIGITS}十百几数多近往历半整])(?<word>${anyOf(Object.keys(partsOfYear))})(?![国方共])`),
    read: ({ word = '' }, around) => (isRecurring(around) ? NOT_A_DATE : asName(partOfYear(word))),
  },
  {
    opens: ['前', '首', '第', '一', '二', '三', '四', '末', '#'],
    pattern: sticky(
      `(?<![每个])(?:第(?<nth>[一二三四1-4])季度?|(?<![第\\d${CHINESE_DIGITS}])(?<plain>[一二三四1-4])季度|(?<end>[首末])季度?)`,
    ),
    read: ({ nth, plain, end }) => quarterReading({ quarter: nth ?? plain ?? end }),
  },
  {
    opens: ['前', '首', '一', '#'],
    pattern: sticky(`(?:(?:前|首)(?<count>[两二三23])个?季度?|[一1]至(?<last>[二三四2-4])季度)`),
    read: ({ count, last }) => asName(quarters(1, exactNumber(count ?? last ?? ''))),
  },
  {
    opens: ['q'],
    pattern: sticky(`(?<![\\p{L}\\d])Q(?<quarter>[1-4])(?!\\d)`),
    read: quarterReading,
  },
  {
    opens: ['上', '下'],
    pattern: sticky('(?<half>上|下)半年'),
    read: ({ half }) => asName(yearly('half', (year) => (half === '上' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12)))),
  },
  tableRule(words.quartersFromToday, new Set(['以上季', '以下季']), ['节', '风'], (shift) => unitFromToday('quarter', shift)),
  {
    opens: ['#', ...firstOf([...words.lastCentury, ...words.thisCentury]), ...'三四五六七八九'],
    pattern: sticky(`(?:(?<century>${ANY_CENTURY})(?:的)?)?(?<tens>[一二三四五六七八九]十|八零|九零|[1-9]0)年代`),
    read: decadeReading,
  },
  {
    opens: [...NUMBER_OPENS],
    pattern: sticky(`(?<![\\d〇零百第${CHINESE_DIGITS}])(?<nth>十[一二三四五六七八九]|[六七八九])五(?![${CHINESE_DIGITS}十百])`),
    read: planReading,
  },
  {
    opens: ['第'],
    pattern: sticky(`第(?<nth>${NUMBER})个?五年(?:规划|计划|规画)`),
    read: ({ nth = '' }) =>
      exactNumber(nth) >= 1 && exactNumber(nth) < 40 ? asName(fixed('plan', planYears(exactNumber(nth)))) : null,
  },
];
