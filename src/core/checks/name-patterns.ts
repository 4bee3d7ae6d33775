import type { Span } from '../article/article.ts';
import { allInstruments } from '../knowledge/instruments.ts';
import { alternation } from '../text/alternation.ts';
import table from './data/instrument-names.json';

/** How words name an instrument: by its number, by a name of one thing, or by what it does. */
export type Way = 'number' | 'name' | 'description';

/** Words that name instruments; offsets in the text. */
export interface NamedPlace extends Span {
  readonly way: Way;
  /** Ids of the instruments, empty where a month names them. */
  readonly ids: readonly string[];
  readonly month: string | null;
}

interface Names {
  readonly patterns: readonly RegExp[];
  readonly needs: RegExp | null;
  readonly way: Way;
  readonly ids: readonly string[];
  readonly month: string | null;
}

const SPACE = '[\\s-]+';
const LISTS: Readonly<Record<string, readonly string[]>> = table.lists;
/** "Washington's October rules", "美国10月宣布的管制". */
const FOREIGN = new RegExp(`(?<![\\p{L}])${alternation(table.foreign, SPACE)}(?:${SPACE}new)?\\s*(?:在|于|去年|今年)?$`, 'u');
/** "the Commission's Notice", "该公司2026年第18号公告". */
const OTHER_ISSUER = new RegExp(
  `(?<![\\p{L}])${alternation(table.otherIssuers, SPACE)}(?:['’]s)?\\s*(?:的|发布|发布的)?$|[\\p{Script=Han}]${alternation(table.otherIssuers, '')}(?:的|发布|发布的)?$`,
  'u',
);
const FOREIGN_INSIDE = /[对向]华|对中国|美国|荷兰|日本/u;

function filled(pattern: string): string {
  const lists = pattern.replace(/<([\p{L}-]+)>/gu, (_, name: string) => alternation(LISTS[name] ?? [], SPACE));
  return lists.replaceAll(' ', SPACE);
}

const english = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled(pattern)})(?![\\p{L}\\p{N}])`, 'giu');

let names: readonly Names[] | null = null;

function allNames(): readonly Names[] {
  names ??= table.names.map(({ way, instruments, month, needs, en, zh }) => ({
    patterns: [...en.map(english), ...zh.map((pattern) => new RegExp(filled(pattern), 'gu'))],
    needs: needs ? new RegExp(`(?<![a-z])${alternation(needs, SPACE)}(?![a-z])`, 'iu') : null,
    way: way as Way,
    ids: instruments ?? [],
    month: month ?? null,
  }));
  return names;
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
  if (isOfCompany(text)) return [];
  const withYear = NUMBERED.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index, groups }) => {
      const isNotice = /\p{L}|#|\//u.test(words.replace(/\sof\s/iu, ''));
      const isNamed = groups?.['year'] !== undefined || words.includes('公告');
      const isOwn = !OTHER_ISSUER.test(text.slice(0, index));
      const ids = isNotice && isNamed && isOwn ? idsOfNumber(groups?.['n'] ?? '', groups?.['year'], day) : [];
      return { way: 'number' as const, ids, month: null, start: index, end: index + words.length };
    }),
  );
  return [...withYear, ...bareNumbersIn(text, article, day)].filter(({ ids }) => ids.length > 0);
}

/**
 * The instruments that `text` (in simplified characters) names by number or by a name that news gives them, in an
 * `article` (its text) of `day`; in order of place, of two that overlap the first and longest.
 */
export function placesOfNames(text: string, article: string, day: string): readonly NamedPlace[] {
  const plain = text.replaceAll('’', "'");
  const found: NamedPlace[] = [...numberedIn(plain, article, day)];
  for (const { patterns, needs, ...rest } of allNames()) {
    if (needs && !needs.test(plain)) continue;
    for (const { 0: words, index } of patterns.flatMap((pattern) => [...plain.matchAll(pattern)])) {
      const isForeign = FOREIGN.test(plain.slice(0, index)) || FOREIGN_INSIDE.test(words);
      if (!isForeign || rest.ids.includes('affiliates-rule')) found.push({ ...rest, start: index, end: index + words.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, at) => !found.slice(0, at).some(({ end }) => end > one.start));
}
