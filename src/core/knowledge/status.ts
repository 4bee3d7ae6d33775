import type { EventKind, Instrument, InstrumentEvent } from './instrument.ts';
import { eventsSeenTo } from './instruments.ts';
import { type InstrumentState, stateAfter } from './state-after.ts';

/** How an instrument stands on one day. All dates are `YYYY-MM-DD`. */
export interface InstrumentStatus {
  readonly state: InstrumentState;
  /** Day of the event that began the state; for `lapsed` and `unknown` the last day of what ran out. Null before any event. */
  readonly since: string | null;
  /** Last day of the state where a text sets its end; for `announced` the day it comes into force. Null where no day is set. */
  readonly until: string | null;
  /** Day of the last event up to then that somebody saw; one that only a text foresees does not count. The day itself before any. */
  readonly lastSeen: string;
  /** The event that began the state, or null before any. */
  readonly event: InstrumentEvent | null;
}

/** Ends that a text sets: the day they name is the last of the old state. */
const ENDS: ReadonlySet<EventKind> = new Set<EventKind>(['pause-lapses', 'lapses']);

/** Whether an event has done its work on `day`: one that ends something does on the day after. */
function isPast({ date, kind }: InstrumentEvent, day: string): boolean {
  return ENDS.has(kind) ? date < day : date <= day;
}

/** Whether somebody saw the event happen, rather than reading in a text that it would. */
function isSeen({ date, kind }: InstrumentEvent): boolean {
  return !ENDS.has(kind) && date <= eventsSeenTo();
}

/** The day set for the end of `state`, from the events still to come. */
function endOf(state: InstrumentState, coming: readonly InstrumentEvent[]): string | null {
  const next = coming.find(({ kind }) => stateAfter(state, kind) !== state);
  if (!next) return null;
  const isSet = ENDS.has(next.kind) || (state === 'announced' && next.kind === 'in-force');
  return isSet ? next.date : null;
}

/** How `instrument` stands on `day` (`YYYY-MM-DD`), worked out from its dated events alone. Never throws. */
export function statusOn(instrument: Instrument, day: string): InstrumentStatus {
  let state: InstrumentState = 'not-announced';
  let event: InstrumentEvent | null = null;
  const past = instrument.events.filter((one) => isPast(one, day));
  for (const one of past) {
    const after = stateAfter(state, one.kind);
    if (after !== state) event = one;
    state = after;
  }
  const coming = instrument.events.filter((one) => !isPast(one, day));
  return {
    state,
    since: event?.date ?? null,
    until: event ? endOf(state, coming) : null,
    lastSeen: past.findLast(isSeen)?.date ?? day,
    event,
  };
}
