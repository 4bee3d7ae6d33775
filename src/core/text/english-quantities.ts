import units from './data/units.json';
import { type Around, endingIn, isNoQuantity, isNumberOfThing, startingWith } from './english-naming.ts';
import { englishPattern, numberOf } from './english-numbers.ts';
import { anyOf, type QuantityAt } from './quantity-at.ts';

type Table = Readonly<Record<string, number>>;
type Names = Readonly<Record<string, string>>;
const scales: Table = units.scales;
const loose: Table = units.loose;
const fractions: Table = units.fractions;
const multiples: Table = units.multiples;
const currencies: Names = units.currencies;
const unitNames: Names = units.units;
const perNames: Names = { ...units.perWeight, ...units.perTime };

const namedPlan = startingWith(units.namedPlans);
const beforeSpan = endingIn(units.beforeSpan);
const afterSpan = startingWith(units.afterSpan);
const beforeShare = endingIn(units.beforeShare);
const afterShare = new RegExp(`^(?:\\s${anyOf(units.afterShare)}(?![\\p{L}])|\\s*(?:[.,;:!?)”"’—–]|$))`, 'iu');
const notMultiple = startingWith(units.notMultipleBefore);

type Groups = Readonly<Record<string, string | undefined>>;
interface Read {
  readonly value: number;
  readonly unit: string | null;
}

/** The unit as the table has it; a pound weighs where something is weighed by it ("920 pounds of rare earths"). */
function unitOf(name: string | undefined, written: string, after: string): string | null {
  const plain = name?.toLowerCase().replace(/[\s-]+/g, ' ') ?? '';
  if (plain === 'pounds' && /^\s(?:or so\s)?of(?!\p{L})/u.test(after) && !/[mb]illion/i.test(written)) return 'lb';
  return unitNames[plain] ?? null;
}

function countOf(groups: Groups, written: string, after: string): Read {
  const scaleName = (groups['scale'] ?? groups['short'])?.toLowerCase();
  const value = numberOf(groups['amount'] ?? '0') * (scaleName === undefined ? 1 : (scales[scaleName] ?? 1));
  const base = currencies[groups['currency']?.toLowerCase() ?? ''] ?? unitOf(groups['unit'], written, after);
  const divisor = perNames[groups['per']?.toLowerCase().replace(/^\s?\/\s?|^\s(?:per|a)\s|^-a-/, '') ?? ''];
  return { value, unit: base !== null && divisor !== undefined ? `${base}/${divisor}` : base };
}

/** "The first half", "second-half profit": a stretch of a year. */
const HALF_OF_YEAR = /(?:^|[^\p{L}])(?:first|second|latter|earlier)[\s-]$/iu;
const halfYear = /^\sof\s(?:(?:19|20)\d\d|last\s|this\s|next\s)/;

/** A fraction, or null for "third" or "quarter" alone and "a third firm": an ordinal or a season. "Half" is a share. */
function partOf(groups: Groups, { before, after }: Around): Read | null {
  const { partName = '', partCount } = groups;
  const isHalf = partName.toLowerCase() === 'half';
  if (/^-\p{L}/u.test(after) || (partCount === undefined && !isHalf)) return null;
  const isHalfYear = /(?:^|\s)the\s(?:\p{L}+\s)?$/iu.test(before) && halfYear.test(after);
  // A stretch of a year, not a share: "in the second half of 2027".
  if (isHalf && (HALF_OF_YEAR.test(before) || isHalfYear)) return null;
  // "six and a half"
  if (isHalf && partCount?.toLowerCase() === 'a' && /(?:^|\s)and\s$/i.test(before)) return null;
  if (/^a/i.test(partCount ?? '') && !isHalf) {
    if (/(?:^|\s)(?:in|within|every|each|for)\s$/i.test(before) && !/^\sof\s/.test(after)) return null;
    if (!beforeShare.test(before) && !afterShare.test(after)) return null;
  }
  if (/quarters$/i.test(partName) && /(?:^|\s)(?:or|for|last|past|next|in)\s$/i.test(before) && !/^\sof\s/.test(after))
    return { value: numberOf(partCount ?? 'one'), unit: 'quarter' };
  return { value: numberOf(partCount ?? 'one') * (fractions[partName.toLowerCase()] ?? 1), unit: 'part' };
}

