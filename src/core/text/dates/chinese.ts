import { withAsciiDigits } from '../chinese-numerals.ts';
import words from '../data/dates.zh.json';
import { CHINESE_DAY_RULES } from './chinese-day-rules.ts';
import { CHINESE_RELATIVE_RULES } from './chinese-relative-rules.ts';
import { CHINESE_YEAR_RULES } from './chinese-year-rules.ts';
import type { Relation } from './found-date.ts';
import type { Grammar, JoinedName } from './join.ts';
import type { DateLanguage } from './language.ts';
import type { Lean, Piece } from './naming.ts';
import { NUMERIC_DATES } from './numeric-dates.ts';
import { after, anyOf, before, clauseAfter, clauseBefore, readAt, rulesByOpening } from './patterns.ts';

const RULES = rulesByOpening([...NUMERIC_DATES, ...CHINESE_RELATIVE_RULES, ...CHINESE_YEAR_RULES, ...CHINESE_DAY_RULES]);

function piecesOf(written: string): readonly Piece[] {
  const text = withAsciiDigits(written);
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const isDigit = character >= '0' && character <= '9';
    const rules = RULES.get(isDigit ? '#' : character === 'Q' ? 'q' : character);
    const piece = rules && readAt(rules, text, at);
    if (!piece) continue;
    pieces.push(piece);
    at = piece.end - 1;
  }
  return pieces;
}

const GRAMMAR: Grammar = {
  isPartFirst: false,
  partGap: /^\s?的?$/,
  isYearFirst: true,
  yearGap: /^\s?的?\s?$/,
  rangeGap: /^\s?(?:至|到|[-—–~～―]{1,2})\s?$/,
  between: /(?!)/,
  betweenGap: /(?!)/,
  listGap: /^[、和及与]$/,
};

const RELATIONS = ['since', 'until', 'by', 'after', 'before', 'for'] as const satisfies readonly Relation[];
const patternsOf = (
  table: Partial<Record<Relation, readonly string[]>>,
  patternOf: (list: readonly string[]) => RegExp,
): readonly (readonly [Relation, RegExp])[] =>
  RELATIONS.flatMap((relation) => (table[relation] ? [[relation, patternOf(table[relation])] as const] : []));
const inFront = patternsOf(words.relationsBefore, (list) => new RegExp(`${anyOf(list)}\\s?$`, 'u'));
const behind = patternsOf(words.relationsBehind, (list) => new RegExp(`^[”"」』’]?\\s?(?:的)?${anyOf(list)}`, 'u'));
const notBehind = new RegExp(`^${anyOf(words.notBehind)}`, 'u');
const ahead = new RegExp(anyOf(words.ahead), 'u');
const notAhead = new RegExp(anyOf(words.notAhead), 'gu');
const past = new RegExp(anyOf(words.past), 'u');
const reaching = new RegExp(`${anyOf(words.reaching)}[到至]\\s?$`, 'u');
const aims = new RegExp(anyOf(words.aims), 'u');
const lasting = new RegExp(anyOf(words.lasting), 'u');
const toldAtOnce = new RegExp(`^.{0,5}?${anyOf(words.toldAtOnce)}`, 'u');

const SENTENCE = '。！？；\n';
const CLAUSE = `${SENTENCE}，`;
const looksAhead = (clause: string): boolean => ahead.test(clause.replace(notAhead, '□'));

function relationOf(text: string, { start, end, naming, isRange }: JoinedName): Relation {
  const right = after({ text, end }, 5);
  const found = notBehind.test(right.trimStart()) ? undefined : behind.find(([, pattern]) => pattern.test(right));
  if (found) return found[0];
  if (isRange) return naming.relation ?? 'for';
  const left = before({ text, start }, 6);
  const front = inFront.find(([, pattern]) => pattern.test(left))?.[0];
  // 降至年内低点, 由2021年的六成: no end and no beginning of anything.
  if (reaching.test(left) || (front === 'since' && right.startsWith('的'))) return naming.relation ?? 'on';
  // 暂停到明年: until then; 到2030年: by then.
  if (front === 'by' && lasting.test(clauseBefore(text, start, 30, CLAUSE))) return 'until';
  return front ?? naming.relation ?? 'on';
}

function leanOf(text: string, { start, end, naming: { needs } }: JoinedName, relation: Relation): Lean {
  const stops = needs ? SENTENCE : CLAUSE;
  const [left, right] = [clauseBefore(text, start, 40, stops), clauseAfter(text, end, 30, stops)];
  // 10月9日出台的规定要到12月才生效: what follows at once tells more than the end of the clause.
  if (!needs && toldAtOnce.test(right) && !looksAhead(right.slice(0, 4))) return 'past';
  if (looksAhead(right) || /[将拟]于?于?\s?$/u.test(left) || looksAhead(left)) return 'ahead';
  if (needs && aims.test(right)) return 'ahead';
  if (relation === 'by' || relation === 'until' || relation === 'before') return /截[至止]\s?$/u.test(left) ? 'past' : 'near';
  return past.test(right) || past.test(left) ? 'past' : 'open';
}

/** Dates in Chinese, simplified and traditional. */
export const CHINESE_DATES: DateLanguage = { piecesOf, grammar: GRAMMAR, relationOf, leanOf };
