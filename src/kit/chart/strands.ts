import type { Series, SeriesPoint } from '../../core/knowledge/series.ts';
import { type Extent, extentOf, spanOf } from './extent.ts';

/** A point with its publisher. */
export interface Reference extends SeriesPoint {
  readonly publisher: string;
}

/** Figures that may stand side by side: of one thing, in one unit, over stretches of one length, whoever published them. */
export interface Strand extends Omit<Series, 'id' | 'publisher' | 'card' | 'points'> {
  readonly key: string;
  /** In order of period. */
  readonly references: readonly Reference[];
}

/** What all publishers of a strand say of one period; `extent` is null where nobody published a figure. */
export interface PeriodFigure {
  readonly period: string;
  readonly extent: Extent | null;
  readonly publishers: readonly string[];
  readonly isProjection: boolean;
}

const YEAR = 4;

function keyOf({ measure, stage, step, form, of, whole, partner, elements, unit }: Series, { period }: SeriesPoint): string {
  // A month beside a year would look like a collapse; prices are levels, and stand on one line whatever their stretch.
  const stretch = measure === 'price' || period.length === YEAR ? '' : 'months';
  return [measure, stage, step, form, of, whole, partner, elements.join(), unit, stretch].join('|');
}

/** The strands of some series, in the order in which they first come. */
export function strandsOf(series: readonly Series[]): readonly Strand[] {
  const strands = new Map<string, Strand & { readonly references: Reference[] }>();
  for (const one of series)
    for (const point of one.points) {
      const key = keyOf(one, point);
      const strand = strands.get(key) ?? { ...one, key, references: [] };
      strand.references.push({ ...point, publisher: one.publisher });
      strands.set(key, strand);
    }
  for (const { references } of strands.values()) references.sort((a, b) => a.period.localeCompare(b.period));
  return [...strands.values()];
}

/** A strand's figures by period, in order. Projections stand apart from what was counted. */
export function figuresOf({ references }: Strand): readonly PeriodFigure[] {
  const groups = new Map<string, Reference[]>();
  for (const point of references) {
    const key = `${point.period} ${point.isProjection}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups.values()].map((points) => ({
    period: points[0]?.period ?? '',
    extent: spanOf(points.flatMap((point) => extentOf(point) ?? [])),
    publishers: [...new Set(points.map(({ publisher }) => publisher))],
    isProjection: points[0]?.isProjection ?? false,
  }));
}

/** Years before a publisher's newest figure that are drawn with it: a claim without a year may be of any of them. */
const RECENT = 2;

const yearOf = (period: string): number => Number(period.slice(0, YEAR));

/**
 * Each publisher's figures of its last three years, projections left out, put together, `since` the first of them; null where
 * there is none.
 */
export function recentOf(
  strand: Strand,
): (PeriodFigure & { readonly since: string; readonly told: readonly Reference[] }) | null {
  const counted = strand.references.filter((point) => !point.isProjection && extentOf(point) !== null);
  const latest = new Map(counted.map(({ publisher, period }) => [publisher, period]));
  const told = counted.filter(({ publisher, period }) => yearOf(period) >= yearOf(latest.get(publisher) ?? '') - RECENT);
  const [since, period] = [told[0]?.period, told.at(-1)?.period];
  if (since === undefined || period === undefined) return null;
  const extent = spanOf(told.flatMap((point) => extentOf(point) ?? []));
  return { since, period, extent, publishers: [...latest.keys()], isProjection: false, told };
}
