import * as v from 'valibot';
import { isLaterDay } from '../text/dates/calendar.ts';
import type { DataFile, Fault } from './faults.ts';
import type { EventKind, Instrument } from './instrument.ts';
import { CardSchema, type FactRecord } from './schema.ts';

// For the build's check and for tests; never part of the extension.

/** Days as a fact's text gives them: "9 May", "9 May 2026". */
const DAY = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** What can happen to a text on a day, by the words for it. */
const STEPS: readonly RegExp[] = [
  /\b(?:adopted|approved|passed|signed|issued)\b/i,
  /\b(?:published|released)\b/i,
  /\b(?:in force|effective|took effect)\b/i,
];
/** The events of an instrument that bear out what a date is said to be of. */
const EVENT_OF: Readonly<Partial<Record<NonNullable<FactRecord['dateOf']>, EventKind>>> = {
  publication: 'announced',
  effect: 'in-force',
};

/** Whether a text names several days of an order's life, so that one date alone does not say of which it is. */
function isManifold(text: string): boolean {
  return new Set(text.match(DAY)).size > 1 && STEPS.filter((step) => step.test(text)).length > 1;
}

function faultOf(
  { date, asOf, dateOf, text }: FactRecord,
  kind: string,
  known: readonly Instrument[],
  today: string,
): string | null {
  if (asOf > today) return `as of ${asOf}, which is after the day it was written (${today})`;
  if (date === null) return dateOf ? 'has no date for its dateOf' : null;
  if (isLaterDay(date, asOf)) return `as of ${asOf}, before its own date (${date}): give the day on which the text foresaw it`;
  if (kind === 'policy' && date.length === 10 && isManifold(text) && !dateOf)
    return 'names several days: say by dateOf whether its date is the order’s, the publication’s or the day of effect';
  const event = dateOf && EVENT_OF[dateOf];
  const days = known.flatMap(({ events }) => events.filter((one) => one.kind === event).map((one) => one.date));
  return event && days.length > 0 && !days.includes(date)
    ? `is said to be of the ${dateOf}, but no instrument was ${event} then`
    : null;
}

/** What is wrong with the dates of facts: before what they tell of, after the day they were written (`YYYY-MM-DD`), or of an unknown step. */
export function dateFaults(files: readonly DataFile[], instruments: readonly Instrument[], today: string): Fault[] {
  return files.flatMap(({ file, rows }) =>
    rows.flatMap((row) => {
      if (!v.is(CardSchema, row)) return [];
      const known = instruments.filter(({ card }) => card === row.id);
      return row.facts.flatMap((fact, index) => {
        const what = faultOf(fact, row.kind, known, today);
        return what === null ? [] : [{ file, row: row.id, field: `facts.${index}`, what }];
      });
    }),
  );
}
