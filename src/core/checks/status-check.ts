import type { Claim } from '../claim/claim.ts';
import type { EventKind, InstrumentEvent } from '../knowledge/instrument.ts';
import { allInstruments } from '../knowledge/instruments.ts';
import type { InstrumentStatus } from '../knowledge/status.ts';
import { anyOf } from '../text/any-of.ts';
import { simplified } from '../text/simplified.ts';
import type { Check, Message } from './check.ts';
import groups from './data/instrument-groups.json';
import instrumentGroups from './data/instrument-groups.json';
import planWords from './data/plan-words.json';
import words from './data/status-words.json';
import { instrumentsNamedIn, isPausing } from './named-instruments.ts';
import {
  endOfInstrument,
  isEndTold,
  isLeftOpen,
  isNamedAside,
  isSaidEnded,
  isSaidPaused,
  isSubjectOf,
  isYearTold,
} from './said-of-status.ts';
import { type Group, groupsOf } from './status-groups.ts';
import {
  changedMessage,
  isSameStatus,
  pausedSinceMessage,
  subjectOf,
  thenAndNowMessage,
  todayMessage,
} from './status-message.ts';
import type { ClaimSubject } from './subject.ts';

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
function isTruce({ instruments }: Group): boolean {
  return instruments.some(({ id }) => id === arrangement);
}

/** Whether a group is, or is paused by, the notice that the arrangement brought. */
function isOfTruce({ instruments }: Group): boolean {
  return instruments.some(({ id }) => OF_NOTICE.has(id));
}

/** What is said where a claim gives the arrangement the end of the notice, or the notice the end of the arrangement; else null. */
function endsMixedUp(group: Group, claim: Claim): Pick<Check, 'message' | 'sources'> | null {
  const ends = endsOf();
  if (!ends || !ENDS_SAID.test(simplified(claim.text))) return null;
  const { text, spoken, lastSeen, sources } = ends;
  const [told, code] = isTruce(group) ? [text, 'status-truce-end'] : [spoken, 'status-pause-end'];
  if ((!isTruce(group) && !isOfTruce(group)) || !isEndTold(claim, told)) return null;
  const { value } = subjectOf(group);
  return { message: { code, values: [value, { date: text }, { date: spoken }, { date: lastSeen }] }, sources };
}

/** Stands among the texts told for the notice that pauses others: its end is theirs. */
const PAUSES = 'pauses';

type Told = Pick<Check, 'message' | 'sources'>;

/** Sources named with a note. */
const MOST_SOURCES = 3;

const AHEAD = anyOf(words.ahead, words.aheadChinese);
const PLAN_AHEAD = anyOf(words.planAhead, words.planAheadChinese);
/** The sentence leaves open itself what holds. */
const OPEN = anyOf(words.open, words.openChinese);
const PLANS: ReadonlySet<string> = new Set(planWords.cards);

const PROPOSALS: ReadonlySet<string> = new Set(instrumentGroups.proposals);

/** A plan is not in force or paused as a rule is: of its status only that it was approved since is told. */
const isPlan = ({ instruments }: Group): boolean => instruments.some(({ card }) => PLANS.has(card));

const isPausingGroup = ({ instruments }: Group): boolean => instruments.some(isPausing);

/** Kinds of what began, or was to begin. */
const START: ReadonlySet<EventKind> = new Set<EventKind>(['in-force', 'paused', 'dropped']);

/** Whether a start is set or was ever reached: what was only announced, as a declaration is, never comes into force. */
function hasStart({ instruments }: Group): boolean {
  return instruments.some(({ events }) => events.some(({ kind }) => START.has(kind)));
}

/** Whether the sentence itself says how it stands: that it is paused, and until when. */
function isPauseTold(claim: Claim, status: InstrumentStatus, group: Group): boolean {
  return isEndTold(claim, endOfInstrument(status)) && (isPausingGroup(group) || isSaidPaused(claim.text));
}

