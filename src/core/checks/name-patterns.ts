import type { Span } from '../article/article.ts';
import { allInstruments } from '../knowledge/instruments.ts';
import { alternation } from '../text/alternation.ts';
import { simplified } from '../text/simplified.ts';
import table from './data/instrument-names.json';

/**
 * How words name an instrument: by its number, by a name of one thing, by what it does (`description`: told only where it is said
 * to have ended; `rule`: nothing else does that), by what its end would mean ("no longer need a licence for dysprosium"), or as the
 * only rule that can be meant where none is named (`meant`).
 */
export type Way = 'number' | 'name' | 'description' | 'rule' | 'ended' | 'meant';

/** Words that name instruments; offsets in the text. */
export interface NamedPlace extends Span {
  readonly way: Way;
  /** Ids of the instruments, empty where a month names them. */
  readonly ids: readonly string[];
  readonly month: string | null;
}

/** A pattern with the lists of which it needs a word: most texts have none, and looking for words costs a tenth of matching. */
interface Pattern {
  readonly language: 'en' | 'zh';
  readonly matcher: RegExp;
  readonly lists: readonly string[];
}

interface Names {
  readonly patterns: readonly Pattern[];
  /** One of each of these must stand in the sentence. */
  readonly needs: readonly RegExp[];
  /** None of these may. */
  readonly without: RegExp | null;
  /** First and last day of an article in which the words mean the instrument ("last month"); null for any day. */
  readonly days: readonly string[] | null;
  /** Not a rule of China's: the name of another country before it is no sign of something else. */
  readonly isForeign: boolean;
  readonly way: Way;
  readonly ids: readonly string[];
  readonly month: string | null;
}

const SPACE = '[\\s-]{1,3}';
const LISTS: Readonly<Record<string, readonly string[]>> = table.lists;
/** "Washington's October rules", "美国10月宣布的管制". */
const FOREIGN = new RegExp(`(?<![\\p{L}])${alternation(table.foreign, SPACE)}(?:${SPACE}new)?\\s*(?:在|于|去年|今年)?$`, 'u');
/** "the Commission's Notice", "该公司2026年第18号公告". */
const OTHER_ISSUER = new RegExp(
  `(?<![\\p{L}])${alternation(table.otherIssuers, SPACE)}(?:['’]s)?\\s*(?:的|发布|发布的)?$|[\\p{Script=Han}]${alternation(table.otherIssuers, '')}(?:的|发布|发布的)?$`,
  'u',
);
const FOREIGN_INSIDE = /[对向]华|对中国|美国|荷兰|日本/u;

/**
 * So often the words of a group may be repeated at most: without a bound, what could be read in two ways ("sweeping new") is tried in
 * all of them, twice as many with each time that it is repeated.
 */
const MOST_TIMES = 8;

function filled(pattern: string): string {
  const bounded = pattern.replaceAll(')*', `){0,${MOST_TIMES}}`).replaceAll(')+', `){1,${MOST_TIMES + 1}}`);
  const lists = bounded.replace(/<([\p{L}-]+)>/gu, (_, name: string) => alternation(LISTS[name] ?? [], SPACE));
  return lists.replaceAll(' ?', `(?:${SPACE})?`).replaceAll(' ', SPACE);
}

/** The lists that every match of a pattern has a word of: those outside groups, where it has no alternatives. */
function listsOf(pattern: string): readonly string[] {
  let bare = pattern;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)[?*+]?/g, ' ');
  }
  return bare.includes('|') ? [] : Array.from(bare.matchAll(/<([\p{L}-]+)>(?!\?)/gu), ([, name]) => name ?? '');
}

