import * as v from 'valibot';
import { type Fault, repeatedIds, schemaFaults } from './faults.ts';
import { EVENT_KINDS, type EventKind, type Instrument } from './instrument.ts';
import { Id, IdList, Words } from './schema.ts';
import { type InstrumentState, stateAfter } from './state-after.ts';

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
const InstrumentSchema = v.strictObject({
  id: Id,
  card: Id,
  name: Words,
  events: v.pipe(v.array(EventSchema), v.minLength(1, 'has no event')),
});

/** What `data/instruments.json` must look like around its rows: the last day whose events could be seen, and the rows. */
const InstrumentFileSchema = v.strictObject({ seenTo: Day, instruments: v.array(v.unknown()) });

// For the build's check and for tests; never part of the extension.

const FILE = 'instruments.json';

/** From which states an event of each kind can follow. */
const CAN_FOLLOW: Readonly<Record<EventKind, readonly InstrumentState[]>> = {
  announced: ['not-announced'],
  'in-force': ['announced', 'unknown'],
  amended: ['announced', 'in-force', 'paused'],
  paused: ['announced', 'in-force', 'paused', 'unknown'],
  resumed: ['paused', 'unknown'],
  'pause-lapses': ['paused', 'in-force'],
  lapses: ['announced', 'in-force', 'paused'],
  repealed: ['announced', 'in-force', 'paused', 'unknown'],
  dropped: ['announced'],
  confirmed: ['announced', 'in-force', 'paused', 'lapsed', 'repealed'],
};

/** Ids of the sources that the rows name, for telling which of `sources.json` nothing uses. */
export function instrumentSources(rows: readonly unknown[]): readonly string[] {
  return rows.filter((row) => v.is(InstrumentSchema, row)).flatMap(({ events }) => events.flatMap((event) => event.sources));
}

/** The text that orders a pause is in force while the pause lasts: others must have been paused on the day it took effect. */
function isPauseItself(instrument: Instrument, all: readonly Instrument[]): boolean {
  const start = instrument.events.find(({ kind }) => kind === 'in-force')?.date;
  return all.some(({ events }) => events.some(({ kind, date }) => kind === 'paused' && date === start));
}

function eventFaults(instrument: Instrument, all: readonly Instrument[], sources: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  let state: InstrumentState = 'not-announced';
  let before = '';
  for (const [index, { date, kind, sources: named }] of instrument.events.entries()) {
    const add = (field: string, what: string): void =>
      void faults.push({ file: FILE, row: instrument.id, field: `events.${index}.${field}`, what });
    if (date < before) add('date', `is before the event above it (${before})`);
    if (!CAN_FOLLOW[kind].includes(state)) add('kind', `is "${kind}", which cannot follow while it is ${state}`);
    if (kind === 'pause-lapses' && state === 'in-force' && !isPauseItself(instrument, all))
      add('kind', 'is "pause-lapses", but there is no pause');
    for (const id of named) if (!sources.has(id)) add('sources', `names "${id}", which is not in sources.json`);
    state = stateAfter(state, kind);
    before = date;
  }
  return faults;
}

/** All that is wrong with the instruments. `file` is `instruments.json` as read; the sets hold the ids of cards and sources. */
export function instrumentFaults(file: unknown, cards: ReadonlySet<string>, sources: ReadonlySet<string>): Fault[] {
  if (!v.is(InstrumentFileSchema, file)) {
    return schemaFaults(InstrumentFileSchema, { file: FILE, rows: [file] }).map((fault) => ({ ...fault, row: '' }));
  }
  const rows = { file: FILE, rows: file.instruments };
  const instruments = rows.rows.filter((row) => v.is(InstrumentSchema, row));
  return [
    ...schemaFaults(InstrumentSchema, rows),
    ...repeatedIds([rows]),
    ...instruments
      .filter(({ card }) => !cards.has(card))
      .map(({ id, card }) => ({ file: FILE, row: id, field: 'card', what: `names "${card}", which is no card` })),
    ...instruments.flatMap((instrument) => eventFaults(instrument, instruments, sources)),
  ];
}
