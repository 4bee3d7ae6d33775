import type { Claim } from '../../claim/claim.ts';
import { isoOf, monthsOf } from '../../text/dates/calendar.ts';
import type { FoundDate } from '../../text/dates.ts';
import type { Claimed } from './claimed.ts';

/** The time that a figure is of: first and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a sentence says of the time of a figure: the time, that it names none, or that it names times of which none is surely the figure's. */
export type Time = Period | 'none' | 'unclear';

/** Marks and words that part a date from a figure. */
const PARTED =
  /[,;:.!?()—–，；：。！？（）]|\b(?:and|but|which|while|whereas|who|that|as|when|after|before|since|because)\b|[而但]/;
/** In a list ("59 % of mining in 2024, 91 % of refining") the date of the first stands for all. */
const LISTED = /^[\s,，、]*(?:(?:and|和|及|占)\s*)?$/;
const REACH = 60;
/** "From 97 % in 2010 to 69 % in 2025": what follows a figure is its own before what precedes it. */
const BEFORE = 20;
const PERCENT = /%|percent|per cent|成/;
const OTHER_TIME = /[;；,，]|\b(?:which|but|from|to|against|compared|up|down|than)\b/;

/** What may stand before a date that opens a sentence: "In", "As late as". */
const OPENING =
  /^(?:(?:As|Back|Even|Already|Still|Only|late|recently|early|as|in|the|year|full)\s)*(?:In|in|During|during|For|Over|By|At|On|as|截至)?\s?(?:the\s)?$/;
/** "The 2023 mining quota", "its 2024 exports". */
const OF_YEAR =
  /(?<!\d)(20[12]\d)(?:'s)?\s(?=(?:[\p{L}-]+\s){0,3}(?:quotas?|ceilings?|caps?|allotment|total|exports?|shipments|imports?|output|production)(?!\p{L}))/u;

/** How near a date is to a figure in the sentence, or null where it is not of it. */
function distance(date: FoundDate, figure: Claimed, claim: Claim): number | null {
  const sentence = figure.before + ' '.repeat(figure.span.end - figure.span.start) + figure.after;
  const at = { start: date.start - claim.start, end: date.end - claim.start };
  const own = { start: figure.span.start - claim.start, end: figure.span.end - claim.start };
  if (at.start >= own.end) {
    const between = sentence.slice(own.end, at.start);
    const isPlain = PERCENT.test(between) ? !OTHER_TIME.test(between) : !PARTED.test(between);
    return between.length <= REACH && isPlain ? between.length : null;
  }
  const between = sentence.slice(at.end, own.start);
  if (LISTED.test(between)) return 0;
  const lead = sentence.slice(0, at.start);
  const opens = lead.length <= 4 || OPENING.test(lead);
  const inner = between.replace(/^\s?[,，]/, '');
  if (between.length <= REACH && !PARTED.test(between)) return between.length + BEFORE;
  return opens && !/[;；:]|\b(?:but|while|whereas)\b/.test(inner) ? REACH + BEFORE : null;
}

/** The time that a figure is of, as its sentence says it. */
export function timeOf(figure: Claimed, claim: Claim): Time {
  const dates = claim.dates.filter(({ precision }) => precision !== 'plan');
  if (dates.length === 0) {
    const year = OF_YEAR.exec(`${figure.before} ${figure.after}`)?.[1];
    return year ? daysOf(year) : 'none';
  }
  let best: { readonly date: FoundDate; readonly near: number } | null = null;
  for (const date of dates) {
    const near = distance(date, figure, claim);
    if (near !== null && (best === null || near < best.near)) best = { date, near };
  }
  if (!best) return 'unclear';
  const { from, to, relation } = best.date;
  if (from === null || to === null || (relation !== 'on' && relation !== 'for')) return 'unclear';
  return { from, to };
}

/** First and last day of a reference's period, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function daysOf(period: string): Period {
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: period, to: period };
  return { from: `${period}-01`, to: isoOf(monthsOf(Number(year), Number(month)).last) ?? period };
}

/** Whether two times are the same days. */
export function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The one year that a claim names, wherever it stands: "the last quota, for 2024, was …". */
export function soleTime({ dates }: Claim): Time {
  const [date, ...more] = dates.filter(({ precision }) => precision === 'year');
  if (!date || more.length > 0 || date.from === null || date.to === null) return 'unclear';
  return { from: date.from, to: date.to };
}

/** Whether a reference's period is the time, or holds it. */
export function isOf(period: string, time: Period): boolean {
  const own = daysOf(period);
  return own.from <= time.from && own.to >= time.to;
}

/** The time of a share: a day or month of the year that it is told in is "now". */
export function timeOfShare(figure: Claimed, claim: Claim, year: number): Time {
  const time = timeOf(figure, claim);
  return typeof time !== 'string' && yearOf(time) === null && time.to >= `${year}-01-01` && time.from >= `${year - 1}-01-01`
    ? 'unclear'
    : time;
}

/** The year that a time is, or null where it is shorter or longer. */
export function yearOf(time: Time): number | null {
  if (typeof time === 'string') return null;
  const year = time.from.slice(0, 4);
  return isSame(time, daysOf(year)) ? Number(year) : null;
}
