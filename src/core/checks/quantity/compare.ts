import type { Series } from '../../knowledge/series.ts';
import type { Check, Message } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { type Time, yearOf } from './period.ts';
import { datedValues, listed, noteOf, phrase, publisherOf } from './phrases.ts';
import { isEqual, positionOf, type Reference, referencesOf } from './reference.ts';
import { isSettled, isSourceNamed } from './source.ts';

/** How many years back the references of a figure without a year may lie. */
const RECENT = 3;
/** A year without a reference is held against one this near. */
const NEXT_YEAR = 1;
/** Years around the one told whose figure may have been taken. */
const OTHER_YEARS = 2;

/** The year in which an article stands: its date, or the day it is read on. */
export function yearOfReading({ article, today }: ClaimSubject): number {
  return Number((article.published ?? today).slice(0, 4));
}

/** The year that a reference is of. */
export const yearIn = ({ period }: Reference): number => Number(period.slice(0, 4));

/** Series whose publisher is named come first; the rest in the order of the data. */
function inOrder(series: readonly Series[], figure: Claimed, subject: ClaimSubject): readonly Series[] {
  const isNamed = (one: Series): boolean => isSourceNamed(one, figure, subject);
  return [...series.filter(isNamed), ...series.filter((one) => !isNamed(one))];
}

/** References that apply to a time: of its year or the one nearest to it, or of the latest years where no year is told. */
function applicable(series: Series, time: Time, year: number): readonly Reference[] {
  const all = referencesOf(series).filter((one) => yearIn(one) <= year && (one.low !== null || one.high !== null));
  const told = yearOf(time);
  if (told === null) return typeof time === 'string' ? all.filter((one) => yearIn(one) >= year - RECENT) : [];
  const own = all.filter((one) => yearIn(one) === told);
  // Only what is too new to have been counted is held against the year next to it.
  if (own.length > 0 || told < year - RECENT) return own;
  return all.filter((one) => Math.abs(yearIn(one) - told) === NEXT_YEAR).slice(-1);
}

/** What a note compares: a figure, what it is of ("refining", "US imports from China") and a short name for the note's id. */
export interface Comparison {
  readonly figure: Claimed;
  readonly subject: Message;
  readonly about: string;
}

/** The last `most` references, a value that recurs once. */
function latest(references: readonly Reference[], most: number): readonly Reference[] {
  const ordered = [...references].sort((a, b) => (a.period < b.period ? -1 : 1));
  return ordered
    .filter(({ low, high }, i) => !ordered.slice(i + 1).some((next) => next.low === low && next.high === high))
    .slice(-most);
}

/** "More than 90 %" agrees with a figure, and is near none. */
function isBounded({ bound }: Claimed, references: readonly Reference[]): boolean {
  return bound === 'more' || bound === 'less' || references.some(({ low, high }) => low === null || high === null);
}

/**
 * The note that puts a figure beside references that it is near and others that it is not. What was read in copies only is no
 * figure to hold against one that a reference bears out.
 */
export function sideNote(
  { figure, subject, about }: Comparison,
  close: readonly Reference[],
  others: readonly Reference[],
): Check {
  const far = others.filter(({ isUnread }) => !isUnread);
  const used = [...close, ...far];
  const [first] = used;
  const verb = isBounded(figure, close) ? 'agrees' : close.every((one) => isEqual(figure, one)) ? 'matches' : 'near';
  const values = [figure.text, { message: subject }] as const;
  if (far.length === 0) return { ...noteOf(about, figure, phrase(verb, ...values, listed(close)), used), isQuiet: true };
  if (!first || used.some(({ series, isUnread }) => series !== first.series || isUnread))
    return noteOf(about, figure, phrase(`${verb}-not`, ...values, listed(close), listed(far)), used);
  const isByEdition = used.some((one) => one.isByEdition);
  const publisher = publisherOf(first.series, isByEdition);
  return noteOf(about, figure, phrase(`${verb}-not-series`, ...values, datedValues(close), datedValues(far), publisher), used);
}

