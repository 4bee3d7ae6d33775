import type { Claim } from '../claim/claim.ts';
import { statusOn } from '../knowledge/status.ts';
import { dayOfIso } from '../text/dates/calendar.ts';
import type { Check, Message } from './check.ts';
import type { ClaimSubject } from './subject.ts';
import { placedInTime } from './timing-ahead.ts';
import { misdated } from './timing-dates.ts';
import { expiredChecks } from './timing-expired.ts';
import { type Day, type Target, targetsIn } from './timing-target.ts';

/** Sources named with a note. */
const MOST_SOURCES = 3;
/** Up to so many days a time is told in days, up to so many in months, else in years. */
const TOLD_IN = { days: 60, months: 730 };
const DAYS = { month: 30.44, year: 365.25 };

const HAD_BEEN: Readonly<Record<Day['act'], string>> = {
  announced: 'timing-had-been-announced',
  'taken-effect': 'timing-had-taken-effect',
  approved: 'timing-had-been-approved',
  held: 'timing-had-been-held',
};
const WAS: Readonly<Record<Exclude<Day['act'], 'held'>, string>> = {
  announced: 'timing-announced',
  'taken-effect': 'timing-took-effect',
  approved: 'timing-approved',
};

/** A time of `days` in words: "12 days", "9 months". */
function spanMessage(days: number): Message {
  if (days === 1) return { code: 'span-day', values: [] };
  if (days <= TOLD_IN.days) return { code: 'span-days', values: [{ number: days }] };
  if (days <= TOLD_IN.months) return { code: 'span-months', values: [{ number: Math.round(days / DAYS.month) }] };
  return { code: 'span-years', values: [{ number: Math.round(days / DAYS.year) }] };
}

interface Note {
  readonly message: Message;
  readonly sources: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** "upcoming", "recent" and the like, where the article's date is too late for them. */
function placedNote(claim: Claim, target: Target, published: string | null): Note | null {
  const placed = published === null ? null : placedInTime(claim, target);
  if (!placed) return null;
  const { date, act, sources } = placed.day;
  const days = (dayOfIso(published ?? date) ?? 0) - (dayOfIso(date) ?? 0);
  if (days < placed.least) return null;
  const message = { code: HAD_BEEN[act], values: [{ message: target.name }, { date }, { message: spanMessage(days) }] };
  return { message, sources, start: placed.start, end: placed.end };
}

/** A date in the sentence that is not the target's. */
function misdatedNote(claim: Claim, target: Target): Note | null {
  const found = misdated(claim, target);
  if (!found || found.day.act === 'held') return null;
  const { date, act, sources } = found.day;
  const code = act === 'announced' && !target.isNotice ? 'timing-dates-from' : WAS[act];
  return { message: { code, values: [{ message: target.name }, { date }] }, sources, start: found.start, end: found.end };
}

/**
 * The timing notes of a claim: where its words place what it names at another time than the reference does, as of the
 * article's date. Words count by their place in the sentence, and one note is made of each thing named.
 */
export function timingChecks(subject: ClaimSubject): readonly Check[] {
  const { article, today } = subject;
  const { start } = subject.claim;
  const dates = subject.claim.dates.map((date) => ({ ...date, start: date.start - start, end: date.end - start }));
  const claim = { ...subject.claim, dates };
  const checks = new Map<string, Check>();
  for (const target of targetsIn(subject)) {
    const note = placedNote(claim, target, article.published) ?? misdatedNote(claim, target);
    if (!note || checks.has(target.id)) continue;
    const { instrument, card } = target;
    checks.set(target.id, {
      id: `timing:${target.id}`,
      kind: 'timing',
      message: note.message,
      span: { start: start + note.start, end: start + note.end },
      card,
      asOf: instrument ? statusOn(instrument, today).lastSeen : (target.came?.date ?? null),
      sources: note.sources.slice(0, MOST_SOURCES),
      picture: instrument ? { kind: 'timeline', instrument: instrument.id } : null,
    });
  }
  return [...checks.values(), ...expiredChecks(subject)];
}
