import type { Span } from '../article/article.ts';
import units from './data/units.json';

/** A number with what it counts, as written; offsets in the text that was read. */
export interface FoundQuantity extends Span {
  readonly text: string;
  readonly value: number;
  /** `%`, `t`, `kg`, `CNY`, `CNY/kg`, `x` (multiple), `part` (fraction), `month` …, or null for a bare count. */
  readonly unit: string | null;
}

type Table = Readonly<Record<string, number>>;
type Names = Readonly<Record<string, string>>;
const numberWords: Table = units.numberWords;
const scales: Table = units.scales;
const loose: Table = units.loose;
const fractions: Table = units.fractions;
const multiples: Table = units.multiples;
const currencies: Names = units.currencies;
const unitNames: Names = units.units;
const perNames: Names = units.per;

function anyOf(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s-]'));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
}

const digits = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const small = anyOf(Object.keys(numberWords));
const counted = String.raw`${small}(?:[\s-]${small})?`;
const amount = `(?:${digits}|${counted})`;
const scale = anyOf(Object.keys(scales).filter((word) => word.length > 2));
const shortScale = String.raw`(?:k|m|mn|bn|tn)(?![\p{L}])`;
const unit = anyOf(Object.keys(unitNames));
const per = String.raw`(?:\s?/\s?|\s(?:per|a)\s)${anyOf(Object.keys(perNames))}(?![\p{L}])`;

/** Patterns in the order in which they are tried at a place; each gives its parts by name. */
const patterns: readonly string[] = [
  `(?<part>(?:(?<partCount>a|one|${small}|\\d+)[\\s-])?(?<partName>${anyOf(Object.keys(fractions))}))(?![\\p{L}\\p{N}])`,
  `(?<inCount>one|${small}|\\d+)\\s(?:in|out\\sof)(?:\\severy)?\\s(?<inOf>${small}|\\d+)(?![\\p{L}\\p{N}])`,
  `(?<multiple>${anyOf(Object.keys(multiples))})(?![\\p{L}\\p{N}])`,
  `(?<loose>(?:a\\scouple\\sof\\s(?:${scale}|dozen)|${anyOf(Object.keys(loose))}))(?![\\p{L}\\p{N}])`,
  `for\\s(?<forOne>an?\\s(?:full\\s|whole\\s)?(?<forUnit>day|week|month|year|decade|century))(?![\\p{L}\\p{N}])`,
  `(?:(?<currency>${anyOf(Object.keys(currencies))})\\s?)?(?<amount>${amount})(?:[-–—]|\\sto\\s)?(?<upper>(?<=[-–—]|\\sto\\s)${amount})?` +
    `(?:(?<short>${shortScale})|(?:[\\s-]?(?<scale>${scale})s?(?![\\p{L}])))?(?:(?:[\\s-]{0,2}(?:metric\\s|working\\s|business\\s|calendar\\s)?(?<unit>${unit}))(?![\\p{L}\\p{N}]))?(?<per>${per})?`,
];

let compiled: RegExp | null = null;
function pattern(): RegExp {
  compiled ??= new RegExp(String.raw`(?<![\p{L}\p{N}.,:/#-])(?:${patterns.join('|')})`, 'iuy');
  return compiled;
}

/** Where a quantity can begin: trying the pattern at these places only keeps the search linear and fast. */
const START = /\d|[$€£¥₩₹]|(?<![\p{L}\p{N}])\p{L}+/gu;
const STARTERS: ReadonlySet<string> = new Set(
  ['a', 'an', 'one', 'for', ...[numberWords, loose, fractions, multiples, currencies].flatMap((table) => Object.keys(table))].map(
    (word) => word.replace(/[\s$].*$/, ''),
  ),
);

function numberOf(written: string): number {
  const plain = written.toLowerCase();
  if (/^\d/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (plain === 'a' || plain === 'one') return 1;
  return plain.split(/[\s-]/).reduce((sum, word) => sum + (numberWords[word] ?? 0), 0);
}

const numbersOfThings = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(units.numbersOfThings)}[.:]?\s*(?:TC\s)?$`, 'iu');
const monthBefore = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(units.months)}\.?\s$`, 'iu');
const monthAfter = new RegExp(String.raw`^\s(?:of\s)?${anyOf(units.months)}(?![\p{L}])`, 'iu');

