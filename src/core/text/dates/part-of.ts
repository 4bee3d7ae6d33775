import { civilOf, monthsOf, moved, type Stretch, type Unit } from './calendar.ts';
import type { Precision } from './found-date.ts';

/** A part of a stretch of the calendar. */
export type Part =
  /** Early, middle or late: a third. */
  | { readonly kind: 'third'; readonly index: 0 | 1 | 2 }
  /** The beginning (0) or the end (1): the first or last month of a year, third of a month, year of a decade. */
  | { readonly kind: 'edge'; readonly index: 0 | 1 }
  /** Units from the `from`th to the `to`th, counted from 1, from the end where negative. A half is half of the whole. */
  | { readonly kind: 'units'; readonly unit: Exclude<Unit, 'decade'>; readonly from: number; readonly to: number }
  /** What lies before today, or from today on. */
  | { readonly kind: 'passed' }
  | { readonly kind: 'left' }
  /** Not a part but the units up to its end: the six months to June. */
  | { readonly kind: 'ending'; readonly unit: Unit; readonly count: number }
  /** All of it: a weekday before the date it belongs to. */
  | { readonly kind: 'all' };

/** The number of whole months of a stretch, or 0 where it does not consist of whole months. */
function monthsIn({ first, last }: Stretch): number {
  const from = civilOf(first);
  const to = civilOf(last + 1);
  return from.day === 1 && to.day === 1 ? 12 * (to.year - from.year) + to.month - from.month : 0;
}

/** `count` of the `total` steps of a stretch after `skipped` ones: in months where it has several, else in days. */
function steps(stretch: Stretch, skipped: number, count: number, isInMonths: boolean): Stretch {
  if (!isInMonths) return { first: stretch.first + skipped, last: Math.min(stretch.first + skipped + count - 1, stretch.last) };
  const { year, month } = civilOf(stretch.first);
  return monthsOf(year, month + skipped, month + skipped + count - 1);
}

function third(stretch: Stretch, index: number, months: number): Stretch {
  const isInMonths = months >= 3;
  const total = isInMonths ? months : stretch.last - stretch.first + 1;
  const size = Math.max(1, Math.floor(total / 3));
  const skipped = Math.min(index * size, total - 1);
  return steps(stretch, skipped, index === 2 ? total - skipped : size, isInMonths);
}

function edge(stretch: Stretch, index: number, months: number): Stretch {
  if (months < 3) return third(stretch, 2 * index, months);
  const size = months > 24 ? 12 : 1;
  return steps(stretch, index === 0 ? 0 : months - size, size, true);
}

const MONTHS_OF_UNIT = { month: 1, quarter: 3, year: 12 } as const;

function units(stretch: Stretch, part: Extract<Part, { kind: 'units' }>, months: number): Stretch | null {
  const days = stretch.last - stretch.first + 1;
  const isInMonths = part.unit !== 'day' && part.unit !== 'week' && !(part.unit === 'half' && months < 2);
  const total = isInMonths ? months : days;
  const size =
    part.unit === 'day' ? 1 : part.unit === 'week' ? 7 : part.unit === 'half' ? Math.floor(total / 2) : MONTHS_OF_UNIT[part.unit];
  if (size === 0) return null;
  const skipped = part.from > 0 ? (part.from - 1) * size : total + part.from * size;
  const end = part.to > 0 ? part.to * size : total + (part.to + 1) * size;
  // The second half of a month of 31 days has 16.
  const until = part.unit === 'half' && part.to === 2 ? total : Math.min(end, total);
  return skipped >= 0 && skipped < until ? steps(stretch, skipped, until - skipped, isInMonths) : null;
}

/** The part of a stretch, or null where it has no such part or today would have to be known. */
export function partOf(stretch: Stretch, part: Part, today: number | null): Stretch | null {
  const months = monthsIn(stretch);
  switch (part.kind) {
    case 'third':
      return third(stretch, part.index, months);
    case 'edge':
      return edge(stretch, part.index, months);
    case 'units':
      return units(stretch, part, months);
    case 'passed':
      return today === null ? null : { first: stretch.first, last: Math.max(stretch.first, Math.min(today, stretch.last)) };
    case 'left':
      return today === null ? null : { first: Math.min(stretch.last, Math.max(today, stretch.first)), last: stretch.last };
    case 'ending':
      return { first: moved(stretch.last + 1, -part.count, part.unit), last: stretch.last };
    case 'all':
      return stretch;
  }
}

const THIRDS: Readonly<Partial<Record<Precision, Precision>>> = {
  year: 'season',
  month: 'week',
  decade: 'years',
  plan: 'years',
  years: 'year',
};
const EDGES: Readonly<Partial<Record<Precision, Precision>>> = { ...THIRDS, year: 'month', decade: 'year', plan: 'year' };
const HALVES: Readonly<Partial<Record<Precision, Precision>>> = {
  year: 'half',
  month: 'week',
  week: 'day',
  quarter: 'month',
  season: 'month',
};

/** How closely a part of something of this precision is fixed. */
export function precisionOfPart(precision: Precision, part: Part): Precision {
  if (part.kind === 'ending') return part.unit === 'year' && part.count > 1 ? 'years' : part.unit;
  if (part.kind === 'passed' || part.kind === 'left' || part.kind === 'all' || precision === 'day') return precision;
  if (part.kind === 'units') {
    if (part.unit === 'half') return HALVES[precision] ?? 'years';
    return part.unit === 'year' && part.from !== part.to ? 'years' : part.unit;
  }
  const table = part.kind === 'third' ? THIRDS : EDGES;
  return table[precision] ?? (precision === 'week' ? 'day' : 'month');
}
