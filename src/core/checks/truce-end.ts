import type { Claim } from '../claim/claim.ts';
import type { InstrumentEvent } from '../knowledge/instrument.ts';
import { allInstruments } from '../knowledge/instruments.ts';
import { anyOf } from '../text/any-of.ts';
import { simplified } from '../text/simplified.ts';
import type { Check } from './check.ts';
import groups from './data/instrument-groups.json';
import words from './data/status-words.json';
import { isEndTold } from './said-of-status.ts';
import type { Group } from './status-groups.ts';
import { subjectOf } from './status-message.ts';

// The pause of the October 2025 notices has its last day in a notice; officials of both sides spoke of a later one for the
// arrangement of which it is a part. News takes the one for the other.

const { arrangement, notice } = groups.truce;
const ENDS_SAID = anyOf(words.endsSaid, words.endsSaidChinese);
/** What the notice pauses, and itself. */
const OF_NOTICE: ReadonlySet<string> = new Set(
  groups.pauses.filter(({ by }) => by === notice).flatMap(({ by, of }) => [by, ...of]),
);

interface Ends {
  /** Last day in the text of the notice. */
  readonly text: string;
  /** Last day as officials put it. */
  readonly spoken: string;
  readonly lastSeen: string;
  readonly sources: readonly string[];
}

function eventsOf(id: string): readonly InstrumentEvent[] {
  return allInstruments().find((one) => one.id === id)?.events ?? [];
}

function endsOf(): Ends | null {
  const events = eventsOf(arrangement);
  const text = eventsOf(notice).find(({ kind }) => kind === 'pause-lapses')?.date;
  const spoken = events.find(({ kind }) => kind === 'pause-lapses')?.date;
  const lastSeen = events.findLast(({ kind }) => kind === 'confirmed')?.date;
  if (!text || !spoken || !lastSeen) return null;
  return { text, spoken, lastSeen, sources: events.filter(({ kind }) => kind === 'amended').flatMap(({ sources }) => sources) };
}

/** Whether a group is the arrangement itself. */
export function isTruce({ instruments }: Group): boolean {
  return instruments.some(({ id }) => id === arrangement);
}

/** Whether a group is, or is paused by, the notice that the arrangement brought. */
export function isOfTruce({ instruments }: Group): boolean {
  return instruments.some(({ id }) => OF_NOTICE.has(id));
}

/** What is said where a claim gives the arrangement the end of the notice, or the notice the end of the arrangement; else null. */
export function endsMixedUp(group: Group, claim: Claim): Pick<Check, 'message' | 'sources'> | null {
  const ends = endsOf();
  if (!ends || !ENDS_SAID.test(simplified(claim.text))) return null;
  const { text, spoken, lastSeen, sources } = ends;
  const [told, code] = isTruce(group) ? [text, 'status-truce-end'] : [spoken, 'status-pause-end'];
  if ((!isTruce(group) && !isOfTruce(group)) || !isEndTold(claim, told)) return null;
  const { value } = subjectOf(group);
  return { message: { code, values: [value, { date: text }, { date: spoken }, { date: lastSeen }] }, sources };
}