const english = (pattern: string): Pattern => ({
  language: 'en',
  matcher: new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled(pattern)})(?![\\p{L}\\p{N}])`, 'giu'),
  lists: listsOf(pattern),
});

const chinese = (pattern: string): Pattern => ({
  language: 'zh',
  matcher: new RegExp(filled(pattern), 'gu'),
  lists: listsOf(pattern),
});

type PlainLists = ReadonlyMap<string, readonly string[]>;

const plainly = (text: string): string => text.toLowerCase().replaceAll('-', ' ');
const PLAIN_LISTS: PlainLists = new Map(Object.entries(LISTS).map(([list, words]) => [list, words.map(plainly)]));

/** The words of each list that a text has, of `lists`. */
function listsWithin(text: string, lists: PlainLists): PlainLists {
  const words = plainly(text);
  return new Map(Array.from(lists, ([list, those]) => [list, those.filter((word) => words.includes(word))]));
}

/** A test whether a text has a word of a list, each list looked for once. */
function listFinder(text: string, lists: PlainLists): (list: string) => boolean {
  const words = plainly(text);
  const known = new Map<string, boolean>();
  return (list) => {
    const has = known.get(list) ?? (lists.get(list) ?? []).some((word) => words.includes(word));
    known.set(list, has);
    return has;
  };
}

const anyWord = (words: readonly string[]): RegExp => new RegExp(`(?<![a-z])${alternation(words, SPACE)}(?![a-z])`, 'iu');

interface NamesRecord {
  readonly way: Way;
  readonly instruments?: readonly string[];
  readonly month?: string;
  readonly needs?: readonly string[];
  readonly needsToo?: readonly string[];
  readonly without?: readonly string[];
  readonly days?: readonly string[];
  readonly isForeign?: boolean;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

let known: readonly Names[] | null = null;

function allNames(): readonly Names[] {
  known ??= (table.names as readonly NamesRecord[]).map(
    ({ way, instruments, month, needs, needsToo, without, en, zh, ...rest }) => ({
      patterns: [...en.map(english), ...zh.map(chinese)],
      needs: [needs, needsToo].flatMap((words) => (words ? [anyWord(words)] : [])),
      without: without ? anyWord(without) : null,
      days: rest.days ?? null,
      isForeign: rest.isForeign ?? false,
      way,
      ids: instruments ?? [],
      month: month ?? null,
    }),
  );
  return known;
}

/** The names whose words an article has at all, and those words. */
interface Within {
  readonly names: readonly Names[];
  readonly lists: PlainLists;
}

/** Asked once for an article, and again for each of its claims. */
let within: (Within & { readonly article: string }) | null = null;

function namesWithin(article: string): Within {
  if (within?.article === article) return within;
  const plain = simplified(article).replaceAll('’', "'");
  const lists = listsWithin(plain, PLAIN_LISTS);
  const has = { en: /[a-z]/i.test(plain), zh: /\p{Script=Han}/u.test(plain) };
  const isThere = (pattern: Pattern): boolean =>
    has[pattern.language] && pattern.lists.every((list) => (lists.get(list)?.length ?? 0) > 0);
  const there = allNames().map((one) => ({ ...one, patterns: one.patterns.filter(isThere) }));
  within = { article, names: there.filter(({ patterns }) => patterns.length > 0), lists };
  return within;
}

/** "No. 61/2025", "Notice 2025 No. 61", "2024年第46号", "第61号公告", where the number is that of a notice of the ministry. */
const NUMBERED = [
  /(?<![\p{L}\p{N}])(?:(?:announcement|notice|circular|order)\s+)?(?:no\.?\s?|#)?(?<n>\d{1,2})\s?(?:\/|\(|\sof\s)\s?(?<year>20\d\d)\)?/giu,
  /(?<![\p{L}\p{N}])(?:announcement|notice|circular)\s+(?<year>20\d\d)\s+no\.?\s?(?<n>\d{1,2})(?!\d)/giu,
  /(?:公告)?(?:(?<year>20\d\d)年)?第(?<n>\d{1,2})号(?:公告)?/gu,
  /(?<![\d第])(?<n>\d{1,2})号公告/gu,
];

/** "No. 62" alone, in an article that says what is numbered. */
const BARE_NUMBER =
  /(?<![\p{L}\p{N}]|(?:announcement|notice|circular|order|decree)s?\s)No\.\s?(?<n>\d{1,2})(?![\d/.%]|\s(?:of|\()\s?20)/giu;
/** A listed company numbers its announcements too. */
const OF_COMPANY =
  /\b(?:shareholders?|dividends?|listed\s+(?:company|firm|maker|miner|group)|stock exchange|bourse)\b|-listed\b|股东|分红|上市公司|证券|股份有限公司/iu;

/** Whether the numbers in a claim may be those of a company's announcements. */
export function isOfCompany(text: string): boolean {
  return OF_COMPANY.test(text) && !/\b(?:ministry|MOFCOM|customs)\b|商务部|海关/iu.test(text);
}

/** Ids by number and year: "61/2025". */
let numbers: ReadonlyMap<string, readonly string[]> | null = null;

function idsByNumber(): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const { id, name } of allInstruments()) {
    const [, number, year] = /Announcement No\. (\d+) of (\d{4})/.exec(name) ?? [];
    if (number) known.set(`${number}/${year}`, [...(known.get(`${number}/${year}`) ?? []), id]);
  }
  return known;
}

/** The notices that a number of no year may mean in an article of `day`, the newest alone. */
function idsOfNumber(number: string, year: string | undefined, day: string): readonly string[] {
  numbers ??= idsByNumber();
  if (year) return numbers.get(`${Number(number)}/${year}`) ?? [];
  const from = Number(day.slice(0, 4));
  for (const one of [from, from - 1]) {
    const ids = numbers.get(`${Number(number)}/${one}`);
    if (ids) return ids;
  }
  return [];
}

function bareNumbersIn(text: string, article: string, day: string): readonly NamedPlace[] {
  return Array.from(text.matchAll(BARE_NUMBER), ({ 0: words, index, groups }) => {
    const number = groups?.['n'] ?? '';
    const isSaid = new RegExp(`\\b(?:announcement|notice)s?\\s+(?:no\\.?\\s?)?${number}\\b`, 'iu').test(article);
    const ids = isSaid ? idsOfNumber(number, undefined, day) : [];
    return { way: 'number' as const, ids, month: null, start: index, end: index + words.length };
  });
}

function numberedIn(text: string, article: string, day: string): readonly NamedPlace[] {
  // A year or 号 stands in all of them.
  const withYear = (/20\d\d|号/.test(text) ? NUMBERED : []).flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index, groups }) => {
      const isNotice = /\p{L}|#|\//u.test(words.replace(/\sof\s/iu, ''));
      const isNamed = groups?.['year'] !== undefined || words.includes('公告');
      const isOwn = !OTHER_ISSUER.test(text.slice(0, index));
      const ids = isNotice && isNamed && isOwn ? idsOfNumber(groups?.['n'] ?? '', groups?.['year'], day) : [];
      return { way: 'number' as const, ids, month: null, start: index, end: index + words.length };
    }),
  );
  const told = [...withYear, ...(/no\./i.test(text) ? bareNumbersIn(text, article, day) : [])].filter(
    ({ ids }) => ids.length > 0,
  );
  return told.length > 0 && isOfCompany(text) ? [] : told;
}

/** "Announcement No. 23", where the sentence names what only one notice of that number is about. */
const NO_YEAR =
  /(?<![\p{L}\p{N}])(?:announcement|notice|circular)\s+(?:no\.?\s?|#)?(?<n>\d{1,2})(?![\d/.%]\d|\d|\s(?:of|\()\s?20)/giu;

/** Number, day of issue and what it is about. */
let subjects: readonly (readonly [number: string, issued: string, subject: RegExp])[] | null = null;

/** "Announcement No. 23 of the exchange". */
const BY_OTHER = new RegExp(`^ (?:of|by|from) (?:the |its )?${alternation(table.otherIssuers, SPACE)}(?![\\p{L}])`, 'u');

const isOfAnother = (text: string, start: number, end: number): boolean =>
  OTHER_ISSUER.test(text.slice(0, start)) || BY_OTHER.test(text.slice(end));

function toldBySubjectIn(text: string, day: string): readonly NamedPlace[] {
  if (!/announcement|notice|circular/i.test(text)) return [];
  subjects ??= table.numberSubjects.map(({ number, issued, words }) => [number, issued, anyWord(words)] as const);
  const told = Array.from(text.matchAll(NO_YEAR), ({ 0: words, index, groups }) => {
    const found = subjects?.find(([number, issued, subject]) => number === groups?.['n'] && issued <= day && subject.test(text));
    const ids = found && !isOfAnother(text, index, index + words.length) ? idsOfNumber(found[0], found[1].slice(0, 4), day) : [];
    return { way: 'number' as const, ids, month: null, start: index, end: index + words.length };
  }).filter(({ ids }) => ids.length > 0);
  return told.length > 0 && isOfCompany(text) ? [] : told;
}

function isMeant({ needs, without, days }: Names, text: string, day: string): boolean {
  if (days && (day < (days[0] ?? '') || day > (days[1] ?? ''))) return false;
  return needs.every((one) => one.test(text)) && !without?.test(text);
}

/** What goes before a name that it overlaps, wherever each begins: a number before what a rule does, its end before what it does. */
const GOES_BEFORE: Readonly<Partial<Record<Way, readonly Way[]>>> = {
  rule: ['number'],
  ended: ['number'],
  description: ['ended'],
};

function isOutdone({ way, start, end }: NamedPlace, found: readonly NamedPlace[]): boolean {
  const before = GOES_BEFORE[way] ?? [];
  return found.some((one) => before.includes(one.way) && one.start < end && one.end > start);
}

/**
 * The instruments that `text` (in simplified characters) names by number or by a name that news gives them, in an
 * `article` (its text) of `day`; in order of place, of two that overlap the first and longest.
 */
export function placesOfNames(text: string, article: string, day: string): readonly NamedPlace[] {
  const plain = text.replaceAll('’', "'");
  const isNumbered = /\d/.test(plain);
  const found: NamedPlace[] = isNumbered ? [...numberedIn(plain, article, day), ...toldBySubjectIn(plain, day)] : [];
  const { names, lists } = namesWithin(article);
  const hasOf = listFinder(plain, lists);
  for (const one of names) {
    const { way, ids, month } = one;
    const patterns = one.patterns.filter(({ lists }) => lists.every(hasOf));
    if (patterns.length === 0 || !isMeant(one, plain, day)) continue;
    // Most stand nowhere, and a search tells that for less than `matchAll`.
    const standing = patterns.filter(({ matcher }) => plain.search(matcher) >= 0);
    for (const { 0: words, index } of standing.flatMap(({ matcher }) => [...plain.matchAll(matcher)])) {
      const isOther = !one.isForeign && (FOREIGN.test(plain.slice(0, index)) || FOREIGN_INSIDE.test(words));
      if (!isOther) found.push({ way, ids, month, start: index, end: index + words.length });
    }
  }
  const places = found.filter((one) => !isOutdone(one, found)).sort((a, b) => a.start - b.start || b.end - a.end);
  return places.filter((one, at) => !places.slice(0, at).some(({ end }) => end > one.start));
}
