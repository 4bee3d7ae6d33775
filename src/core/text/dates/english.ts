import { isDigit } from '../../article/letters.ts';
import words from '../data/dates.json';
import { ENGLISH_DAY_RULES } from './english-day-rules.ts';
import { isAttribute, leanOf, STOPS } from './english-lean.ts';
import { ENGLISH_PART_RULES } from './english-part-rules.ts';
import { ENGLISH_RELATIVE_RULES } from './english-relative-rules.ts';
import { END, S } from './english-words.ts';
import { ENGLISH_YEAR_RULES } from './english-year-rules.ts';
import type { Relation } from './found-date.ts';
import type { Grammar, JoinedName } from './join.ts';
import type { DateLanguage } from './language.ts';
import type { Piece } from './naming.ts';
import { NUMERIC_DATES } from './numeric-dates.ts';
import { after, anyOf, before, clauseBefore, readAt, rulesByOpening } from './patterns.ts';

const RULES = rulesByOpening([
  ...NUMERIC_DATES,
  ...ENGLISH_DAY_RULES,
  ...ENGLISH_PART_RULES,
  ...ENGLISH_RELATIVE_RULES,
  ...ENGLISH_YEAR_RULES,
]);
/**
 * Where a piece can begin: a sieve without the `u` flag, which is twice as fast as to look up every word. What it lets through
 * is still to be tested for letters beyond ASCII beside it.
 */
const START = new RegExp(`(?<![a-z0-9])(?:\\d|${anyOf([...RULES.keys()].filter((opening) => opening !== '#'))}(?![a-z]))`, 'gi');
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

/** What the word at `index` opens, of which `written` is the beginning at least: a number, itself, or null inside a longer word. */
function openingAt(text: string, index: number, written: string): string | null {
  if (LETTER_BEFORE.test(text.slice(Math.max(0, index - 2), index))) return null;
  if (isDigit(written.charCodeAt(0))) return '#';
  const end = index + written.length;
  return LETTER_AFTER.test(text.slice(end, end + 2)) ? null : written.toLowerCase();
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(START)) {
    if (index < end) continue;
    const opening = openingAt(text, index, written);
    const rules = opening === null ? undefined : RULES.get(opening);
    const piece = rules && readAt(rules, text, index);
    if (!piece) continue;
    pieces.push(piece);
    end = piece.end;
  }
  return pieces;
}

const GRAMMAR: Grammar = {
  isPartFirst: true,
  partGap: /^[,.]?[\s-]{1,3}(?:the\s)?$/i,
  isYearFirst: false,
  yearGap: /^(?:,?\s{1,3}(?:of\s|in\s)?|-|\s['’])$/i,
  rangeGap: /^(?:\s?[-–—]\s?|\s(?:to|through|until|till)(?:\s(?:the|about))?\s)$/i,
  between: /(?:^|[^\p{L}])between\s(?:the\s)?$/iu,
  betweenGap: /^\sand\s(?:the\s)?$/i,
  listGap: /^(?:,\s|,?\s(?:and|or)\s|\/)$/i,
};

const RELATIONS = Object.keys(words.relations) as Relation[];
const prepositions = new RegExp(
  `(?:^|[^\\p{L}])(?:${RELATIONS.map((relation) => `(?<${relation}>${anyOf(words.relations[relation])})`).join('|')})` +
    `(?:${S}|-)(?<fill>the${S}|about${S}|around${S}|early${S}|late${S})?$`,
  'iu',
);
const behind = RELATIONS.filter((relation) => relation in words.relationsBehind).map((relation) => ({
  relation,
  pattern: new RegExp(
    `^,?${S}${anyOf((words.relationsBehind as Partial<Record<Relation, string[]>>)[relation] ?? [])}${END}`,
    'iu',
  ),
}));
const comparing = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.comparing)}${END}|\d`, 'iu');
const notUntil = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.notUntilAfter)}${END}[^.;:]{0,12}$`, 'iu');

function relationOf(text: string, name: JoinedName): Relation {
  const { naming, isRange } = name;
  const right = after({ text, end: name.end }, 18);
  const found = behind.find(({ pattern }) => pattern.test(right));
  if (found) return found.relation;
  const left = before({ text, start: name.start }, 28);
  const match = prepositions.exec(left);
  const own = naming.relation;
  if (!match || (isRange && own)) return own ?? 'on';
  const relation = RELATIONS.find((each) => match.groups?.[each] !== undefined) ?? 'on';
  // "since the October curbs": since the curbs, not since October.
  const isBeside = relation === 'before' || relation === 'after';
  const isAfterThe = match.groups?.['fill']?.toLowerCase().startsWith('the') === true;
  if ((isBeside || (isAfterThe && naming.precision !== 'season')) && isAttribute(text, name)) return 'on';
  const word = match.groups?.[relation]?.toLowerCase();
  const clause = clauseBefore(text, name.start - (left.length - match.index), 50, STOPS);
  if (word === 'from' && comparing.test(clause)) return 'on';
  if (word === 'to' && (naming.precision === 'plan' || notUntil.test(clause))) return 'on';
  // "set for May 4": a day is too short to last.
  if (word === 'for' && naming.precision === 'day' && !isRange) return own ?? 'on';
  return relation === 'on' ? (own ?? 'on') : relation;
}

/** Dates in English. */
export const ENGLISH_DATES: DateLanguage = { piecesOf, grammar: GRAMMAR, relationOf, leanOf };
