import table from './data/series.json';
import type { Series, SeriesPoint } from './series.ts';
import type { SeriesPointRecord, SeriesRecord } from './series-schema.ts';

/** The series as written in the data: what has no value is left out. `series-schema.ts` says what a record must be; the build checks it. */
export const SERIES_RECORDS = table as readonly SeriesRecord[];

let series: ReadonlyMap<string, Series> | null = null;

function pointOf(record: SeriesPointRecord): SeriesPoint {
  return {
    period: record.period,
    value: record.value ?? null,
    low: record.low ?? null,
    high: record.high ?? null,
    asOf: record.asOf ?? null,
    isDerived: record.isDerived ?? false,
    isProjection: record.isProjection ?? false,
    isUnread: record.isUnread ?? false,
    source: record.source,
  };
}

function seriesOf(record: SeriesRecord): Series {
  return {
    ...record,
    stage: record.stage ?? null,
    step: record.step ?? null,
    form: record.form ?? null,
    whole: record.whole ?? null,
    partner: record.partner ?? null,
    points: record.points.map(pointOf),
  };
}

function load(): ReadonlyMap<string, Series> {
  return new Map(SERIES_RECORDS.map((record) => [record.id, seriesOf(record)]));
}

/** Every reference series, in the order of the data: shares, dependence, tonnages, quotas, trade, prices, weights. */
export function allSeries(): readonly Series[] {
  series ??= load();
  return [...series.values()];
}

/** The series with this id, or null where there is none (a note kept by an older version may name one that is gone). */
export function seriesById(id: string): Series | null {
  series ??= load();
  return series.get(id) ?? null;
}
