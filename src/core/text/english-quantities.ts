import units from './data/units.json';
import { anyOf, type QuantityAt } from './quantity-at.ts';

type Table = Readonly<Record<string, number>>;
type Names = Readonly<Record<string, string>>;
const numberWords: Table = units.numberWords;
const scales: Table = units.scales;
const loose: Table = units.loose;
const fractions: Table = units.fractions;
const multiples: Table = units.multiples;
const currencies: Names = units.currencies;
const unitNames: Names = units.units;
const perNames: Names = { ...units.perWeight, ...units.perTime };

const END = String.raw`(?![\p{L}\p{N}])`;
const small = anyOf(Object.keys(numberWords));
const tens = anyOf(Object.keys(numberWords).filter((word) => (numberWords[word] ?? 0) >= 20));
const counted = String.raw`(?:${tens}[\s-]${small}|${small})`;
const scale = anyOf(Object.keys(scales).filter((word) => word.length > 2));
const hundreds = String.raw`(?:an?|${small})[\s-]hundred(?:\s(?:and\s)?${counted})?`;
const amount = String.raw`(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|${hundreds}|${counted}|an?(?=\s${scale}))`;
const unit = anyOf(Object.keys(unitNames));
const perTime = String.raw`${anyOf(Object.keys(units.perTime))}(?!\s(?:before|earlier|ago|later|after)(?!\p{L}))`;
const per = String.raw`(?:\s?/\s?|\s(?:per|a)\s|-a-)(?<per>${anyOf(Object.keys(units.perWeight))}|${perTime})(?!\p{L})`;
const span = anyOf(units.spans);

/** Patterns in the order in which they are tried at a place; each gives its parts by name. */
const patterns: readonly string[] = [
  `half(?:\\san?)?[\\s-](?:(?<halfSpan>${span})|(?<halfScale>${scale})(?:\\s(?<halfUnit>${unit}))?)${END}`,
  `(?:(?<partCount>a(?:\\sgood)?|${small}|\\d+)[\\s-])?(?<partName>${anyOf(Object.keys(fractions))})${END}`,
  `(?<inCount>${small}|\\d{1,2})(?:\\s(?:tonnes|tons|kilos|kilograms))?\\s(?:in|out\\sof)(?:\\severy)?\\s(?<inOf>${small}|\\d{1,3})${END}`,
  `(?<multiple>${anyOf(Object.keys(multiples))})${END}`,
  `(?<loose>a\\scouple\\sof\\s(?:${scale}|dozen)|${anyOf(Object.keys(loose))})${END}`,
  `(?:an?|another)\\s(?:(?:full|whole|single|calendar)\\s)?(?<spanName>${span})${END}`,
  `(?:(?<currency>${anyOf(Object.keys(currencies))})\\s?)?(?<amount>${amount})(?:(?:[-–—](?=\\d)|(?<!(?:1[5-9]|20)\\d\\d)\\sto\\s)${amount})?` +
    `(?:(?<short>(?:k|m|mn|bn|tn)(?!\\p{L}))|(?:[\\s-]?(?<scale>${scale})s?(?!\\p{L})))?` +
    `(?:(?:[\\s-]{0,2}(?:metric\\s|working\\s|business\\s|calendar\\s)?(?<unit>${unit}))${END})?(?:${per})?`,
];

let compiled: RegExp | null = null;

const firstWords = [numberWords, loose, fractions, multiples, currencies]
  .flatMap((table) => Object.keys(table).map((phrase) => phrase.replace(/[\s$][\s\S]*$/, '')))
  .filter((word) => /^[b-z]/.test(word));
const afterA = [...units.afterA, ...units.spans, ...Object.keys(scales), ...Object.keys(fractions)];

/**
 * Where a quantity can begin, as the source of a regular expression without the `u` flag, which is twice as fast: a sieve that
 * most words do not pass. "A" begins one only before some words.
 */
export const ENGLISH_START = String.raw`\d|[$€£¥₩₹]|(?<![a-z0-9])(?:${anyOf([...new Set(firstWords)])}(?![a-z])|(?:a|au)\$|(?:an?|another)(?=[\s-]${anyOf(afterA)}))`;

