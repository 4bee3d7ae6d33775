import { civilOf, monthsOf, moved, type Stretch, type Unit, unitAround } from './calendar.ts';
import type { Precision } from './found-date.ts';
import { type Anchor, chosen, type Naming, relative, yearNamed } from './naming.ts';

/** The day to count units from: no "same day" follows from a year, no "year later" from a decade. */
function dayTold({ told, today }: Anchor, unit: Unit, orToday: boolean): number | null {
  if (told === null) return orToday ? today : null;
  const { first, last } = unitAround(unit, told.first);
  return told.last - told.first <= last - first ? told.first : null;
}

/** The year `count` years from the one told last; from the article's where none was told and `orToday`. */
export const yearFromTold = (count: number, orToday: boolean): Naming =>
  yearNamed((anchor) => {
    const day = dayTold(anchor, 'year', orToday);
    return day === null ? null : civilOf(day).year + count;
  });

/** The calendar unit `count` units from the date told last; from today where none was told and `orToday`. */
export function unitFromTold(unit: Unit, count: number, orToday: boolean): Naming {
  if (unit === 'year') return yearFromTold(count, orToday);
  return relative(unit, (anchor) => {
    const day = dayTold(anchor, unit, orToday);
    return day === null ? null : unitAround(unit, moved(day, count, unit));
  });
}

/** Precisions of which figures are compared with those of the year before. */
const COMPARED: readonly Precision[] = ['month', 'quarter', 'half'];

/** "a year earlier" after "in August": the same month, quarter or half of the year that is so many years from it. */
export function sameTimeOfYear(count: number): Naming {
  const plain = yearFromTold(count, true);
  return {
    ...plain,
    precisionAt: ({ told, toldPrecision }) => (told !== null && COMPARED.includes(toldPrecision) ? toldPrecision : 'year'),
    place: (anchor) => {
      const { told, toldPrecision } = anchor;
      if (told === null || !COMPARED.includes(toldPrecision)) return plain.place(anchor);
      const from = civilOf(told.first);
      const to = civilOf(told.last);
      return monthsOf(from.year + count, from.month, 12 * (to.year - from.year) + to.month);
    },
  };
}

/** The year, month, week … that holds the article's date, or, in a tale of the past, the date told last. Only beside a part. */
export function unitAroundNow(unit: Unit): Naming {
  const dayOfNow = ({ today, told, isHistory }: Anchor): number | null => (isHistory && told !== null ? told.first : today);
  const naming =
    unit === 'year'
      ? yearNamed((anchor) => {
          const day = dayOfNow(anchor);
          return day === null ? null : civilOf(day).year;
        })
      : relative(unit, (anchor) => {
          const day = dayOfNow(anchor);
          return day === null ? null : unitAround(unit, day);
        });
  return { ...naming, isSure: false };
}

/** A day of a month that is not named: in the month told last, else the nearest one. */
export const dayOfSomeMonth = (day: number): Naming =>
  relative('day', ({ today, told, toldPrecision, lean }) => {
    const inMonth = (base: number, months: number): Stretch | null => {
      const { year, month } = civilOf(base);
      const whole = monthsOf(year, month + months);
      const at = whole.first + day - 1;
      return at <= whole.last ? { first: at, last: at } : null;
    };
    if (told !== null && (toldPrecision === 'day' || toldPrecision === 'week' || toldPrecision === 'month'))
      return inMonth(told.first, 0);
    if (today === null) return null;
    const candidates = [-1, 0, 1].map((months) => inMonth(today, months)).filter((stretch) => stretch !== null);
    return chosen(candidates, today, lean);
  });
