/** Days of the calendar, both inclusive, counted from 1 January 1970. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A unit in which the calendar is counted. Weeks begin on Monday. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

interface Civil {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
const MONTHS_IN: Readonly<Record<Exclude<Unit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
};

/** The first day of a month; months beyond 12 or below 1 run on into other years. */
const firstOf = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month - 1, 1) / DAY;

/** The whole months from `from` to `to` of a year; months beyond 12 run on into the next. */
export function monthsOf(year: number, from: number, to: number = from): Stretch {
  return { first: firstOf(year, from), last: firstOf(year, to + 1) - 1 };
}

/** The whole years from `from` to `to`. */
export function yearsOf(from: number, to: number = from): Stretch {
  return monthsOf(from, 1, 12 * (to - from + 1));
}

/** A day of the calendar, or null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): Stretch | null {
  const whole = monthsOf(year, month);
  const at = whole.first + day - 1;
  return day >= 1 && at <= whole.last ? { first: at, last: at } : null;
}

/** Year, month and day of a day number. */
export function civilOf(day: number): Civil {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week, from 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** `YYYY-MM-DD`, or null where the year has not four digits. */
export function isoOf(day: number): string | null {
  const year = Math.abs(day) > 4e6 ? 0 : civilOf(day).year;
  return year >= 1000 && year <= 9999 ? new Date(day * DAY).toISOString().slice(0, 10) : null;
}

/** The day that an ISO date (`YYYY-MM-DD`, what follows is not read) names, or null where it names none. */
export function dayOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 ? (dayOf(year, month, day)?.first ?? null) : null;
}

/** The calendar unit in which a day lies. */
export function unitAround(unit: Unit, day: number): Stretch {
  if (unit === 'day') return { first: day, last: day };
  if (unit === 'week') {
    const first = day - weekdayOf(day) + 1;
    return { first, last: first + 6 };
  }
  const { year, month } = civilOf(day);
  if (unit === 'decade') return yearsOf(year - (year % 10), year - (year % 10) + 9);
  const count = MONTHS_IN[unit];
  const from = month - ((month - 1) % count);
  return monthsOf(year, from, from + count - 1);
}

/** The day `count` units later (earlier where negative); the last of the month where the month there is shorter. */
export function moved(day: number, count: number, unit: Unit): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const civil = civilOf(day);
  const { first, last } = monthsOf(civil.year, civil.month + count * MONTHS_IN[unit]);
  return Math.min(first + civil.day - 1, last);
}

const FIRST_MONTH_OF_SEASON = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;
/** A season of the northern hemisphere. */
export type Season = keyof typeof FIRST_MONTH_OF_SEASON;

/** The three whole months of a season; winter is of the year in which it begins. */
export function seasonOf(year: number, season: Season): Stretch {
  const first = FIRST_MONTH_OF_SEASON[season];
  return monthsOf(year, first, first + 2);
}

/** The years of China's nth five-year plan: 1953 to 1957 the first, 1958 to 1962 the second, from 1966 on each five years. */
export function planYears(nth: number): Stretch {
  const from = nth < 3 ? 1948 + 5 * nth : 1951 + 5 * nth;
  return yearsOf(from, from + 4);
}

/** The five-year plan that runs in a year; from the third on. */
export const planOfYear = (year: number): number => Math.floor((year - 1951) / 5);
