import * as v from 'valibot';
import { type DataFile, type Fault, repeatedIds, schemaFaults } from './faults.ts';
import { type SeriesRecord, SeriesSchema } from './series-schema.ts';

// For the build's check and for tests; never part of the extension.

/** What the series refer to. */
export interface SeriesContext {
  /** Ids of the cards. */
  readonly cards: ReadonlySet<string>;
  /** Ids of the sources. */
  readonly sources: ReadonlySet<string>;
}

/** By what points are in order: an edition that is not known counts as the newest of its period. */
const placeOf = ({ period, asOf = '~' }: SeriesRecord['points'][number]): string => `${period} ${asOf}`;

function faultsOf(file: string, series: SeriesRecord, { cards, sources }: SeriesContext): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, what: string): void => void faults.push({ file, row: series.id, field, what });
  if (!cards.has(series.card)) add('card', `names "${series.card}", which is no card`);
  series.points.forEach((point, index) => {
    const before = series.points[index - 1];
    const field = `points.${index}`;
    if (!sources.has(point.source)) add(`${field}.source`, `names "${point.source}", which is not in sources.json`);
    if (!before) return;
    if (placeOf(point) < placeOf(before)) add(field, 'is earlier than the point before it');
    if (placeOf(point) === placeOf(before)) add(field, 'has the period and edition of the point before it');
  });
  return faults;
}

/** All that is wrong with the reference series. */
export function seriesFaults(data: DataFile, context: SeriesContext): Fault[] {
  const { file, rows } = data;
  const parsed = rows.flatMap((row) => (v.is(SeriesSchema, row) ? [row] : []));
  return [
    ...schemaFaults(SeriesSchema, data),
    ...repeatedIds([data]),
    ...parsed.flatMap((series) => faultsOf(file, series, context)),
  ];
}

/** Ids of the sources that series name. */
export function sourcesOfSeries({ rows }: DataFile): readonly string[] {
  return rows.flatMap((row) => (v.is(SeriesSchema, row) ? row.points.map(({ source }) => source) : []));
}
