import words from '../data/dates.json';
import { goesOnWithNoun } from './english-words.ts';
import type { Relation } from './found-date.ts';
import type { JoinedName } from './join.ts';
import type { Lean } from './naming.ts';
import { after, clauseAfter, clauseBefore } from './patterns.ts';

/** Marks at which a clause ends. */
export const STOPS = '.;:!?\n';
/** Units of text read before and after a name. */
const BEFORE = 110;
const AFTER = 60;

/** The phrases that say that something is to come, each in words, by their last word. */
const ahead = new Map<string, (readonly string[])[]>();
for (const phrase of words.ahead.map((written) => written.split(' '))) {
  const last = phrase.at(-1) ?? '';
  ahead.set(last, [...(ahead.get(last) ?? []), phrase]);
}
const past: ReadonlySet<string> = new Set(words.pastVerbs);
const present: ReadonlySet<string> = new Set(words.present);
const be: ReadonlySet<string> = new Set(words.be);
const between: ReadonlySet<string> = new Set(words.betweenVerbAndDate);
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;

/** Places among the words of a clause, -1 where there is none. */
interface Cues {
  /** The last that says that something is to come. */
  readonly ahead: number;
  /** The last verb of the past. */
  readonly past: number;
  readonly isPresent: boolean;
  /** Nothing but small words stands between the last verb of the past and the end. */
  readonly isPastLast: boolean;
}

/** Whether a word says that something is to come, alone or with those before it. The month of May is no "may". */
function isAhead(word: string, plain: readonly string[], at: number): boolean {
  if (word === 'May') return false;
  const own = plain[at] ?? '';
  const stands = (phrase: readonly string[]): boolean => phrase.every((part, i) => plain[at + 1 - phrase.length + i] === part);
  return (ahead.get(own)?.some(stands) ?? false) || own.endsWith("'ll") || own.endsWith('’ll');
}

/** A participle after "be" is no past: "to be extended in the autumn". */
const isPast = (word: string, earlier: string | undefined): boolean =>
  (past.has(word) || (word.length > 3 && word.endsWith('ed'))) && !(earlier !== undefined && be.has(earlier));

function cuesOf(clause: string): Cues {
  const written = clause.match(WORD) ?? [];
  const plain = written.map((word) => word.toLowerCase());
  let [aheadAt, pastAt] = [-1, -1];
  written.forEach((word, at) => {
    if (isAhead(word, plain, at)) aheadAt = at;
    if (isPast(plain[at] ?? '', plain[at - 1])) pastAt = at;
  });
  const isPastLast = pastAt >= 0 && plain.slice(pastAt + 1).every((word) => between.has(word));
  return { ahead: aheadAt, past: pastAt, isPresent: plain.some((word) => present.has(word)), isPastLast };
}

/** Whether a month, day, season or year stands before a noun that it belongs to ("the July summit"). */
export function isAttribute(text: string, { end, naming: { joined, inYear, yearAt } }: JoinedName): boolean {
  return (inYear !== null || joined !== null || yearAt !== null) && goesOnWithNoun(after({ text, end }, 24));
}

const LIMITS: readonly Relation[] = ['by', 'until', 'before', 'for'];

/** The lean of a name before which something ends ("by", "until"), where nothing says that it is to come. */
function leanOfLimit(left: Cues, right: Cues): Lean {
  if (left.isPresent || (left.past < 0 && right.past < 0)) return 'near';
  return right.past >= 0 ? 'past' : 'open';
}

/** Which way a recurring name points, by the verbs of its clause: the nearest before it, else those after it. */
export function leanOf(text: string, name: JoinedName, relation: Relation): Lean {
  const { start, end, naming } = name;
  const clause = clauseBefore(text, start, BEFORE, STOPS);
  // "the October measures will end": what is to come is said of the measures.
  if (naming.precision !== 'season' && /(?:^|\W)the\s$/i.test(clause) && isAttribute(text, name)) return 'open';
  const left = cuesOf(clause);
  if (left.isPastLast || /(?:^|\W)since\s(?:the\s)?$/i.test(clause)) return 'past';
  if (left.ahead >= 0 && left.ahead >= left.past) return 'ahead';
  const isLimit = LIMITS.includes(relation);
  if (left.past >= 0 && !isLimit) return 'past';
  const right = cuesOf(clauseAfter(text, text.charAt(end) === ',' ? end + 1 : end, AFTER, `${STOPS},`));
  // What follows a weekday was said on it ("on Monday it would"), unless the sentence begins with the day.
  const isOpening = /^\s*(?:on\s)?$/i.test(clause);
  if ((naming.precision !== 'day' || isOpening) && right.ahead >= 0) return 'ahead';
  if (isLimit) return leanOfLimit(left, right);
  return right.past >= 0 ? 'past' : 'open';
}
