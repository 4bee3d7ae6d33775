// Apart from status.ts, which brings all instruments along: the timeline in an article's page needs the rule alone.
import type { EventKind } from './instrument.ts';

/** What can be said of an instrument on a day. `lapsed`: ended by its own text; `unknown`: a pause ran out and nothing later is known. */
export type InstrumentState =
  | 'not-announced'
  | 'announced'
  | 'in-force'
  | 'paused'
  | 'repealed'
  | 'dropped'
  | 'lapsed'
  | 'unknown';

const STATE_AFTER: Readonly<Record<EventKind, InstrumentState | null>> = {
  announced: 'announced',
  'in-force': 'in-force',
  amended: null,
  paused: 'paused',
  resumed: 'in-force',
  'pause-lapses': 'unknown',
  lapses: 'lapsed',
  repealed: 'repealed',
  dropped: 'dropped',
  confirmed: null,
};

/** The state that an event of this kind leads to from `state`. A pause that lapses leaves open what holds. */
export function stateAfter(state: InstrumentState, kind: EventKind): InstrumentState {
  if (kind === 'lapses' && state === 'paused') return 'unknown';
  return STATE_AFTER[kind] ?? state;
}