/** "a year" as a stretch of time: "for a year", "within a month", "a year's delay", "a week later", "a fortnight". */
function spanOf(name: string, { before, after }: Around): Read | null {
  const plain = name.toLowerCase();
  const isMeant =
    beforeSpan.test(before) ||
    plain === 'fortnight' ||
    (plain !== 'day' && (/^['’]s\s/.test(after) || afterSpan.test(after))) ||
    (plain !== 'day' && /(?:^|\s)in\s$/i.test(before)) ||
    (plain === 'decade' && /^\sof\s/.test(after));
  return isMeant ? { value: 1, unit: plain } : null;
}

function halfOf({ halfSpan, halfScale = '', halfUnit }: Groups, { before, written, after }: Around): Read | null {
  if (HALF_OF_YEAR.test(before)) return null;
  if (halfSpan !== undefined) return { value: 0.5, unit: halfSpan.toLowerCase() };
  return { value: 0.5 * (scales[halfScale.toLowerCase()] ?? 1), unit: unitOf(halfUnit, written, after) };
}

/** A multiple, not "double standards", "think twice" or "asked several times". */
function multipleOf(written: string, { before, after }: Around): Read | null {
  if (/^-\p{L}/u.test(after) || notMultiple.test(after) || /think(?:s|ing)?\s$/i.test(before)) return null;
  if (/^double[sd]?$/i.test(written) && /^\sas(?!\p{L}|\s(?:much|many|fast|high|big))/u.test(after)) return null;
  if (/^several/i.test(written) && !/^\s(?:more|as|what|the|higher|that|larger|dearer|its)(?!\p{L})/u.test(after)) return null;
  return { value: multiples[written.toLowerCase().replace(/[\s-]+/g, ' ')] ?? 1, unit: 'x' };
}

function read(groups: Groups, around: Around): Read | null {
  const { partName, inCount, inOf, multiple, loose: many, spanName, halfSpan, halfScale } = groups;
  if (halfSpan !== undefined || halfScale !== undefined) return halfOf(groups, around);
  if (partName !== undefined) return partOf(groups, around);
  if (inCount !== undefined && inOf !== undefined) return { value: numberOf(inCount) / (numberOf(inOf) || 1), unit: 'part' };
  if (multiple !== undefined) return multipleOf(multiple, around);
  if (many !== undefined) {
    const plain = many.toLowerCase().replace(/[\s-]+/g, ' ');
    return { value: loose[plain] ?? 2 * (scales[plain.split(' ').at(-1) ?? ''] ?? 1), unit: null };
  }
  if (spanName !== undefined) return spanOf(spanName, around);
  return countOf(groups, around.written, around.after);
}

const isBare = ({ amount: number, unit: name, currency, short, scale: large }: Groups): boolean =>
  number !== undefined && !name && !currency && !short && !large;

/**
 * What is written in English at `index` of `text`: a quantity, a number that is a name or a date, or null where no number is
 * written. `nameEnd` is where the last number of a numbered thing ended, negative before the first.
 */
export function englishQuantityAt(text: string, index: number, nameEnd: number): QuantityAt | null {
  const matcher = englishPattern();
  matcher.lastIndex = index;
  const match = matcher.exec(text);
  if (!match) return null;
  const groups: Groups = match.groups ?? {};
  const written = match[0].replace(/(?<![\s–—-])[\s–—-]+$/, '');
  const end = index + written.length;
  const around = { before: text.slice(Math.max(0, index - 24), index), written, after: text.slice(end, end + 24) };
  const none = { end, quantity: null, isNumbered: false };
  if (isBare(groups)) {
    if (isNumberOfThing(text, index, nameEnd, around)) return { ...none, isNumbered: true };
    if (isNoQuantity(around)) return none;
  }
  // The name of a plan, not a time; and "one day the permits will arrive".
  if ((/year$/i.test(written) && namedPlan.test(around.after)) || /^one\sday$/i.test(written)) return none;
  const value = read(groups, around);
  return value && Number.isFinite(value.value)
    ? { end, quantity: { text: written, start: index, end, ...value }, isNumbered: false }
    : none;
}
