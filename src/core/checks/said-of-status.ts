import type { Span } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import type { InstrumentStatus } from '../knowledge/status.ts';
import { alternation } from '../text/alternation.ts';
import { anyOf } from '../text/any-of.ts';
import { simplified } from '../text/simplified.ts';
import words from './data/status-words.json';

const PAUSED = anyOf(words.suspended, words.suspendedChinese);
const UNSURE = anyOf(words.unsure, words.unsureChinese);
const ENDED = alternation(words.ended, '\\s{1,3}');
const CHINESE_ENDED = alternation(words.endedChinese, '');
const NAME_TAIL = '(?:\\s{1,3}of\\s{1,3}20\\d\\d)?(?:\\s{1,3}(?:controls?|rules?|curbs|list|measures))?';
/** "… on seven rare earths", ", which covers separation,". */
const ASIDE = '(?:\\s{1,3}(?:on|over|for|from|of)\\s{1,3}[^,.;]{1,60}?|,\\s{1,3}[^,.;]{1,90},)?';
/** "the April list has been suspended", "第18号已暂停". */
const ENDED_AFTER = new RegExp(
  `^${NAME_TAIL}${ASIDE}\\s{1,3}(?:was|were|is|are|has\\s{1,3}been|have\\s{1,3}been)\\s{1,3}(?:now\\s{1,3}|also\\s{1,3}|formally\\s{1,3}|all\\s{1,3})?${ENDED}\\b|^[》”」』]?(?:公告)?(?:已|已经|也)(?:被|经)?(?:正式|全面)?${CHINESE_ENDED}`,
  'iu',
);
/** "suspended the April list", "暂停第18号". */
const ENDED_BEFORE = new RegExp(
  `\\b(?:${ENDED}|${alternation(words.ending, '\\s{1,3}')})\\s{1,3}(?:(?:its|the|all|most|of|China['’]s|Chinese)\\s{1,3}){0,3}$|${CHINESE_ENDED}(?:了|实施)?(?:对|商务部)?$`,
  'iu',
);
const DRAFTED = [
  '(?:is|are|remains?|exists?)(?:\\s{1,3}(?:still|only|merely|just|at|in|as|an?|the|no|more|than|but|out|open|under))*\\s{1,3}(?:drafts?|proposals?|comment|consultation)\\b',
  `(?:has|have)\\s{1,3}(?:still\\s{1,3})?not\\s{1,3}(?:yet\\s{1,3})?${alternation(words.begun, '\\s{1,3}')}`,
  `(?:has|have|is|are)\\s{1,3}(?:still\\s{1,3})?yet\\s{1,3}to\\s{1,3}${alternation(words.begin, '\\s{1,3}')}`,
  '(?:is|are)\\s{1,3}(?:still\\s{1,3})?not\\s{1,3}(?:yet\\s{1,3})?in\\s{1,3}(?:force|effect)',
].join('|');
/** "the interim measures remain a draft", "办法尚未生效". */
const DRAFT_AFTER = new RegExp(
  `^${NAME_TAIL}${ASIDE},?\\s{1,3}(?:${DRAFTED})|^[》”]?(?:仍|还|目前)*${alternation(words.draftedChinese, '')}`,
  'iu',
);
const DRAFT_BEFORE = /\b(?:draft|proposed|planned)\s+(?:(?:rare|earth|national)\s+){0,2}$/iu;
/** "已将…暂停". */
const TAKEN = /(?:已经?将|把)[^，。；]{0,8}$/u;
const TAKEN_ENDED = new RegExp(`^[》”]?(?:措施|公告)?(?:全部|全面|正式)?${CHINESE_ENDED}`, 'u');
/** So many words may lead to the name; the text before it may hold no end of them. */
const MOST_LEADS = 8;
/** The name stands at the head of its clause, after "under" at most, with no more than its issuer before it. */
const HEAD = new RegExp(
  `(?:^|[,.;:—–，。；：、])\\s{0,3}(?:${alternation(words.leads, '\\s{1,3}')}\\s{1,3}){0,${MOST_LEADS}}[“"‘《「]?$|(?:^|[，。；：])${alternation(words.leadsChinese, '')}{0,${MOST_LEADS}}[《“「『]?$`,
  'iu',
);
/** "… Announcement No. 18's entry into force": something else is the subject. */
const OWNS = /^['’]s\s/u;

/** Whether a claim speaks of a pause at all. */
export function isSaidPaused(text: string): boolean {
  return PAUSED.test(simplified(text));
}

/** Whether a claim says for sure that what is named at `name` was paused, lifted or repealed, or never more than a draft. */
export function isSaidEnded(text: string, name: Span): boolean {
  const read = simplified(text);
  const [before, after] = [read.slice(0, name.start), read.slice(name.end)];
  if (DRAFT_AFTER.test(after) || DRAFT_BEFORE.test(before)) return true;
  const isTaken = TAKEN.test(before);
  if (UNSURE.test(isTaken ? before.replace(TAKEN, '') + after : read)) return false;
  return ENDED_AFTER.test(after) || ENDED_BEFORE.test(before) || (isTaken && TAKEN_ENDED.test(after));
}

/** Whether the words around `name` leave open what it says: "if", "whether", "may". */
export function isLeftOpen(text: string, { start, end }: Span): boolean {
  const read = simplified(text);
  return UNSURE.test(`${read.slice(0, start)} ${read.slice(end)}`);
}

/** Whether what is named at `name` is what the sentence is about, or what it speaks under. */
export function isSubjectOf(text: string, name: Span): boolean {
  const read = simplified(text);
  return HEAD.test(read.slice(0, name.start)) && !OWNS.test(read.slice(name.end));
}

/** "together with the October notices", "unlike the October controls". */
const ASIDE_BEFORE = /(?:\b(?:with|alongside|like|unlike|than|besides|beyond)\s+(?:the\s+|its\s+)?|(?:与|和|同|跟)(?:中国)?)$/iu;

/** Whether something else is what a claim tells, and the name stands beside it for comparison. */
export function isNamedAside(text: string, { start }: Span): boolean {
  return ASIDE_BEFORE.test(simplified(text).slice(0, start));
}

/** The last day of a pause or of what has an end. */
export function endOfInstrument({ state, since, until }: InstrumentStatus): string | null {
  return state === 'unknown' || state === 'lapsed' ? since : until;
}

/** Whether a claim names the day, or the month, of an end. */
export function isEndTold({ dates }: Pick<Claim, 'dates'>, end: string | null): boolean {
  if (end === null) return false;
  return dates.some(({ from, to, precision }) => {
    if (precision === 'month') return [from, to].some((date) => date?.slice(0, 7) === end.slice(0, 7));
    return precision === 'day' && (from === end || to === end);
  });
}

/** Whether a claim names the year that begins with `day`: "from 2027" for 1 January 2027. */
export function isYearTold({ dates }: Pick<Claim, 'dates'>, day: string | null): boolean {
  if (!day?.endsWith('-01-01')) return false;
  return dates.some(({ from, precision }) => precision === 'year' && from === day);
}
