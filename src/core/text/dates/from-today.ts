import { civilOf, moved, type Stretch, type Unit, unitAround, weekdayOf } from './calendar.ts';
import type { Precision } from './found-date.ts';
import { chosen, type InYear, type Lean, type Naming, relative, yearNamed } from './naming.ts';

/** The year `count` years from the article's. */
export const yearFromToday = (count: number): Naming =>
  yearNamed(({ today }) => (today === null ? null : civilOf(today).year + count));

/** The calendar unit `count` units from today ("last week", "two years ago"). */
export function unitFromToday(unit: Unit, count: number): Naming {
  if (unit === 'year') return yearFromToday(count);
  return relative(unit, ({ today }) => (today === null ? null : unitAround(unit, moved(today, count, unit))));
}

/** The `count` units that end today (negative) or begin today. */
export function unitsBesideToday(unit: Unit, count: number): Naming {
  const precision = unit === 'year' && Math.abs(count) > 1 ? 'years' : unit;
  const naming = relative(precision, ({ today }) => {
    if (today === null) return null;
    const there = moved(today, count, unit);
    return count < 0 ? { first: there, last: today } : { first: today, last: there };
  });
  return { ...naming, relation: 'for' };
}

const AHEAD: readonly Lean[] = ['ahead'];

/** "in three years": a duration unless the sentence looks ahead. */
export const unitsAhead = (unit: Unit, count: number): Naming => ({ ...unitFromToday(unit, count), needs: AHEAD });

/** "within three years": a duration unless the sentence points in one of the ways given. */
export const withinUnits = (unit: Unit, count: number, needs: readonly Lean[] = AHEAD): Naming => ({
  ...unitsBesideToday(unit, count),
  relation: 'by',
  needs,
});

/** Days after its end for which a month or season of this year is still "this spring", and "last spring" the year before's. */
const STILL_THIS = 75;

/** "last October" (-1), "next October" (1) or this year's (0), of a name that recurs every year. */
export const yearlyFromToday = (precision: Precision, inYear: InYear, shift: number): Naming =>
  relative(precision, (anchor) => {
    const { today } = anchor;
    if (today === null) return null;
    const { year } = civilOf(today);
    const around = [year - 2, year - 1, year, year + 1, year + 2].map(inYear).filter((stretch) => stretch !== null);
    const isLast = ({ first, last }: Stretch): boolean => last < today - (civilOf(first).year < year ? 0 : STILL_THIS);
    if (shift < 0) return around.findLast(isLast) ?? null;
    if (shift > 0) return around.find(({ first }) => first > today) ?? null;
    // Two winters are this year's.
    const ofThisYear = around.filter(({ first, last }) => civilOf(first).year === year || civilOf(last).year === year);
    return ofThisYear.length > 1 ? chosen(ofThisYear, today, anchor.lean) : (ofThisYear[0] ?? null);
  });

/** Days of the week, `from` to `to` (1 is Monday), in the week `weeks` weeks from the one that holds `today`. */
function daysOfWeek(today: number, from: number, to: number, weeks: number): Stretch {
  const monday = today - weekdayOf(today) + 1 + 7 * weeks;
  return { first: monday + from - 1, last: monday + to - 1 };
}

/** Days of the week in the week `weeks` weeks from the article's, or, where null, in the week that is meant. */
export const weekdayNamed = (from: number, weeks: number | null, to: number = from): Naming =>
  relative('day', ({ today, lean }) => {
    if (today === null) return null;
    if (weeks !== null) return daysOfWeek(today, from, to, weeks);
    return chosen(
      [-1, 0, 1].map((shift) => daysOfWeek(today, from, to, shift)),
      today,
      lean,
    );
  });

/** "last Monday" (-1) before today, "next Monday" (1) after it, "this Monday" (0) in its week. */
export const weekdayFromToday = (weekday: number, shift: number): Naming =>
  relative('day', ({ today }) => {
    if (today === null) return null;
    const { first } = daysOfWeek(today, weekday, weekday, 0);
    const weeks = shift < 0 && first >= today ? -1 : shift > 0 && first <= today ? 1 : 0;
    return { first: first + 7 * weeks, last: first + 7 * weeks };
  });
