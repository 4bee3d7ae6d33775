import { CHINESE_DIGITS } from '../chinese-numerals.ts';
import words from '../data/dates.zh.json';
import type { Unit } from './calendar.ts';
import type { Naming } from './naming.ts';
import type { Part } from './part-of.ts';
import { type Around, after, anyOf, asName, before, NOT_A_DATE, type Rule, sticky } from './patterns.ts';

/** A number of up to three digits, or in characters. */
export const NUMBER = `(?:\\d{1,3}(?!\\d)|[${CHINESE_DIGITS}十百]{1,5})`;
/** No digit or character of a number stands before. */
export const NUMBER_STARTS = `(?<![\\d.．${CHINESE_DIGITS}十百])`;
/** A number of a month. */
export const MONTH_NUMBER = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
/** A number of a day of the month. */
export const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** What joins the ends of a range. */
export const TO = '\\s?(?:至|到|[-—–~～―]{1,2})\\s?';
/** Characters with which a number begins. */
export const NUMBER_OPENS: readonly string[] = ['#', ...CHINESE_DIGITS, '十', '廿', '百'];

const UNITS = words.units as Readonly<Record<string, Unit>>;
/** A unit that a number counts. */
export const UNIT = anyOf(Object.keys(UNITS));
/** The unit of `UNIT`. */
export const unitOf = (written: string): Unit => UNITS[written] ?? 'day';

const PARTS: Readonly<Record<string, Part>> = {
  start: { kind: 'edge', index: 0 },
  early: { kind: 'third', index: 0 },
  middle: { kind: 'third', index: 1 },
  late: { kind: 'third', index: 2 },
  end: { kind: 'edge', index: 1 },
  all: { kind: 'all' },
};

/** The part of a year or month that a word of `table` means; all of it where the table has no such word. */
export const partIn = (table: Readonly<Record<string, string>>, word: string): Part =>
  PARTS[table[word] ?? 'all'] ?? { kind: 'all' };

/** First characters of words. */
export const firstOf = (list: readonly string[]): readonly string[] => list.map((word) => word.charAt(0));

/** Whether a word is made of characters of two others: 明年 in 说明年产量. */
const isAcross = (around: Around, listed: ReadonlySet<string>): boolean =>
  [1, 2, 3].some((length) => listed.has(around.text.slice(Math.max(0, around.start - length), around.end)));

const recurring = new RegExp(`${anyOf(words.recurring)}$`, 'u');
/** Whether what follows comes back every year, month or week (每年四月). */
export const isRecurring = (around: Around): boolean => recurring.test(before(around, 3));

/** A rule for the words of a table, each with how far it is from today or from the date told last. */
export function tableRule(
  table: Readonly<Record<string, number>>,
  notAfter: ReadonlySet<string>,
  notBefore: readonly string[],
  naming: (shift: number) => Naming,
): Rule {
  return {
    opens: firstOf(Object.keys(table)),
    pattern: sticky(`(?<word>${anyOf(Object.keys(table))})`),
    read: ({ word = '' }, around) =>
      isAcross(around, notAfter) || notBefore.includes(after(around, 1)) ? NOT_A_DATE : asName(naming(table[word] ?? 0)),
  };
}
