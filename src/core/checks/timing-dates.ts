import type { Claim } from '../claim/claim.ts';
import { alternation } from '../text/alternation.ts';
import { dayOfIso, unitAround } from '../text/dates/calendar.ts';
import type { FoundDate, Precision, Relation } from '../text/dates.ts';
import { simplified } from '../text/simplified.ts';
import words from './data/timing-words.json';
import type { Day, Target } from './timing-target.ts';

/** A date that a claim gives for a target, with the day that the reference gives for it. */
export interface Misdated {
  readonly day: Day;
  /** Offsets in the claim's text. */
  readonly start: number;
  readonly end: number;
}

/** What a date is given for. */
type Role = 'announced' | 'approved' | 'started' | 'either';

/** Days by which a day in the sentence may miss the reference: time zones, and a report of the day after. */
const TOLERANCE = 3;
/** "Last week" of a Sunday may be the week that ends on it. */
const WEEK = 7;

/** Days from which on a text of many days (signed, published, in force) is not of "this month". */
const OLD = 45;

const { chinese } = words;
const some = (list: readonly string[]): string => alternation(list, '\\s{1,3}');
const one = (list: readonly string[]): string => alternation(list, '');

const ANNOUNCED = some(words.announced);
const TAIL = `[”"’']?(?:,?\\s{1,3}(?:of|from)\\s{1,3}20\\d\\d)?(?:\\s{1,3}${some(words.tails)})?[”"’']?`;
const PASSIVE =
  '(?:,?\\s{1,3}(?:which|that))?,?\\s{1,3}(?:(?:was|were|had\\s{1,3}been|has\\s{1,3}been)\\s{1,3})?(?:first\\s{1,3}|jointly\\s{1,3}|formally\\s{1,3}|officially\\s{1,3})?';
const AT = '(?:\\s{1,3}(?:back\\s{1,3}|early\\s{1,3}|only\\s{1,3})?(?:on|in|from|since|as\\s{1,3}of))?\\s{1,3}$';

