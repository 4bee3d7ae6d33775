import type { Series, SeriesPoint } from '../../knowledge/series.ts';
import type { Claimed } from './claimed.ts';

/** What a series gives for one period, over all its editions. */
export interface Reference {
  readonly series: Series;
  readonly period: string;
  /** Ends of what is given; null where open ("more than 90"). Both null: unpublished. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether editions differ. */
  readonly isByEdition: boolean;
  /** Whether none of its sources was opened. */
  readonly isUnread: boolean;
  readonly points: readonly SeriesPoint[];
}

/** How a claim's figure lies to a reference: `beside` where a bound ("more than half") agrees with it without being near. */
export type Position = 'near' | 'above' | 'below' | 'beside';

const shown = (series: Series, point: SeriesPoint, value: number | null): number | null =>
  value !== null && point.isDerived && series.unit === '%' ? Math.round(value) : value;

/** The references of a series by period, oldest first. Projections only where asked for. */
export function referencesOf(series: Series, isProjection = false): readonly Reference[] {
  const byPeriod = new Map<string, SeriesPoint[]>();
  for (const point of series.points) {
    if (point.isProjection !== isProjection) continue;
    const others = byPeriod.get(point.period);
    if (others) others.push(point);
    else byPeriod.set(point.period, [point]);
  }
  return [...byPeriod].map(([period, points]) => {
    const lows = points.map((point) => shown(series, point, point.value ?? point.low));
    const highs = points.map((point) => shown(series, point, point.value ?? point.high));
    const low = lows.includes(null) ? null : Math.min(...lows.map(Number));
    const high = highs.includes(null) ? null : Math.max(...highs.map(Number));
    const values = new Set(points.map(({ value }, i) => `${value === null} ${lows[i]} ${highs[i]}`));
    return {
      series,
      period,
      low,
      high,
      isByEdition: values.size > 1,
      isUnread: points.every(({ isUnread }) => isUnread),
      points,
    };
  });
}

/** Half of the last digit that is not a rounding zero: 5,000 for 270,000; 0.5 for 69. */
export function rounding(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

/** Part of a tonnage beyond which no rounding makes it near. */
const MOST = 0.04;

/** How far from a reference a figure may lie to be near it. A round or rough share is told to some points, a tonnage to its last digit. */
function tolerance({ value, bound, quantity }: Claimed, unit: string): number {
  if (unit === '%') return bound === 'about' || quantity.unit === 'part' ? 4 : value % 5 === 0 ? 3 : 1;
  const rough = bound === 'exact' ? 0.003 : 0.03;
  return Math.min(Math.max(rounding(value), rough * value), MOST * value);
}

/** Part of a value by which rounding makes equal figures differ. */
const EQUAL = 0.001;

/** Whether a figure is one of those a reference has. */
export function isEqual({ value, upper }: Claimed, { low, high }: Reference): boolean {
  return value === upper && low !== null && high !== null && value >= low * (1 - EQUAL) && value <= high * (1 + EQUAL);
}

/** Points of a share, or part of a mass, that "more than" may stay below what it is said of. */
const SLACK = { share: 10, rest: 0.1 };
/** Points above "more than 90 %" that still agree with it. */
const OPEN = 6;

/** How a figure lies to a reference. An open end is taken to reach a quarter further, for a share at most to 100. */
export function positionOf(claimed: Claimed, { series, low, high }: Reference): Position {
  const { value, upper, bound } = claimed;
  const isShare = series.unit === '%';
  const from = low ?? (high ?? 0) * 0.75;
  const to = high ?? (isShare ? 100 : from * 1.25);
  const near = tolerance(claimed, series.unit);
  const slack = isShare ? SLACK.share : value * SLACK.rest;
  // "98 %" agrees with "more than 90 %" and is not near it.
  if (high === null && bound !== 'less' && value > from + (isShare ? OPEN : slack)) return 'beside';
  const exact = isShare ? 0.5 : value * 0.003;
  if (bound === 'more') {
    if (to < value - exact) return value - to <= near / 3 ? 'near' : 'above';
    return from <= value + slack ? 'near' : 'beside';
  }
  if (bound === 'less') {
    if (from > value + exact) return 'below';
    return to >= value - slack ? 'near' : 'beside';
  }
  // Below "less than 49 %" there is much room.
  if (low === null && upper < from - near) return 'beside';
  if (value > to + near) return 'above';
  return upper < from - near ? 'below' : 'near';
}
