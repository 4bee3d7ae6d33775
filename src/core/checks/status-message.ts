import type { Instrument, InstrumentEvent } from '../knowledge/instrument.ts';
import type { InstrumentStatus } from '../knowledge/status.ts';
import type { Message, MessageValue } from './check.ts';
import { changeName, ruleName, textName } from './names.ts';

/** Instruments that stand alike, named together in one note. */
export interface Alike {
  readonly instruments: readonly Instrument[];
  /** `YYYY-MM` where the claim names them all by their month, else null. */
  readonly month: string | null;
}

/** One text whose English name is a plural: "the Rare Earth Management Regulations (Order 785)". */
const PLURAL = /\b(?:regulations|measures|licences)(?: \(| of | for |$)/iu;

/** The names, each once; where all limbs of a text are meant, the text's own name without what tells them apart. */
function namesOf(instruments: readonly Instrument[]): readonly Message[] {
  const texts = instruments.map((one) => JSON.stringify(textName(one)));
  const names = instruments.map((one, index) => {
    const isShared = texts.filter((other) => other === texts[index]).length > 1;
    return isShared && textName(one).code === 'announcement' ? textName(one) : ruleName(one);
  });
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}

/** What a note is about, and how many things that is: `plural` where one thing has a plural for its English name. */
export interface Subject {
  readonly value: MessageValue;
  readonly number: 'one' | 'plural' | 'several';
}

/** Names as the subject of a sentence: announcements of one year by their numbers, in order. */
function subjectOfNames(names: readonly Message[]): Subject {
  const year = names[0]?.values[1] ?? '';
  const isOfOneYear = names.every(({ code, values }) => code === 'announcement' && values[1] === year);
  if (!isOfOneYear) return { value: { list: names }, number: 'several' };
  const sorted = names.map(({ values }) => Number(values[0])).sort((a, b) => a - b);
  const numbers = { list: sorted.map((number) => ({ code: 'name', values: [`${number}`] })) };
  return { value: { message: { code: 'announcements', values: [numbers, year] } }, number: 'several' };
}

/** Instruments as the subject of a sentence. */
export function subjectOf({ instruments, month }: Alike): Subject {
  if (month) return { value: { message: { code: 'controls-of', values: [{ date: month }] } }, number: 'several' };
  const names = namesOf(instruments);
  const [first] = names;
  if (!first || names.length > 1) return subjectOfNames(names);
  return { value: { message: first }, number: PLURAL.test(instruments[0]?.name ?? '') ? 'plural' : 'one' };
}

const dated = (code: string, ...dates: readonly (string | null)[]): Message => ({
  code,
  values: dates.filter((date) => date !== null).map((date) => ({ date })),
});

/** A status as what is said of a thing: "paused (7 November 2025 to 10 November 2026)". */
export function predicateOf({ state, since, until, lastSeen }: InstrumentStatus): Message {
  switch (state) {
    case 'paused':
      return until ? dated('status-is-paused-until', since, until) : dated('status-is-paused', since);
    case 'in-force':
      return until ? dated('status-is-in-force-until', since, until) : dated('status-is-in-force', since);
    case 'announced':
    case 'not-announced':
      return until ? dated('status-is-announced-due', until) : dated('status-is-announced', since);
    case 'repealed':
      return dated('status-is-repealed', since);
    case 'dropped':
      return dated('status-is-dropped', since);
    case 'lapsed':
      return dated('status-is-lapsed', since);
    case 'unknown':
      return dated('status-is-unknown', since, lastSeen);
  }
}

/** Whether two statuses are one that goes on. */
export function isSameStatus(a: InstrumentStatus, b: InstrumentStatus): boolean {
  return a.state === b.state && a.since === b.since;
}

const codeFor = (code: string, { number }: Subject): string => (number === 'one' ? code : `${code}-${number}`);

/** How something stood on the article's day and how it stands today. Of a pause that ran out since, the end is not told twice. */
export function thenAndNowMessage(alike: Alike, past: InstrumentStatus, now: InstrumentStatus): Message {
  const subject = subjectOf(alike);
  const { value } = subject;
  if (isSameStatus(past, now)) {
    return { code: codeFor('status-still', subject), values: [value, { message: predicateOf(now) }] };
  }
  const isEndTold = now.state === 'unknown' && past.until === now.since;
  const today = isEndTold ? dated('status-is-unknown-since', now.lastSeen) : predicateOf(now);
  return { code: codeFor('status-then-now', subject), values: [value, { message: predicateOf(past) }, { message: today }] };
}

/** How something stands today; `isPausing` where it is what pauses others. */
export function todayMessage(alike: Alike, now: InstrumentStatus, isPausing = false): Message {
  const subject = subjectOf(alike);
  const { value } = subject;
  if (now.state !== 'unknown') return { code: codeFor('status-today', subject), values: [value, { message: predicateOf(now) }] };
  const code = isPausing ? 'status-pause-by-over' : 'status-pause-over';
  return { code, values: [value, { date: now.since ?? now.lastSeen }, { date: now.lastSeen }] };
}

/** That something was paused, from `paused` on, after the article, and that its pause is over. */
export function pausedSinceMessage(alike: Alike, paused: string, { since, lastSeen }: InstrumentStatus): Message {
  const { value } = subjectOf(alike);
  const dates = [paused, since ?? lastSeen, lastSeen].map((date) => ({ date }));
  return { code: 'status-paused-since', values: [value, ...dates] };
}

/** What changed in something that was and is in force. */
export function changedMessage(alike: Alike, event: InstrumentEvent): Message {
  const subject = subjectOf(alike);
  const [first] = alike.instruments;
  const change = first ? changeName(first, event) : '';
  return { code: codeFor('status-amended', subject), values: [subject.value, { date: event.date }, change] };
}