/** The note that puts a figure beside references that it is near and, where newer ones lie apart, beside one of those. */
export function nearNote(comparison: Comparison, near: readonly Reference[], apart: readonly Reference[]): Check {
  const close = latest(near, 2);
  const newest = close.at(-1)?.period ?? '';
  return sideNote(
    comparison,
    close,
    latest(apart, 1).filter(({ period }) => period > newest),
  );
}

/** The note that puts a figure beside references that it is not near. */
export function apartNote({ figure, subject, about }: Comparison, references: readonly Reference[], most = 2): Check {
  const far = latest(references, most);
  const positions = new Set(far.map((one) => positionOf(figure, one)));
  const code = positions.size > 1 ? 'apart' : positions.has('above') ? 'above' : 'below';
  return noteOf(about, figure, phrase(code, figure.text, { message: subject }, listed(far)), far);
}

/** References of the years around the one that is told which a figure is near: one year may be taken for the next. */
function otherYears(series: Series, figure: Claimed, told: number, year: number): readonly Reference[] {
  return referencesOf(series).filter((one) => {
    const own = yearIn(one);
    return own <= year && Math.abs(own - told) <= OTHER_YEARS && positionOf(figure, one) === 'near';
  });
}

/** The note that puts a share beside the references of its series, the weightiest first; null where none applies. */
export function compareShare(series: readonly Series[], comparison: Comparison, time: Time, subject: ClaimSubject): Check | null {
  const { figure } = comparison;
  const year = yearOfReading(subject);
  const at = (reference: Reference) => positionOf(figure, reference);
  const candidates = inOrder(series, figure, subject)
    .map((one) => applicable(one, time, year).filter((reference) => at(reference) !== 'beside'))
    .filter((own) => own.length > 0);
  const [main, ...rest] = candidates;
  if (!main?.[0]) return null;
  const near = main.filter((one) => at(one) === 'near');
  const far = main.filter((one) => at(one) !== 'near');
  if (near.length > 0) {
    if (isSettled({ figure, near, newest: main.at(-1), time }, subject)) return null;
    const conflict = rest.find((own) => isConflict(main[0], own[0]) && own.every((one) => at(one) !== 'near'));
    return conflict ? sideNote(comparison, latest(near, 2), latest(conflict, 1)) : nearNote(comparison, near, far);
  }
  // Another publisher's figure, or that of another year, may be the one that is meant.
  const others = rest.map((own) => own.filter((one) => at(one) === 'near')).find((own) => own.length > 0);
  const told = yearOf(time);
  const elsewhere = others ?? (told === null ? [] : otherYears(main[0].series, figure, told, year));
  if (elsewhere.length > 0) return sideNote(comparison, latest(elsewhere, 2), latest(far, 1));
  return apartNote(comparison, far.length > 1 ? far : [...far, ...rest.flatMap((own) => latest(own, 1)).slice(0, 1)]);
}

/** The note that names what every publisher has, where they differ; null where none applies. */
export function compareAll(series: readonly Series[], comparison: Comparison, time: Time, subject: ClaimSubject): Check | null {
  const { figure } = comparison;
  const known = series.flatMap((one) => applicable(one, time, Number(subject.today.slice(0, 4))).slice(-1));
  const far = known.filter((one) => /^(?:above|below)$/.test(positionOf(figure, one)));
  const close = known.filter((one) => !far.includes(one));
  if (known.length === 0 || isSettledAmong(close, figure, time, subject)) return null;
  return close.length > 0 ? sideNote(comparison, close, far) : apartNote(comparison, far, far.length);
}

const isSettledAmong = (close: readonly Reference[], figure: Claimed, time: Time, subject: ClaimSubject): boolean =>
  close.some((one) => isSettled({ figure, near: [one], newest: one, time }, subject));

/** Whether two publishers count the same. */
function isConflict(one: Reference | undefined, other: Reference | undefined): boolean {
  return one?.series.elements.join() === other?.series.elements.join() && one?.series.stage === other?.series.stage;
}
