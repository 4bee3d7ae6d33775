import * as v from 'valibot';
import { EVENT_KINDS } from './instrument.ts';
import { Id, IdList, Words } from './schema.ts';

// Imported at run time by the build's check and by tests only, as `schema.ts` is.

/** A day of the calendar: `2026-02-30` is none. */
const Day = v.pipe(v.string(), v.isoDate('is not YYYY-MM-DD'), v.check(isReal, 'is not a day of the calendar'));

function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const EventSchema = v.strictObject({
  date: Day,
  kind: v.picklist(EVENT_KINDS),
  note: v.nullable(Words),
  /** Ids in `sources.json`. */
  sources: v.pipe(IdList, v.minLength(1, 'has no source')),
});

/** What one row of `data/instruments.json` must look like. */
export const InstrumentSchema = v.strictObject({
  id: Id,
  card: Id,
  name: Words,
  events: v.pipe(v.array(EventSchema), v.minLength(1, 'has no event')),
});

/** What `data/instruments.json` must look like around its rows: the last day whose events could be seen, and the rows. */
export const InstrumentFileSchema = v.strictObject({ seenTo: Day, instruments: v.array(v.unknown()) });
