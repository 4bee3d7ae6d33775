import type { Span } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { alternation } from '../text/alternation.ts';
import { simplified } from '../text/simplified.ts';
import planWords from './data/plan-words.json';
import words from './data/timing-words.json';
import { isOfSmallerBody } from './national-plan.ts';
import type { Day, Target } from './timing-target.ts';

/** Words that put a thing ahead of the article or near it, and the day that they are held against. */
export interface Placed {
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
export function placedInTime(claim: Claim, target: Target): Placed | null {
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
