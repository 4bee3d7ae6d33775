import words from '../data/dates.json';
import type { JoinedName } from './join.ts';
import type { Lean, Relation } from './naming.ts';
import { type Around, after, anyOf, before } from './rules.ts';

const END = String.raw`(?![\p{L}\p{N}])`;

/** Words of a list at the end of what stands before a place, with what may stand between. */
export const endsWith = (list: readonly string[], gap = '[\\s-]{1,3}'): RegExp =>
  new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(list)}${gap}$`, 'iu');

const functionWords: ReadonlySet<string> = new Set(words.functionWords);
/** Whether a text goes on with a noun in lower case, so that what stands before it may be its attribute. */
export function goesOnWithNoun(rest: string): boolean {
  const word = /^[\s-]{1,3}(\p{Ll}[\p{L}-]*)/u.exec(rest)?.[1];
  return word !== undefined && !functionWords.has(word);
}

const counted = new RegExp(
  String.raw`^[\s-]{1,3}${anyOf(words.nounsCounted)}${END}|^\s?%|^[.,:]\d|^/\d\d(?!\d)|^-?[\p{L}\p{N}]|^\)?,?\s(?:no\.|nos\.|number)\s?\d`,
  'iu',
);
/** "Announcement No. 18 of 2025": the year is part of an instrument's name. */
const instrument = endsWith(words.instruments, String.raw`\.?\s(?:no\.?\s)?\d{1,4}(?:\sof|,)?\s`);
const inOther = /©\s?$|[$€£¥₩₹#/:.,\d]$|(?<!(?:^|[^\p{L}])(?:mid|pre|post|end|early|late)|\d{4})(?<=[\p{L}\p{N}])[-–]$/iu;
const preposition = endsWith(
  [...Object.values(words.relations).flat(), ...words.beforeYear],
  String.raw`[\s-](?:the\s|about\s|around\s|at\sleast\s|early\s|late\s|mid-)?`,
);

/** Whether four digits are surely a year, or null where they are none: a count, a number of something or part of a name. */
export function isYear(year: number, around: Around): boolean | null {
  const [left, right] = [before(around, 36), after(around, 24)];
  if (counted.test(right) || instrument.test(left) || inOther.test(left)) return null;
  if (/(?:^|[\n([“"‘|·•])\s?$/.test(left)) return year >= 1900;
  const isSaid = preposition.test(left);
  if (!isSaid && (year < 1900 || year > 2060 || /\s$(?<=(?:^|[^\p{L}])\p{Lu}[\p{L}.]*\s)/u.test(left))) return false;
  return year % 100 !== 0 || !goesOnWithNoun(right);
}

/** Marks at which a clause ends. */
const STOPS = '.;:!?\n';
/** The phrases that say that something is to come, by their last word. */
const ahead = new Map<string, (readonly string[])[]>();
for (const phrase of words.ahead.map((written) => written.split(' ')))
  ahead.set(phrase.at(-1) ?? '', [...(ahead.get(phrase.at(-1) ?? '') ?? []), phrase]);
const past: ReadonlySet<string> = new Set(words.pastVerbs);
const present: ReadonlySet<string> = new Set(words.present);
const be: ReadonlySet<string> = new Set(words.be);
const between: ReadonlySet<string> = new Set(words.betweenVerbAndDate);

/** What a clause says: places among its words, -1 where there is none, of the last word of what is to come and of the last verb of the past. */
function cuesOf(clause: string) {
  const written = clause.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const plain = written.map((word) => word.toLowerCase());
  const stands = (phrase: readonly string[], at: number): boolean =>
    phrase.every((part, i) => plain[at + 1 - phrase.length + i] === part);
  // The month of May is no "may".
  const aheadAt = plain.findLastIndex(
    (word, at) => written[at] !== 'May' && (ahead.get(word)?.some((phrase) => stands(phrase, at)) || /['’]ll$/.test(word)),
  );
  // A participle after "be" is no past: "to be extended in the autumn".
  const pastAt = plain.findLastIndex(
    (word, at) => (past.has(word) || (word.length > 3 && word.endsWith('ed'))) && !be.has(plain[at - 1] ?? ''),
  );
  const isPastLast = pastAt >= 0 && plain.slice(pastAt + 1).every((word) => between.has(word));
  return { ahead: aheadAt, past: pastAt, isPresent: plain.some((word) => present.has(word)), isPastLast };
}

/** Whether a month, day, season or year stands before a noun that it belongs to ("the July summit"). */
const isAttribute = (text: string, { end, naming: { inYear, yearAt } }: JoinedName): boolean =>
  (inYear !== undefined || yearAt !== undefined) && goesOnWithNoun(after({ text, end }, 24));

/** Which way a recurring name points, by the verbs of its clause: the nearest before it, else those after it. */
export function leanOf(text: string, name: JoinedName, relation: Relation): Lean {
  const { start, end, naming } = name;
  const clause = before({ text, start }, 110, STOPS);
  // "the October measures will end": what is to come is said of the measures.
  if (naming.precision !== 'season' && /(?:^|\W)the\s$/i.test(clause) && isAttribute(text, name)) return 'open';
  const left = cuesOf(clause);
  if (left.isPastLast || /(?:^|\W)since\s(?:the\s)?$/i.test(clause)) return 'past';
  if (left.ahead >= 0 && left.ahead >= left.past) return 'ahead';
  const isLimit = /^(?:by|until|before|for)$/.test(relation);
  if (left.past >= 0 && !isLimit) return 'past';
  const right = cuesOf(after({ text, end: text.charAt(end) === ',' ? end + 1 : end }, 60, `${STOPS},`));
  // What follows a weekday was said on it ("on Monday it would"), unless the sentence begins with the day.
  if ((naming.precision !== 'day' || /^\s*(?:on\s)?$/i.test(clause)) && right.ahead >= 0) return 'ahead';
  // "By", "until" where nothing says that it is to come.
  if (isLimit && (left.isPresent || (left.past < 0 && right.past < 0))) return 'near';
  return right.past >= 0 ? 'past' : 'open';
}

const RELATIONS = Object.keys(words.relations) as Relation[];
const prepositions = new RegExp(
  `(?:^|[^\\p{L}])(?:${RELATIONS.map((relation) => `(?<${relation}>${anyOf(words.relations[relation])})`).join('|')})` +
    `(?:\\s{1,3}|-)(?<fill>(?:the|about|around|early|late)\\s{1,3})?$`,
  'iu',
);
const comparing = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.comparing)}${END}|\d`, 'iu');
const notUntil = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.notUntilAfter)}${END}[^.;:]{0,12}$`, 'iu');

/** How what is told lies to a date, by the words around its name. */
export function relationOf(text: string, name: JoinedName): Relation {
  const { start, naming, isRange } = name;
  const left = before({ text, start }, 28);
  const { index = 0, groups = {} } = prepositions.exec(left) ?? {};
  const own = naming.relation ?? 'on';
  const relation = RELATIONS.find((each) => groups[each] !== undefined);
  if (!relation || (isRange && naming.relation)) return own;
  // "since the October curbs": since the curbs, not since October.
  const isOfThe = /^the/i.test(groups['fill'] ?? '') && naming.precision !== 'season';
  if ((relation === 'before' || relation === 'after' || isOfThe) && isAttribute(text, name)) return 'on';
  const word = groups[relation]?.toLowerCase();
  const clause = before({ text, start: start - (left.length - index) }, 50, STOPS);
  if (word === 'from' && comparing.test(clause)) return 'on';
  if (word === 'to' && (naming.precision === 'plan' || notUntil.test(clause))) return 'on';
  // "set for May 4": a day is too short to last.
  if (word === 'for' && naming.precision === 'day' && !isRange) return own;
  return relation === 'on' ? own : relation;
}
