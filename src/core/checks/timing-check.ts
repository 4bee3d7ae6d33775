import type { Span } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { statusOn } from '../knowledge/status.ts';
import { alternation } from '../text/alternation.ts';
import { anyOf } from '../text/any-of.ts';
import { dayOfIso } from '../text/dates/calendar.ts';
import { simplified } from '../text/simplified.ts';
import type { Check, Message } from './check.ts';
import planWords from './data/plan-words.json';
import words from './data/timing-words.json';
import { instrumentsNamedIn, isPausing } from './named-instruments.ts';
import { isOfSmallerBody } from './national-plan.ts';
import { groupsOf } from './status-groups.ts';
import { subjectOf } from './status-message.ts';
import type { ClaimSubject } from './subject.ts';
import { misdated } from './timing-dates.ts';
import { type Day, type Target, targetsIn } from './timing-target.ts';

/** Words that put a thing ahead of the article or near it, and the day that they are held against. */
interface Placed {
  readonly day: Day;
  /** Offsets in the claim's text, from the word to the name or the other way round. */
  readonly start: number;
  readonly end: number;
  /** Days from `day` to the article from which on the words no longer fit. */
  readonly least: number;
}

/** Days after which what came is no longer "recent", and no longer "new": of a notice, and of a law, which is new for longer. */
const STALE = { recent: 180, new: 365, newLaw: 540 };

const { chinese } = words;
const some = (list: readonly string[]): string => alternation(list, '\\s+');
/** What may stand between such a word and the name: "the upcoming national “15th Five-Year Plan”". */
const GAP = `(?:\\s+(?:${some(words.between)}))*\\s+[“"‘']?$`;
const AHEAD = new RegExp(`\\b(${some(words.ahead)})${GAP}`, 'iu');
/** "will soon issue implementing regulations". */
const TO_ISSUE = new RegExp(
  `\\b(${some(words.willBe)}\\s+(?:soon\\s+|shortly\\s+|formally\\s+)?${some(words.issuing)})${GAP}`,
  'iu',
);
const RECENT = new RegExp(`\\b(${some(words.recent)})${GAP}`, 'iu');
const NEW = new RegExp(`\\b(${some(words.new)})${GAP}`, 'iu');
/** What may belong to the name: "… of 2025", "(2026-30)", "period". */
const TAIL = `[”"’']?(?:,?\\s+(?:of|from)\\s+20\\d\\d)?(?:\\s*\\([^)]{4,24}\\))?(?:\\s+${some(words.tails)})?[”"’']?`;
/** The name ends here: what follows is no noun that it belongs to ("the upcoming 15th Five-Year Plan session"). */
const NAME_ENDS = new RegExp(`^${TAIL}(?:$|\\.?[”"’']?$|[.,;:!?)—–…-]|\\s+[—–(-]|\\s+${some(words.goesOn)}\\b)`, 'iu');
/** A rule's name is followed by a verb far more often than by one of these. */
const NOUN_AFTER = new RegExp(
  `^[”"’']?(?:['’]s)?\\s+${some(words.nounsAfter)}\\b|^[》”]?(?:的)?(?:修订|修改|配套|解读|到期)`,
  'iu',
);
const WILL = new RegExp(
  `^(${TAIL}(?:,|\\s+which|,\\s+which)?\\s+${some(words.willBe)}\\s+(?:formally\\s+|officially\\s+|soon\\s+)?(?:(${some(words.announcing)})|${some(words.starting)}))\\b`,
  'iu',
);
const NOT_YET = new RegExp(
  `^(${TAIL}(?:,?\\s+which)?\\s+${some(words.notYet)}\\s+(?:formally\\s+|officially\\s+)?(?:(${some(words.announced)})|in\\s+(?:force|effect)))\\b`,
  'iu',
);

const one = (list: readonly string[]): string => alternation(list, '');
const CHINESE_AHEAD = new RegExp(`(${one(chinese.ahead)})(?:${one(chinese.between)})*$`, 'u');
const CHINESE_RECENT = new RegExp(`(${one(chinese.recent)})(?:${one(chinese.between)})*$`, 'u');
const CHINESE_TAIL = '[”"」』》]?(?:国家)?(?:规划|计划)?(?:纲要)?(?:草案)?[”"」』》]?';
const CHINESE_WILL = new RegExp(`^(${CHINESE_TAIL}${one(chinese.will)}[^，。；！？]{0,12}?${one(chinese.acts)})`, 'u');
const CHINESE_NAME_ENDS = new RegExp(`^${CHINESE_TAIL}(?!.{0,2}(?:会议|研讨|座谈|建议|项目|课题))`, 'u');

const REVISED: ReadonlySet<string> = new Set(words.revised);
const PLANS: ReadonlySet<string> = new Set(planWords.cards);
/** The last clause of a Chinese text. */
const LAST_CLAUSE = /(?<![^，。；！？])[^，。；！？]*$/u;

