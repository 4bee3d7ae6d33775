import * as v from 'valibot';
import { type Form, STEPS } from '../claim/claim.ts';
import { Id, PartialDate, Words } from './schema.ts';
import { SERIES_MEASURES, type SeriesMeasure } from './series.ts';

// Imported at run time by the build's check and by tests only; the extension takes the types and leaves valibot out.

/** The units in which each measure is given, as `Quantity.unit` writes them. */
export const SERIES_UNITS: Readonly<Record<SeriesMeasure, readonly string[]>> = {
  share: ['%'],
  mass: ['t', 'kg'],
  price: ['USD/kg', 'CNY/t'],
  count: [],
};

const FORMS = ['oxide', 'metal', 'magnet', 'ore', 'concentrate', 'carbonate', 'scrap'] as const satisfies readonly Form[];
const STAGES = [...STEPS, 'reserves', 'exports', 'imports', 'consumption', 'quota'] as const;

const Amount = v.pipe(v.number(), v.finite(), v.minValue(0, 'is below zero'));

const PointSchema = v.pipe(
  v.strictObject({
    period: PartialDate,
    value: v.optional(Amount),
    low: v.optional(Amount),
    high: v.optional(Amount),
    asOf: v.optional(PartialDate),
    isDerived: v.optional(v.literal(true)),
    isProjection: v.optional(v.literal(true)),
    isUnread: v.optional(v.literal(true)),
    source: Id,
  }),
  v.check(({ value, low, high }) => value === undefined || (low ?? high) === undefined, 'has a value and a range'),
  v.check(({ low, high }) => low === undefined || high === undefined || low < high, 'has a range from high to low'),
);

/** What one row of `data/series.json` must look like: fields that would be null or false are left out. */
export const SeriesSchema = v.pipe(
  v.strictObject({
    id: Id,
    measure: v.picklist(SERIES_MEASURES),
    stage: v.optional(v.picklist(STAGES)),
    step: v.optional(v.picklist(STEPS)),
    form: v.optional(v.picklist(FORMS)),
    of: Words,
    whole: v.optional(Words),
    partner: v.optional(Words),
    elements: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^(?:all|magnet|heavy|light|NdPr|[A-Z][a-z]?)$/, 'is no symbol or group'))),
      v.minLength(1, 'is empty'),
    ),
    unit: Words,
    publisher: Words,
    card: Id,
    points: v.pipe(v.array(PointSchema), v.minLength(1, 'is empty')),
  }),
  v.check(({ measure, unit }) => SERIES_UNITS[measure].includes(unit), 'has a unit that its measure does not know'),
  v.check(
    ({ measure, whole }) => (measure === 'share') === (whole !== undefined),
    'has a whole that is not a share’s, or lacks it',
  ),
  v.check(
    ({ measure, points }) => measure !== 'share' || points.every(({ value, low, high }) => (value ?? high ?? low ?? 0) <= 100),
    'has a share above 100 percent',
  ),
);

/** A point as its file has it. */
export type SeriesPointRecord = v.InferOutput<typeof PointSchema>;
/** A series as its file has it. */
export type SeriesRecord = v.InferOutput<typeof SeriesSchema>;