function changeSince({ instruments }: Group, published: string, today: string): InstrumentEvent | null {
  const events = instruments[0]?.events ?? [];
  // "no rare-earth entry touched": no change to tell.
  const isChange = ({ kind, note }: InstrumentEvent): boolean => kind === 'amended' && !/^no\b/.test(note ?? '');
  return events.findLast((event) => isChange(event) && event.date > published && event.date <= today) ?? null;
}

/** Whether a rule that is and was in force is told all the same: it is numbered and the subject, or said to have ended. */
function isSteadyTold(group: Group, { text }: Claim): boolean {
  return group.way === 'ended' || (group.way === 'number' && isSubjectOf(text, group)) || isSaidEnded(text, group);
}

/** What is said where the article's day is not known, is today, or adds nothing to today. */
function ofToday(group: Group, claim: Claim, published: string | null): Message | null {
  const { now } = group.standing;
  const paused = group.instruments[0]?.events.find(({ kind }) => kind === 'paused')?.date;
  if (published !== null && paused && published < paused && now.state === 'unknown')
    return pausedSinceMessage(group, paused, now);
  if (now.state === 'in-force' && !isPausingGroup(group)) return isSteadyTold(group, claim) ? todayMessage(group, now) : null;
  if (now.state === 'not-announced' || !hasStart(group)) return null;
  const isTold = isPauseTold(claim, now, group) && (now.state !== 'unknown' || OPEN.test(claim.text));
  return isTold ? null : todayMessage(group, now, isPausingGroup(group));
}

/** What is said of a rule that was in force on the article's day and is so today: seldom anything. */
function ofSteady(group: Group, past: InstrumentStatus, { claim, article, today }: ClaimSubject): Message | null {
  const change = changeSince(group, article.published ?? today, today);
  if (change) return changedMessage(group, change);
  const isEndOpen = isPausingGroup(group) && !isEndTold(claim, past.until);
  return isEndOpen || isSteadyTold(group, claim) ? thenAndNowMessage(group, past, group.standing.now) : null;
}

/** What is said of a rule whose start lay ahead: how that came out where the sentence looks ahead, or that it still does where it does not. */
function ofAnnounced(group: Group, past: InstrumentStatus, claim: Claim): Message | null {
  const { now } = group.standing;
  const isFitting = AHEAD.test(claim.text) === (now.state === 'in-force');
  return isFitting && !isEndTold(claim, past.until) && !isYearTold(claim, past.until)
    ? thenAndNowMessage(group, past, now)
    : null;
}

/** What is said of a plan that was a draft on the article's day, in a sentence that looks ahead. */
function ofPlan(group: Group, { text }: Claim): Message | null {
  const { past, now } = group.standing;
  const isSince = past?.state === 'announced' && now.state === 'in-force' && now.since !== null;
  if (!isSince || !PLAN_AHEAD.test(simplified(text))) return null;
  return { code: 'timing-approved', values: [subjectOf(group).value, { date: now.since ?? '' }] };
}

function messageOf(group: Group, subject: ClaimSubject): Message | null {
  const { claim, article, today } = subject;
  const { past, now } = group.standing;
  if (group.way === 'description' && !isSaidEnded(claim.text, group)) return null;
  // That a rule which is meant stands is told to whoever opens the claim, and nothing else of it.
  if (group.way === 'meant') return isSameStatus(past ?? now, now) && now.state === 'in-force' ? todayMessage(group, now) : null;
  if (group.way === 'ended' && isLeftOpen(claim.text, group)) return null;
  if (isTruce(group)) return null;
  if (isPlan(group)) return ofPlan(group, claim);
  if (group.instruments.some(({ id }) => PROPOSALS.has(id))) return todayMessage(group, now);
  if (!past || article.published === today || past.state === 'unknown') return ofToday(group, claim, article.published);
  // What the sentence hopes for or speaks of before there was any has come since.
  if (past.state === 'not-announced') return now.state === 'in-force' && group.way === 'name' ? todayMessage(group, now) : null;
  if (!hasStart(group) || past.state === 'dropped') return null;
  const isSteady = isSameStatus(past, now);
  if (isSteady && past.state === 'in-force') return ofSteady(group, past, subject);
  if (past.state === 'announced' && (isSteady || now.state === 'in-force')) return ofAnnounced(group, past, claim);
  if (!isPauseTold(claim, past, group)) return thenAndNowMessage(group, past, now);
  return isSteady ? null : todayMessage(group, now, isPausingGroup(group));
}