/** Whether the claim tells of a time before the day: what it calls upcoming was so then. */
function isTaleOfBefore({ dates }: Claim, { start, end }: Span, day: string): boolean {
  // What stands right behind is the date of the word itself: "will take effect in October".
  return dates.some(
    (date) => (date.end <= start || date.start > end + 6) && date.to !== null && date.to < day && date.from !== null,
  );
}

function before(pattern: RegExp, text: string, target: Target, day: Day, least: number): Placed | null {
  const match = pattern.exec(text.slice(0, target.start));
  return match ? { day, start: match.index, end: target.end, least } : null;
}

function after(pattern: RegExp, text: string, target: Target): Placed | null {
  const match = pattern.exec(text.slice(target.end));
  if (!match) return null;
  // What waits to be announced is out once it is; what waits to start, or a plan to be adopted, once it has.
  const day = match[2] && target.isNotice ? (target.announced[0] ?? null) : target.came;
  return day ? { day, start: target.start, end: target.end + (match[1]?.length ?? 0), least: 1 } : null;
}

/** "upcoming", "will take effect" or "recent" said of a target by its place in the sentence, or null. */
function placedInTime(claim: Claim, target: Target): Placed | null {
  if (REVISED.has(target.instrument?.id ?? '')) return null;
  const text = simplified(claim.text);
  const { came, announced } = target;
  const rest = text.slice(target.end);
  const isRule = target.instrument !== null && !PLANS.has(target.card) && !NOUN_AFTER.test(rest);
  const isWhole = isRule || NAME_ENDS.test(rest) || (/\p{Script=Han}/u.test(text) && CHINESE_NAME_ENDS.test(rest));
  const first = target.isNotice ? (announced[0] ?? null) : came;
  const places = [
    came && isWhole
      ? (before(AHEAD, text, target, came, 1) ??
        before(TO_ISSUE, text, target, came, 1) ??
        before(CHINESE_AHEAD, text, target, came, 1))
      : null,
    after(WILL, text, target) ?? (isRule ? null : after(NOT_YET, text, target)) ?? after(CHINESE_WILL, text, target),
    first && isWhole
      ? (before(RECENT, text, target, first, STALE.recent) ?? before(CHINESE_RECENT, text, target, first, STALE.recent))
      : null,
    isRule && first ? before(NEW, text, target, first, target.isNotice ? STALE.new : STALE.newLaw) : null,
  ];
  const placed = places.find((place) => place !== null) ?? null;
  if (!placed || isTaleOfBefore(claim, placed, placed.day.date)) return null;
  // "江西省即将出台“十五五”规划": a plan of a province, not the national one.
  const clause = LAST_CLAUSE.exec(text.slice(0, placed.start))?.[0] ?? '';
  return PLANS.has(target.card) && isOfSmallerBody(clause) ? null : placed;
}

const PAUSE = alternation(words.pauses, '[\\s-]+');
const OVER = alternation(words.over, '\\s+');
/** "the pause … has expired", "the expired pause", "暂停期已届满". */
const EXPIRED = new RegExp(
  `\\b${PAUSE}\\b(?:[^.;]|\\.(?=\\s?\\d)){0,90}?\\b${OVER}\\b|\\b(?:expired|lapsed)\\s+(?:[\\p{L}-]+\\s+){0,2}${PAUSE}\\b|${alternation(words.pausesChinese, '')}[^。；]{0,16}?${alternation(words.overChinese, '')}`,
  'iu',
);
const OPEN = anyOf(words.notOver, words.notOverChinese);

/** The timing notes of a claim that has a pause behind it which, on the article's day, still ran. */
function expiredChecks(subject: ClaimSubject): readonly Check[] {
  const { claim, article, today } = subject;
  const text = simplified(claim.text);
  const over = EXPIRED.exec(text);
  if (article.published === null || !over || OPEN.test(text.slice(0, over.index + over[0].length))) return [];
  for (const group of groupsOf(instrumentsNamedIn(subject), article.published, today)) {
    const [first] = group.instruments;
    const { past } = group.standing;
    const isPause = first !== undefined && isPausing(first);
    if (!first || !past?.until || !(past.state === 'paused' || (isPause && past.state === 'in-force'))) continue;
    const end = first.events.find(({ date }) => date === past.until);
    return [
      {
        id: `timing:${first.card}:end`,
        kind: 'timing',
        message: { code: `timing-pause${isPause ? '-by' : ''}-ends`, values: [subjectOf(group).value, { date: past.until }] },
        span: { start: claim.start + group.start, end: claim.start + group.end },
        card: first.card,
        asOf: past.lastSeen,
        sources: end?.sources ?? [],
        picture: { kind: 'timeline', instrument: first.id },
      },
    ];
  }
  return [];
}

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