/** Between a name and a date after it. */
const AFTER: readonly (readonly [Role, RegExp])[] = [
  [
    'announced',
    new RegExp(`^${TAIL}${PASSIVE}${ANNOUNCED}(?:\\s{1,3}(?:jointly\\s{1,3})?by\\s{1,3}[^,.;]{1,50}?)?,?${AT}`, 'iu'),
  ],
  [
    'started',
    new RegExp(
      `^${TAIL}(?:,?\\s{1,3}(?:which|that))?,?\\s{1,3}(?:(?:is|was|has\\s{1,3}been|have\\s{1,3}been|had\\s{1,3}been)\\s{1,3})?${some(words.tookEffect)}${AT}`,
      'iu',
    ),
  ],
  ['either', /^[”"’']?,?\s+(?:of|from|dated)\s+$/iu],
  ['announced', /^[》”」』]?(?:公告|规划|纲要|条例|办法)*[》”」』]?(?:已)?(?:于|自|从)$/u],
];
/** "parliament yesterday approved the …". */
const ADVERB = new RegExp(
  `^\\s{1,3}(?:formally\\s{1,3}|officially\\s{1,3})?${ANNOUNCED}\\s{1,3}(?:(?:its|the|a|new|joint|export|licensing|fresh|sweeping)\\s{1,3}){0,3}[“"‘']?$`,
  'iu',
);
/** Between a date and a name after it: "On 9 October the ministry issued …", "last week's …", "the April 2025 …". */
const LED_BY = new RegExp(
  `^,?(?:\\s{1,3}(?!which\\b|that\\b|after\\b|before\\b|since\\b|when\\b|and\\b|but\\b)[\\p{L}'’.()-]+){0,10}?\\s{1,3}${ANNOUNCED}\\s{1,3}(?:(?:its|the|a|new|joint|export|licensing|fresh|sweeping)\\s{1,3}){0,3}[“"‘']?$`,
  'iu',
);
const OWNED_BY = /^['’]s\s+[“"‘']?$/u;
const BESIDE = /^\s+[“"‘']?$/u;
const OWNER = /(?:\b(?:the|its|their|this|an?)|['’]s)\s+$/iu;
const CHINESE_LED = new RegExp(
  `^，?[^，。；]{0,16}?${one(chinese.announced)}(?:了|的)?[《“「『"]?(?:商务部|海关总署|公告|\\s)*$`,
  'u',
);
/** "issued Announcement No. 62 on 9 October". */
const ACTIVE = new RegExp(
  `\\b${ANNOUNCED}\\s{1,3}(?:(?:its|the|a|new|joint|export|licensing|fresh|sweeping)\\s{1,3}){0,3}[“"‘']?$`,
  'iu',
);
const ACTIVE_AT = new RegExp(`^${TAIL},?\\s{1,3}(?:(?:back\\s{1,3})?(?:on|in)\\s{1,3})?$`, 'iu');
const CHINESE_ACT = new RegExp(`^(?:起)?(?:正式)?(?:(${one(chinese.announced)})|(${one(chinese.tookEffect)}))`, 'u');

/** At the head of the sentence or of a clause, where a date governs the verb after it. */
const CLAUSE_HEAD = /(?:^|[.;:—“"，。；]\s*)(?:(?:on|in|back in)\s+)?$/iu;

/** "put seven rare earths under licensing", "对七种稀土实施管制"; not "controls on seven rare earths". */
const IS_ACT = /^(?:put|plac|brought|subject|add|restrict|curb[^s]|curbs (?:the )?export|limited|controlled)|\p{Script=Han}/iu;
const JUST_AFTER = /^\s*(?:(?:back|only|just)\s+)?(?:(?:on|in|from)\s*)?$/iu;
const JUST_BEFORE = /^(?:['’]s)?\s*(?:new\s+|对|起对|，对)?$/iu;
/** "Last week China's commerce ministry …", "上周，中国商务部…". */
const SHORT_LEAD =
  /^,?(?:\s+(?!which\b|that\b|after\b|before\b|since\b|and\b|but\b|lifted\b|eased\b|suspended\b)[\p{L}'’-]+){0,6}\s+$|^，?[^，。；]{0,10}$/iu;

/** "国务院上月…": a body before the date. */
const CHINESE_ISSUER = /(?:^|[，。；])[^，。；]{2,10}$/u;

/** Lists that are published anew every few years: only "last week" can be held against them. */
const REVISED: ReadonlySet<string> = new Set(words.revised);

/** A plan is announced many times and approved once. */
const announcedBy = (words: string): Role => (/\b(?:adopted|approved|passed)\b|通过/iu.test(words) ? 'approved' : 'announced');

/** What a rule is said to do is dated by what stands at the head of its clause, or right behind it. */
function isOfDescribed(text: string, date: FoundDate, target: Target): boolean {
  if (date.start >= target.end) return JUST_AFTER.test(text.slice(target.end, date.start));
  const isHead = CLAUSE_HEAD.test(text.slice(0, date.start)) && SHORT_LEAD.test(text.slice(date.end, target.start));
  return date.end <= target.start && (isHead || JUST_BEFORE.test(text.slice(date.end, target.start)));
}

function roleOf(text: string, date: FoundDate, target: Target): Role | null {
  if (target.isDescribed && IS_ACT.test(text.slice(target.start, target.end)) && isOfDescribed(text, date, target))
    return 'announced';
  if (date.start >= target.end) {
    const gap = text.slice(target.end, date.start);
    const role = AFTER.find(([, pattern]) => pattern.test(gap))?.[0];
    if (role && /\p{Script=Han}/u.test(gap)) {
      const act = CHINESE_ACT.exec(text.slice(date.end));
      return act ? (act[1] ? 'announced' : 'started') : null;
    }
    if (role) return role === 'announced' ? announcedBy(gap) : role;
    const lead = ACTIVE_AT.test(gap) ? ACTIVE.exec(text.slice(0, target.start)) : null;
    return lead ? announcedBy(lead[0]) : null;
  }
  if (date.end > target.start) return null;
  const gap = text.slice(date.end, target.start);
  const lead = text.slice(0, date.start);
  if (OWNED_BY.test(gap) || (BESIDE.test(gap) && OWNER.test(lead))) return 'either';
  if (NEAR.test(date.text) && ADVERB.test(gap)) return announcedBy(gap);
  const isHead = CLAUSE_HEAD.test(lead) || (NEAR.test(date.text) && CHINESE_ISSUER.test(lead));
  const isLed = isHead && (LED_BY.test(gap) || CHINESE_LED.test(gap));
  return isLed ? announcedBy(gap) : null;
}

const SOLID = /\b(?:19|20)\d\d\b|(?:19|20)\d\d ?年/u;
/** Told from the article's day without a doubt about which one is meant. */
const NEAR =
  /^(?:(?:earlier |late(?:r)? |early )?(?:this|last|next) (?:week|month|\w+day)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|昨[天日]|今[天日]|明[天日]|[本上下这]个?[周月]|[上下这]个?星期)$/iu;

/** A month or a day of a month without a year, and nothing beside. */
const BARE =
  /^(?:\p{Lu}\p{Ll}+\.? ?(?:\d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+\.?|\d{1,2} ?月(?:\d{1,2} ?日)?)$/u;
const PRECISIONS: ReadonlySet<Precision> = new Set<Precision>(['day', 'week', 'month', 'year']);
const RELATIONS: ReadonlySet<Relation> = new Set<Relation>(['on', 'since', 'for']);

const numberOf = (iso: string): number => dayOfIso(iso) ?? 0;

/** First and last day of a date as told, as day numbers; one told with an open end ("since April 2025") is its month or year. */
function stretchOf({ from, to, precision }: FoundDate): { readonly first: number; readonly last: number } {
  const first = numberOf(from ?? to ?? '');
  if (from !== null && to !== null) return { first, last: numberOf(to) };
  return unitAround(precision === 'year' || precision === 'month' ? precision : 'day', first);
}

/** Whether `day` lies in the date as told, give or take the tolerance for one told by the day. */
function isDay(date: FoundDate, day: string): boolean {
  const slack = date.precision === 'week' ? WEEK : date.precision === 'day' || NEAR.test(date.text) ? TOLERANCE : 0;
  const { first, last } = stretchOf(date);
  return numberOf(day) >= first - slack && numberOf(day) <= last + slack;
}

/** The same in any year: "in April" for a text of an April. */
function isDayOfYear(date: FoundDate, day: string): boolean {
  const told = date.from ?? date.to ?? day;
  if (date.precision === 'month') return told.slice(5, 7) === day.slice(5, 7);
  const moved = `${day.slice(0, 4)}${told.slice(4)}`;
  return isDay({ ...date, from: moved, to: moved }, day);
}

/** Whether a date in the words can be held against a day at all, and if so whether it is another than each of `days`. */
function isAtOdds(date: FoundDate, days: readonly string[], isYearOnly: boolean): boolean {
  const told = date.from ?? date.to;
  if (told === null || days.length === 0 || !PRECISIONS.has(date.precision) || !RELATIONS.has(date.relation)) return false;
  const isSolid = SOLID.test(date.text);
  if (isYearOnly && isSolid) return days.every((day) => day.slice(0, 4) !== told.slice(0, 4));
  if (isYearOnly) return NEAR.test(date.text) && days.every((day) => Math.abs(numberOf(day) - numberOf(told)) > OLD);
  if (isSolid || NEAR.test(date.text)) return days.every((day) => !isDay(date, day));
  return BARE.test(date.text) && days.every((day) => !isDayOfYear(date, day));
}

const datesOf = (days: readonly Day[]): readonly string[] => days.map(({ date }) => date);

function misdatedBy(claim: Claim, date: FoundDate, target: Target): Misdated['day'] | null {
  const { announced, started, isNotice, instrument } = target;
  const role = roleOf(simplified(claim.text), date, target);
  if (!role || !instrument || (REVISED.has(instrument.id) && !NEAR.test(date.text))) return null;
  const isApproved = role === 'approved' && started[0]?.act === 'approved';
  if (role === 'started' || isApproved) return isAtOdds(date, datesOf(started), false) ? (started[0] ?? null) : null;
  const changes = instrument.events.filter(({ kind }) => kind === 'amended').map((event) => event.date);
  const days = isNotice && role !== 'either' ? datesOf(announced) : [...datesOf([...announced, ...started]), ...changes];
  return isAtOdds(date, days, !isNotice) ? (announced[0] ?? null) : null;
}

/** A date that the claim (its dates in offsets of its own text) gives for a target by its place in the sentence and that is another than its own, or null. */
export function misdated(claim: Claim, target: Target): Misdated | null {
  for (const date of claim.dates) {
    const day = misdatedBy(claim, date, target);
    if (day) return { day, start: Math.min(date.start, target.start), end: Math.max(date.end, target.end) };
  }
  return null;
}