/** `words` at the end of what stands before a place, and at the start of what stands after it. */
const endingIn = (words: readonly string[], gap = '\\s'): RegExp => new RegExp(`(?:^|[^\\p{L}])${anyOf(words)}${gap}$`, 'iu');
const startingWith = (words: readonly string[]): RegExp => new RegExp(`^[\\s-](?:of\\s)?${anyOf(words)}(?!\\p{L})`, 'iu');

const numbersOfThings = endingIn(units.numbersOfThings, String.raw`[.:]?\s*(?:TC\s)?`);
const monthBefore = endingIn(units.months, String.raw`\.?\s`);
const monthAfter = startingWith(units.months);
const pairAfter = startingWith(units.pairs);
const namedPlan = startingWith(units.namedPlans);
const beforeSpan = endingIn(units.beforeSpan);
const afterSpan = startingWith(units.afterSpan);
const notMultiple = startingWith(units.notMultipleBefore);
/** "The first half", "second-half profit", "the half of last year": a stretch of a year. */
const HALF_OF_YEAR = /(?:^|[^\p{L}])(?:first|second|latter|earlier)[\s-]$/iu;
/** "Those two.", "the two sides": who is meant was counted before. */
const POINTING_BEFORE = /(?:^|\s)(?:the|those|these|first|last|other)\s$/i;
const POINTING_AFTER = /^(?:\s(?:together|have|had|are|were|is|was|do|did|can|will)(?!\p{L})|[.,;:!?)”"’]|$)/u;

/** What stands around a number: 24 UTF-16 units on either side are enough to tell. */
interface Around {
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** Whether a bare number is no quantity: a year, a day of the month, a clock time, a part of a word or a code, "one of them". */
function isIdle({ before, written, after }: Around): boolean {
  if (monthBefore.test(before) || monthAfter.test(after) || /\[$|['’]$/.test(before)) return true;
  // "27-nation", "3rd", "14:05", "2026–30"
  if (/^(?:\p{L}|\.?\d|:\d|[/–-]\d|\.[A-Z]{2}|-(?!odd|plus|strong)\p{L})/u.test(after)) return true;
  // A year, a telephone number, a stock code.
  if (/^\d/.test(written)) return /^(?:(?:1[5-9]|20)\d\d(?![,.\d])|0\d|\d{6,}$|0\sto\s1$)/.test(written);
  return (
    /^(?:one$|zero)/i.test(written) ||
    (POINTING_BEFORE.test(before) && (POINTING_AFTER.test(after) || (/^two$/i.test(written) && pairAfter.test(after))))
  );
}

/** Whether a number goes on with a list of numbered things that ended at `nameEnd`: "Nos. 55, 56 and 62". */
function continuesNames(gap: string, { written, after }: Around): boolean {
  if (!/^\d/.test(written)) return false;
  return (
    /^(?:,?\s(?:and|or|to)|\s?[&–-])\s?$/.test(gap) ||
    (/^,\s?$/.test(gap) && /^(?:[,.;:)]|$|,?\s(?:and|or|&)\s\d|\sof\s)/.test(after))
  );
}

type Groups = Readonly<Record<string, string | undefined>>;
interface Read {
  readonly value: number;
  readonly unit: string | null;
}

const plainOf = (written = ''): string => written.toLowerCase().replace(/[\s-]+/g, ' ');

/** The value of a number as written, in digits or words; "a" is one. */
function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written.replaceAll(',', ''));
  if (/^an?(?:\sgood)?$/i.test(written)) return 1;
  // "A hundred and eighty": what stands before the hundred counts hundreds.
  return plainOf(written)
    .split(' ')
    .reduce((sum, word) => (word === 'hundred' ? 100 * (sum || 1) : sum + (numberWords[word] ?? 0)), 0);
}

/** The unit as the table has it; a pound weighs where something is weighed by it ("920 pounds of rare earths"). */
function unitOf(name: string | undefined, { written, after }: Around): string | null {
  const plain = plainOf(name);
  if (plain === 'pounds' && /^\s(?:or so\s)?of(?!\p{L})/u.test(after) && !/[mb]illion/i.test(written)) return 'lb';
  return unitNames[plain] ?? null;
}

/** A fraction, or null for "third" or "quarter" alone and "a third firm": an ordinal or a season. "Half" is a share. */
function partOf({ partName = '', partCount }: Groups, { before, after }: Around): Read | null {
  const isHalf = plainOf(partName) === 'half';
  if (/^-\p{L}/u.test(after) || (partCount === undefined && !isHalf)) return null;
  if (isHalf && (HALF_OF_YEAR.test(before) || /^\sof\s(?:(?:19|20)\d\d|last\s|this\s|next\s)/.test(after))) return null;
  return {
    value: numberOf(partCount ?? 'one') * (fractions[plainOf(partName)] ?? 1),
    unit: 'part',
  };
}

/** "a year" as a stretch of time: "for a year", "in a decade", "a year's delay", "a week later". */
function spanOf(name: string, { before, after }: Around): Read | null {
  const isMeant =
    beforeSpan.test(before) ||
    (name !== 'day' && (/^['’]s\s/.test(after) || afterSpan.test(after) || /(?:^|\s)in\s$/i.test(before)));
  return isMeant ? { value: 1, unit: name } : null;
}

function read(groups: Groups, around: Around): Read | null {
  const { partName, inCount, inOf, multiple, loose: many, spanName, halfSpan, halfScale } = groups;
  const { before, after } = around;
  if (halfSpan !== undefined || halfScale !== undefined) {
    if (HALF_OF_YEAR.test(before)) return null;
    if (halfSpan !== undefined) return { value: 0.5, unit: halfSpan.toLowerCase() };
    return { value: 0.5 * (scales[plainOf(halfScale)] ?? 1), unit: unitOf(groups['halfUnit'], around) };
  }
  if (partName !== undefined) return partOf(groups, around);
  if (inCount !== undefined && inOf !== undefined) return { value: numberOf(inCount) / (numberOf(inOf) || 1), unit: 'part' };
  if (multiple !== undefined) {
    // Not "double standards", "asked several times".
    const isNone = /^-\p{L}/u.test(after) || notMultiple.test(after) || /think(?:s|ing)?\s$/i.test(before);
    const isVague = /^several/i.test(multiple) && !/^\s(?:more|as|what|the|higher|that|larger|dearer|its)(?!\p{L})/u.test(after);
    return isNone || isVague ? null : { value: multiples[plainOf(multiple)] ?? 1, unit: 'x' };
  }
  if (many !== undefined)
    return { value: loose[plainOf(many)] ?? 2 * (scales[plainOf(many).split(' ').at(-1) ?? ''] ?? 1), unit: null };
  if (spanName !== undefined) return spanOf(spanName.toLowerCase(), around);
  const value = numberOf(groups['amount'] ?? '0') * (scales[(groups['scale'] ?? groups['short'] ?? '').toLowerCase()] ?? 1);
  const base = currencies[groups['currency']?.toLowerCase() ?? ''] ?? unitOf(groups['unit'], around);
  const divisor = perNames[groups['per']?.toLowerCase() ?? ''];
  return { value, unit: base !== null && divisor !== undefined ? `${base}/${divisor}` : base };
}

/**
 * What is written in English at `index` of `text`: a quantity, a number that is a name or a date, or null where no number is
 * written. `nameEnd` is where the last number of a numbered thing ended, negative before the first.
 */
export function englishQuantityAt(text: string, index: number, nameEnd: number): QuantityAt | null {
  compiled ??= new RegExp(String.raw`(?<![\p{L}\p{N}.,:/#-])(?:${patterns.join('|')})`, 'iuy');
  compiled.lastIndex = index;
  const match = compiled.exec(text);
  if (!match) return null;
  const { groups = {} } = match;
  const written = match[0].replace(/(?<![\s–—-])[\s–—-]+$/, '');
  const end = index + written.length;
  const around = { before: text.slice(Math.max(0, index - 24), index), written, after: text.slice(end, end + 24) };
  const none = { end, quantity: null, isNumbered: false };
  const isBare = groups['amount'] !== undefined && !['unit', 'currency', 'short', 'scale'].some((part) => groups[part]);
  const isNumbered =
    isBare &&
    (numbersOfThings.test(around.before) || (index - nameEnd <= 6 && continuesNames(text.slice(nameEnd, index), around)));
  if (isNumbered || (isBare && isIdle(around))) return { ...none, isNumbered };
  // The name of a plan, not a time; and "one day the permits will arrive".
  if ((/year$/i.test(written) && namedPlan.test(around.after)) || /^one\sday$/i.test(written)) return none;
  const value = read(groups, around);
  return value && Number.isFinite(value.value) ? { ...none, quantity: { text: written, start: index, end, ...value } } : none;
}
