/** Days of the calendar, both inclusive, counted from 1 January 1970. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A unit in which the calendar is counted. Weeks begin on Monday. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

const DAY = 86_400_000;
/** Units of whole months, by how many they have. */
export const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 } as const;

/** The first day of a month; months beyond 12 or below 1 run on into other years. */
const firstOf = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month - 1, 1) / DAY;

/** The whole months from `from` to `to` of a year; months beyond 12 run on into the next. */
export function monthsOf(year: number, from: number, to: number = from): Stretch {
  return { first: firstOf(year, from), last: firstOf(year, to + 1) - 1 };
}

/** The whole years from `from` to `to`. */
export const yearsOf = (from: number, to: number = from): Stretch => monthsOf(from, 1, 12 * (to - from + 1));

/** The days from one of a month to another, or null where the month has no such days. */
export function daysOf(year: number, month: number, from: number, to: number = from): Stretch | null {
  const { first, last } = monthsOf(year, month);
  return from >= 1 && from <= to && first + to - 1 <= last ? { first: first + from - 1, last: first + to - 1 } : null;
}

/** Year, month (from 1) and day of a day number. */
export function civilOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD`, or null where the year has not four digits. */
export function isoOf(day: number): string | null {
  const year = Math.abs(day) > 4e6 ? 0 : civilOf(day).year;
  return year >= 1000 && year <= 9999 ? new Date(day * DAY).toISOString().slice(0, 10) : null;
}

/** The day that an ISO date (`YYYY-MM-DD`, what follows is not read) names, or null where it names none. */
export function dayOfIso(iso: string): number | null {
  const [year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)?.slice(1).map(Number) ?? [];
  return month >= 1 && month <= 12 ? (daysOf(year, month, day)?.first ?? null) : null;
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

/** The calendar unit in which a day lies. */
export function unitAround(unit: Unit, day: number): Stretch {
  if (unit === 'day') return { first: day, last: day };
  if (unit === 'week') return { first: mondayOf(day), last: mondayOf(day) + 6 };
  const { year, month } = civilOf(day);
  if (unit === 'decade') return yearsOf(year - (year % 10), year - (year % 10) + 9);
  const from = month - ((month - 1) % MONTHS_IN[unit]);
  return monthsOf(year, from, from + MONTHS_IN[unit] - 1);
}

/** The day `count` units later (earlier where negative); the last of the month where the month there is shorter. */
export function moved(day: number, count: number, unit: Unit): number {
  if (unit === 'day' || unit === 'week') return day + count * (unit === 'day' ? 1 : 7);
  const civil = civilOf(day);
  const { first, last } = monthsOf(civil.year, civil.month + count * MONTHS_IN[unit]);
  return Math.min(first + civil.day - 1, last);
}

/** The years of China's nth five-year plan: 1953 to 1957 the first, 1958 to 1962 the second, from 1966 on each five years. */
export function planYears(nth: number): Stretch {
  const from = (nth < 3 ? 1948 : 1951) + 5 * nth;
  return yearsOf(from, from + 4);
}

/**
 * Whether the day `one` lies after the day `other`, each `YYYY-MM-DD` or coarser, as far as the coarser tells: no day of a month is
 * later than the month.
 */
export function isLaterDay(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 'YYYY-MM-DD'.length);
  return one.slice(0, length) > other.slice(0, length);
}
