import units from './data/units.json';
import { anyOf } from './quantity-at.ts';

/** `words` at the end of what stands before a place. */
export const endingIn = (words: readonly string[], gap = '\\s'): RegExp =>
  new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words)}${gap}$`, 'iu');
/** `words` at the start of what stands after a place. */
export const startingWith = (words: readonly string[]): RegExp => new RegExp(`^[\\s-]${anyOf(words)}(?![\\p{L}])`, 'iu');

const numbersOfThings = endingIn(units.numbersOfThings, String.raw`[.:]?\s*(?:TC\s)?`);
const monthBefore = endingIn(units.months, String.raw`\.?\s`);
const monthAfter = new RegExp(String.raw`^\s(?:of\s)?${anyOf(units.months)}(?![\p{L}])`, 'iu');
const numberedAfter = startingWith(units.numberedAfter);
const pairAfter = startingWith(units.pairs);

/** "Put the two together", "the more durable of the two.": who is meant was counted before. */
const POINTING_BEFORE = /(?:^|\s)(?:the|those|these|first|last|other)\s$/i;
const POINTING_AFTER = /^(?:\s(?:together|have|had|are|were|is|was|do|did|can|will)(?!\p{L})|[.,;:!?)”"’]|$)/u;
/** Zero as a figure: "fell to zero", "the tariff is zero". "From zero to one" and "zero odour" are slogans. */
const ZERO_BEFORE = /(?:^|\s)(?:to|at|is|was|are|were|near|nearly|almost|virtually|remains?|stays?)\s$/i;
const CLOSING = /^(?:[.,;:!?)”"’]|$|\s(?:in|by|for|at|on|and|since|under)(?!\p{L}))/u;

/** What stands around a number: 24 UTF-16 units on either side are enough to tell. */
export interface Around {
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** Whether a bare number is a date or a part of a word: a year, a day of the month, a clock time, "two-way", "863 Programme". */
function isNaming({ before, written, after }: Around): boolean {
  if (monthBefore.test(before) || monthAfter.test(after)) return true;
  if (/^(?:st|nd|rd|th|[\p{L}]|\.?\d|:\d|[/–-]\d|\.[A-Z]{2})/u.test(after)) return true;
  // "two-way", "twenty-first", "27-nation".
  if (/^-(?!odd|plus|strong)\p{L}/u.test(after)) return true;
  // A year, a telephone number, a stock code.
  if (
    /^(?:(?:1[5-9]|20)\d\d(?![,.\d])|0\d|\d{6,}$|0\sto\s1$)/.test(written) ||
    (/^\d/.test(written) && numberedAfter.test(after))
  )
    return true;
  // An age ("Pemberton, 61,") or a footnote ("[14]").
  if (/[\p{Ll}],\s$/u.test(before) && /^\d\d$/.test(written) && /^,/.test(after)) return true;
  return /\[$|['’]$|Group\sof\s$/.test(before);
}

/** Whether a bare number in words counts nothing: "one of them", "from zero to one", "those two". */
function isIdle({ before, written, after }: Around): boolean {
  if (/^\d/.test(written)) return false;
  const word = written.toLowerCase();
  if (word === 'one') return true;
  if (word.startsWith('zero')) return !ZERO_BEFORE.test(before) || !CLOSING.test(after);
  return POINTING_BEFORE.test(before) && (POINTING_AFTER.test(after) || (word === 'two' && pairAfter.test(after)));
}

/** Whether a number goes on with a list of numbered things that ended at `nameEnd`: "Nos. 55, 56 and 62". */
function continuesNames(text: string, index: number, nameEnd: number, { written, after }: Around): boolean {
  if (index - nameEnd > 6) return false;
  const gap = text.slice(nameEnd, index);
  if (/^(?:,?\s(?:and|or|to)|\s?[&–-])\s?$/.test(gap)) return /^\d/.test(written) || /^[,.;:)]/.test(after);
  return /^\d/.test(written) && /^,\s?$/.test(gap) && /^(?:[,.;:)]|$|,?\s(?:and|or|&)\s\d|\sof\s)/.test(after);
}

/** Whether a bare number is that of a numbered thing: "No. 61", or one more of a list that ended at `nameEnd`. */
export function isNumberOfThing(text: string, index: number, nameEnd: number, around: Around): boolean {
  return numbersOfThings.test(around.before) || continuesNames(text, index, nameEnd, around);
}

/** Whether a bare number is no quantity: a date, a part of a name, "one of them", "those two". */
export function isNoQuantity(around: Around): boolean {
  return isNaming(around) || isIdle(around);
}