/** Whether a bare number is a name or a date, not a quantity: a year, a day of the month, a clock time, a numbered notice. */
function isNaming(before: string, written: string, after: string): boolean {
  if (numbersOfThings.test(before) || monthBefore.test(before) || monthAfter.test(after)) return true;
  if (/^(?:st|nd|rd|th|[\p{L}]|\.?\d|:\d|[/–-]\d)/u.test(after)) return true;
  if (/^(?:1[5-9]|20)\d\d$/.test(written)) return true;
  // An age ("Pemberton, 61,") or a footnote ("[14]").
  if (/[\p{Ll}],\s$/u.test(before) && /^,/.test(after)) return true;
  return /\[$/.test(before);
}

type Groups = Readonly<Record<string, string | undefined>>;

function countOf(groups: Groups): { readonly value: number; readonly unit: string | null } {
  const scaleName = (groups['scale'] ?? groups['short'])?.toLowerCase();
  const value = numberOf(groups['amount'] ?? '0') * (scaleName === undefined ? 1 : (scales[scaleName] ?? 1));
  const currency = currencies[groups['currency']?.toLowerCase() ?? ''];
  const base = currency ?? unitNames[groups['unit']?.toLowerCase().replace(/[\s-]+/g, ' ') ?? ''] ?? null;
  const divisor = perNames[groups['per']?.toLowerCase().replace(/^\s?\/\s?|^\s(?:per|a)\s/, '') ?? ''];
  return { value, unit: base !== null && divisor !== undefined ? `${base}/${divisor}` : base };
}

function read(groups: Groups): { readonly value: number; readonly unit: string | null } | null {
  const { partName, partCount, inCount, inOf, multiple, loose: many, forOne, forUnit } = groups;
  if (partName !== undefined) {
    // "third" or "quarter" alone is an ordinal or a season; "half" is a share.
    if (partCount === undefined && partName.toLowerCase() !== 'half') return null;
    return { value: numberOf(partCount ?? 'one') * (fractions[partName.toLowerCase()] ?? 1), unit: 'part' };
  }
  if (inCount !== undefined && inOf !== undefined) return { value: numberOf(inCount) / numberOf(inOf), unit: 'part' };
  if (multiple !== undefined) return { value: multiples[multiple.toLowerCase()] ?? 1, unit: 'x' };
  if (many !== undefined)
    return { value: loose[many.toLowerCase()] ?? 2 * (scales[many.toLowerCase().split(/\s/).at(-1) ?? ''] ?? 1), unit: null };
  if (forOne !== undefined && forUnit !== undefined) return { value: 1, unit: forUnit.toLowerCase() };
  return countOf(groups);
}

/**
 * The quantities of a text in order: shares, tonnages, money, prices by weight, multiples, durations and counts, in digits
 * or words. Years, dates, ordinals and the numbers of notices, chapters and models are none.
 */
export function findQuantities(text: string): readonly FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(START)) {
    if (index < end || (/\p{L}/u.test(word) && !STARTERS.has(word.toLowerCase()))) continue;
    const matcher = pattern();
    matcher.lastIndex = index;
    const match = matcher.exec(text);
    if (!match) continue;
    end = index + match[0].length;
    const quantity = quantityOf(match, text);
    if (quantity) found.push(quantity);
  }
  return found;
}

function quantityOf(match: RegExpExecArray, text: string): FoundQuantity | null {
  const groups: Groups = match.groups ?? {};
  const written = (groups['forOne'] ?? match[0]).replace(/[\s–—-]+$/, '');
  const start = match.index + match[0].indexOf(written);
  const end = start + written.length;
  // The name of a plan, not a time.
  if (/^\s?plans?(?![\p{L}])/iu.test(text.slice(end, end + 8)) && /\byear$/i.test(written)) return null;
  // A stretch of a year, not a share: "in the second half of 2027".
  if (/half$/i.test(written) && /\b(?:first|second|latter|earlier)[\s-]$/i.test(text.slice(0, start))) return null;
  const isBare = groups['amount'] !== undefined && !groups['unit'] && !groups['currency'] && !groups['short'] && !groups['scale'];
  if (isBare && isNaming(text.slice(Math.max(0, start - 24), start), groups['amount'] ?? '', text.slice(end, end + 16)))
    return null;
  const value = read(groups);
  return value && { text: written, start, end, ...value };
}