/** The sources of what decided, the article's day first, then of what was seen last. */
function sourcesOf({ instruments, standing: { past, now } }: Group): readonly string[] {
  const last = instruments[0]?.events.findLast(({ date }) => date === now.lastSeen);
  const first = [past?.event, now.event, last].flatMap((event) => event?.sources.slice(0, 1) ?? []);
  const more = [past?.event, now.event].flatMap((event) => event?.sources ?? []);
  return [...new Set([...first, ...more])].slice(0, MOST_SOURCES);
}

/** Whether a sentence looks ahead, or names a day after its article's. */
const looksAhead = ({ text, dates }: Claim, published: string | null): boolean =>
  AHEAD.test(text) || (published !== null && dates.some(({ from }) => from !== null && from > published));

function checkOf(group: Group, { message, sources }: Told, { claim, article }: ClaimSubject): Check {
  const { start } = claim;
  const first = group.instruments[0];
  // What was announced and never came is told of its time, and calls for a look where the sentence waits for it.
  const isDropped = group.standing.now.state === 'dropped';
  const kind = isDropped ? 'timing' : 'status';
  const isQuiet = group.way === 'meant' || (isDropped && !looksAhead(claim, article.published));
  return {
    id: `${kind}:${group.month ?? [...new Set(group.instruments.map(({ card }) => card))].join('+')}`,
    kind,
    message,
    span: { start: start + group.start, end: start + group.end },
    card: first?.card ?? null,
    asOf: group.standing.now.lastSeen,
    sources,
    picture: first ? { kind: 'timeline', instrument: first.id } : null,
    ...(isQuiet && { isQuiet: true }),
  };
}

function toldOf(group: Group, subject: ClaimSubject): Told | null {
  const { claim, article, today } = subject;
  const mixedUp = endsMixedUp(group, claim);
  const change = mixedUp && isTruce(group) ? changeSince(group, article.published ?? today, today) : null;
  if (change) return { message: changedMessage(group, change), sources: change.sources.slice(0, MOST_SOURCES) };
  if (mixedUp) return mixedUp;
  const message = messageOf(group, subject);
  return message && { message, sources: sourcesOf(group) };
}

/** Whether what a note would say of a group has been said: of all of it, or of some of what a month names as one. */
function isKnown({ texts, month }: Group, told: ReadonlySet<string>): boolean {
  if (month && told.has(PAUSES)) return true;
  return month ? [...texts].some((text) => told.has(text)) : [...texts].every((text) => told.has(text));
}

/**
 * The status notes of a claim: for what it names that was or is not simply in force, and for a numbered rule that it is about,
 * how it stood on the article's day and how it stands on `today`. One note for all that stand alike; none of what the sentence
 * itself says.
 */
export function statusChecks(subject: ClaimSubject): readonly Check[] {
  const groups = groupsOf(instrumentsNamedIn(subject), subject.article.published, subject.today);
  const isTruceTold = groups.some((group) => isTruce(group) && endsMixedUp(group, subject.claim));
  const told = new Set<string>();
  const checks: Check[] = [];
  for (const group of groups) {
    const isTold = isKnown(group, told) || (isTruceTold && group.way !== 'number' && isOfTruce(group));
    const isAside = checks.length > 0 && group.way !== 'number' && isNamedAside(subject.claim.text, group);
    const note = isTold || isAside ? null : toldOf(group, subject);
    if (!note) continue;
    for (const text of [...group.texts, ...(isPausingGroup(group) ? [PAUSES] : [])]) told.add(text);
    checks.push(checkOf(group, note, subject));
  }
  return checks;
}
