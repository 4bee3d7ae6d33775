import data from './data/instruments.json';
import type { Instrument } from './instrument.ts';

/** The instruments as written in the data. `instrument-faults.ts` says what a record must be; the build checks it. */
export const INSTRUMENT_RECORDS = data.instruments as readonly Instrument[];

let byId: ReadonlyMap<string, Instrument> | null = null;

/** Last day (`YYYY-MM-DD`) whose events could be seen when the data was gathered: what is dated later, a text foresees. */
export function eventsSeenTo(): string {
  return data.seenTo;
}

/** Every rule, plan and arrangement whose events are known, in the order of the data. */
export function allInstruments(): readonly Instrument[] {
  return INSTRUMENT_RECORDS;
}

/** The instruments that a card tells of: several where its parts have dates of their own, none where it has no dated status. */
export function instrumentsOfCard(card: string): readonly Instrument[] {
  return INSTRUMENT_RECORDS.filter((instrument) => instrument.card === card);
}

/** The instrument with this id, or null where there is none. */
export function instrumentById(id: string): Instrument | null {
  byId ??= new Map(INSTRUMENT_RECORDS.map((instrument) => [instrument.id, instrument]));
  return byId.get(id) ?? null;
}
