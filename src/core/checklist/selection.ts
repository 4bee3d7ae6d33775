import type { CheckKind } from '../checks/check.ts';
import type { Claim } from '../claim/claim.ts';
import type { Card } from '../knowledge/card.ts';
import type { QuestionRecord, Signal } from './records.ts';

/** What a claim or an article brings to the choice of its questions. */
export interface Subject {
  /** Null for an article as a whole. */
  readonly claim: Claim | null;
  readonly signals: ReadonlySet<Signal>;
  readonly cards: readonly Card[];
  /** Kinds of cross-check that have a note on it. */
  readonly notes: ReadonlySet<CheckKind>;
}

/** What a question loses for each place its topic stands behind the claim's most central one. */
const LATER_TOPIC = 12;

/** What a note of a cross-check adds: enough to go before all questions that none calls for. */
const RAISED = 100;

/** Where the question's topic stands among the claim's (0 for the most central, also where it names none), or -1: not asked. */
function rankIn({ when }: QuestionRecord, { claim, signals, cards }: Subject): number {
  if (!when) return 0;
  if (when.layers && !(claim && when.layers.includes(claim.layer))) return -1;
  if (when.speakers && !(claim && when.speakers.includes(claim.speaker))) return -1;
  if (when.signals && !when.signals.some((signal) => signals.has(signal))) return -1;
  if (when.cards && !cards.some(({ id }) => when.cards?.includes(id))) return -1;
  if (when.withoutCards && cards.some(({ id }) => when.withoutCards?.includes(id))) return -1;
  const { topics } = when;
  return topics ? (claim?.topics.findIndex((topic) => topics.includes(topic)) ?? -1) : 0;
}

/** How much the answer to a question may change the picture of `subject`, the higher the earlier; null: not asked. */
export function weightFor(record: QuestionRecord, subject: Subject): number | null {
  const calls = (kinds: readonly CheckKind[] = []): boolean => kinds.some((kind) => subject.notes.has(kind));
  const rank = rankIn(record, subject);
  const isAskedFor = calls(record.askedFor);
  if (rank < 0 && !isAskedFor) return null;
  const raise = isAskedFor || calls(record.raisedBy) ? RAISED : 0;
  return record.weight + raise - Math.max(rank, 0) * LATER_TOPIC;
}
