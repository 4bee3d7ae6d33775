import { OpenPeriod, type PeriodCounts } from './plots-counts.ts';

/** How long the stretches of a plot are. */
export type PeriodUnit = 'month' | 'quarter' | 'year';

/** One column of a plot. */
export interface Period extends PeriodCounts {
  /** `YYYY-MM`, `YYYY-Q1` … `YYYY-Q4`, or `YYYY`. */
  readonly id: string;
  /** Its months, or its year: values of the list's facets by date, of which one has to fit. */
  readonly dates: readonly string[];
}

/** A time axis. */
export interface Axis {
  readonly unit: PeriodUnit;
  /** In order, those without a claim among them. Only years may have gaps, where there are more than fit. */
  readonly periods: readonly Period[];
}

/** Columns that still can be told apart on a narrow window. */
const MOST = 36;

/**
 * The months with claims put on an axis, in the shortest stretches that fit: months, else quarters, else years. A page that
 * gives a date centuries away must not stretch the axis: then years without a claim are left out, and at last the oldest.
 */
export function axisOf(months: ReadonlyMap<string, PeriodCounts>): Axis {
  const sorted = [...months.keys()].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'month', periods: [] };
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const unit = unitFor(from, to);
  const groups = new Map(idsBetween(unit, from, to).map((id) => [id, new Map<string, PeriodCounts>()]));
  for (const month of sorted) {
    const id = idOf(unit, monthNumber(month));
    const group = groups.get(id) ?? new Map<string, PeriodCounts>();
    groups.set(id, group.set(month, months.get(month) ?? new OpenPeriod()));
  }
  const periods = [...groups].map(([id, group]) => periodOf(unit, id, group));
  return { unit, periods: periods.slice(-MOST) };
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function unitFor(from: number, to: number): PeriodUnit {
  if (to - from < MOST) return 'month';
  return Math.floor(to / 3) - Math.floor(from / 3) < MOST ? 'quarter' : 'year';
}

function idOf(unit: PeriodUnit, month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  if (unit === 'year') return year;
  if (unit === 'quarter') return `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

const LENGTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** All stretches from one month to another; of too many years none, so that only those with claims are taken. */
function idsBetween(unit: PeriodUnit, from: number, to: number): readonly string[] {
  const length = LENGTHS[unit];
  const count = Math.floor(to / length) - Math.floor(from / length) + 1;
  if (count > MOST) return [];
  return Array.from({ length: count }, (_, index) => idOf(unit, (Math.floor(from / length) + index) * length));
}

function periodOf(unit: PeriodUnit, id: string, months: ReadonlyMap<string, PeriodCounts>): Period {
  const whole = new OpenPeriod();
  for (const month of months.values()) whole.addAll(month);
  const { claims, byLayer, byTopic } = whole;
  return { id, dates: datesOf(unit, id, [...months.keys()]), claims, byLayer, byTopic };
}

/** A year stands for its months; a quarter is asked for by those of its months that have claims. */
function datesOf(unit: PeriodUnit, id: string, months: readonly string[]): readonly string[] {
  return unit === 'quarter' ? months : [id];
}
