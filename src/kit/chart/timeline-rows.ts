import type { Instrument, InstrumentEvent } from '../../core/knowledge/instrument.ts';
import { type InstrumentState, stateAfter } from '../../core/knowledge/state-after.ts';

/** One line of a timeline: an event, the article's day or the reader's. */
export interface TimelineRow {
  readonly date: string;
  readonly what: InstrumentEvent | 'article' | 'today';
  /** How the instrument stands from here on. */
  readonly state: InstrumentState;
  /** Whether the line before is of the same day. */
  readonly isSameDay: boolean;
  /** Whether it lies after the reader's day: only a text says that it will happen. */
  readonly isAhead: boolean;
}

type Mark = Pick<TimelineRow, 'date' | 'what'>;

/** Where a line stands among those of its day: what ends by its own text still holds on its last day. */
function turnOf({ what }: Mark): number {
  if (typeof what === 'string') return 1;
  return what.kind === 'lapses' || what.kind === 'pause-lapses' ? 2 : 0;
}

/** Of sightings in a row only the last tells something: until when the state was seen to stand. */
function isNews({ kind }: InstrumentEvent, index: number, events: readonly InstrumentEvent[]): boolean {
  return kind !== 'confirmed' || events[index + 1]?.kind !== 'confirmed';
}

/**
 * The telling events of an instrument in order, with the article's day and today among them; `published` null leaves the
 * article out.
 */
export function timelineRows({ events }: Instrument, published: string | null, today: string): readonly TimelineRow[] {
  const marks: readonly Mark[] = [
    ...events.filter(isNews).map((event) => ({ date: event.date, what: event })),
    ...(published === null ? [] : [{ date: published, what: 'article' as const }]),
    { date: today, what: 'today' },
  ];
  const sorted = [...marks].sort((a, b) => a.date.localeCompare(b.date) || turnOf(a) - turnOf(b));
  let state: InstrumentState = 'not-announced';
  return sorted.map(({ date, what }, index) => {
    if (typeof what !== 'string') state = stateAfter(state, what.kind);
    return { date, what, state, isSameDay: sorted[index - 1]?.date === date, isAhead: date > today };
  });
}
