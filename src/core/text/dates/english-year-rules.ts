import words from '../data/dates.json';
import { civilOf, monthsOf, planOfYear, planYears, type Stretch, yearsOf } from './calendar.ts';
import { END, goesOnWithNoun, ORDINALS, S } from './english-words.ts';
import { fixed, inNamedYear, type Naming, relative, yearly, yearNamed } from './naming.ts';
import { type Around, after, anyOf, asName, before, NOT_A_DATE, type Reading, type Rule, sticky } from './patterns.ts';

const YEAR = String.raw`(?:1[6-9]|20)\d\d(?!\d)`;
const DASH = String.raw`\s?[-–—]\s?`;

const counted = new RegExp(
  String.raw`^[\s-]{1,3}${anyOf(words.nounsCounted)}(?![\p{L}\p{N}])|^\s?%|^[.,:]\d|^-?[\p{L}\p{N}]`,
  'iu',
);
/** "Announcement No. 18 of 2025": the year is part of an instrument's name. */
const instrument = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.instruments)}\.?\s(?:no\.?\s)?\d{1,4}(?:\sof|,)?\s$`, 'iu');
const instrumentBehind = /^\)?,?\s(?:no\.|nos\.|number)\s?\d/iu;
const otherName = new RegExp(
  String.raw`(?:^|[^\p{L}])${anyOf(words.notYearsAfter)}[\s.-]{1,2}$|©\s?$|[$€£¥₩₹#/:.,\d]$|[\p{L}\p{N}][-–]$`,
  'iu',
);
const inWord = /(?:^|[^\p{L}])(?:mid|pre|post|end|early|late)[-–]$|\d{4}[-–]$/iu;
const preposition = new RegExp(
  String.raw`(?:^|[^\p{L}])${anyOf([...Object.values(words.relations).flat(), ...words.beforeYear])}[\s-]` +
    String.raw`(?:the\s|about\s|around\s|at\sleast\s|early\s|late\s|mid-)?$`,
  'iu',
);
const nameBefore = /\s$(?<=(?:^|[^\p{L}])\p{Lu}[\p{L}.]*\s)/u;
const beginsText = /(?:^|[\n([“"‘|·•])\s?$/u;

/** Whether four digits that stand alone are a year: not a count, a number of something or part of a name. */
function isSureYear(year: number, around: Around): boolean {
  const [left, right] = [before(around, 24), after(around, 16)];
  if (preposition.test(left)) return year % 100 !== 0 || !goesOnWithNoun(right);
  if (beginsText.test(left)) return year >= 1900 || /^\s?[)\]:—–-]/.test(right);
  if (year < 1900 || year > 2060 || nameBefore.test(left)) return false;
  return year % 100 !== 0 || !goesOnWithNoun(right);
}

function yearReading(written: string, around: Around): Reading {
  const [left, right] = [before(around, 36), after(around, 24)];
  if (counted.test(right) || instrument.test(left) || instrumentBehind.test(right)) return NOT_A_DATE;
  if (otherName.test(left) && !inWord.test(left)) return NOT_A_DATE;
  const year = Number(written);
  return asName(yearNamed(() => year, isSureYear(year, around)));
}

/** "2020–2024", "2021–24". A range that would run backwards is none. */
function yearsReading(from: string, to: string, around: Around): Reading | null {
  const first = Number(from);
  const last = to.length === 2 ? first - (first % 100) + Number(to) : Number(to);
  if (otherName.test(before(around, 24)) || counted.test(after(around, 16))) return NOT_A_DATE;
  if (last <= first || last - first > 200) return null;
  return asName({ ...fixed('years', yearsOf(first, last)), relation: 'for' });
}

function quarterOrHalf(which: number, isHalf: boolean): Naming {
  const size = isHalf ? 6 : 3;
  return yearly(isHalf ? 'half' : 'quarter', (year) => monthsOf(year, size * (which - 1) + 1, size * which));
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** "Q3", "H1", "3Q25". Without a year "H2" may be hydrogen. */
function codeReading(letter: string, which: number, year: string | undefined, around: Around): Reading | null {
  const isHalf = letter === 'H';
  if ((letter !== 'Q' && !isHalf) || which > (isHalf ? 2 : 4)) return null;
  // "Q4: How does it work?" is a question.
  if (year === undefined && /^:/.test(after(around, 1))) return NOT_A_DATE;
  const naming = quarterOrHalf(which, isHalf);
  if (year !== undefined) {
    const inYear = yearNamed(() => fullYear(year));
    return asName(inNamedYear(naming, inYear));
  }
  const isSure = !isHalf || /(?:^|\s)(?:in|for|by|since|until|during|from|of)\s$/.test(before(around, 8));
  return asName({ ...naming, isSure });
}

function decadeReading(digits: string, around: Around): Reading | null {
  if (digits.length === 2 && !/['’]$|the\s$|(?:early|mid|late)[\s-]['’]?$/iu.test(before(around, 7))) return null;
  const from = digits.length === 4 ? Number(digits) : (Number(digits) < 30 ? 2000 : 1900) + Number(digits);
  return asName(fixed('decade', yearsOf(from, from + 9)));
}

const planNumber = (written: string): number => ORDINALS[written.toLowerCase()] ?? Number.parseInt(written, 10);
const MOST_PLANS = 40;
const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${anyOf(Object.keys(ORDINALS))})`;
const PLAN = `(?:(?:five|5)[\\s-]year${S}(?:plan|programme|program)|fyp)`;

function planOfToday(shift: number): (anchor: { readonly today: number | null }) => Stretch | null {
  return ({ today }) => (today === null ? null : planYears(planOfYear(civilOf(today).year) + shift));
}

/** Rules for quarters, halves, years, decades and five-year plans. */
export const ENGLISH_YEAR_RULES: readonly Rule[] = [
  {
    opens: ['#', ...Object.keys(ORDINALS)],
    pattern: sticky(
      `(?<nth>${ORDINAL})(?:[\\s-]${PLAN}${END}|${S}plan(?=${S}period${END}))(?:${S}period${END})?`,
      `(?:\\s?\\(${YEAR}(?:${DASH}|${S}to${S})(?:${YEAR}|\\d\\d)\\))?`,
    ),
    read: ({ nth = '' }) => {
      const number = planNumber(nth);
      return number < 1 || number > MOST_PLANS ? null : asName(fixed('plan', planYears(number)));
    },
  },
  {
    // Without "five-year" only a plan of so high a number is China's.
    opens: ['#', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
    pattern: sticky(`(?<nth>1[2-6]th|twelfth|thirteenth|fourteenth|fifteenth|sixteenth)${S}plan${END}`),
    read: ({ nth = '' }) => asName(fixed('plan', planYears(planNumber(nth)))),
  },
  {
    opens: ['current', 'next', 'previous', 'last'],
    pattern: sticky(`(?<which>current|next|previous|last)[\\s-]${PLAN}${END}`),
    read: ({ which = '' }) => {
      const shift = ({ next: 1, previous: -1, last: -1 } as Record<string, number>)[which.toLowerCase()] ?? 0;
      return asName(relative('plan', planOfToday(shift)));
    },
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<digits>(?:1[6-9]|20)\\d0|[1-9]0)['’]?s${END}`),
    read: ({ digits = '' }, around) => decadeReading(digits, around),
  },
  {
    opens: ['q1', 'q2', 'q3', 'q4', 'h1', 'h2'],
    pattern: sticky(`(?<letter>[QH])(?<which>[1-4])(?:['’](?<year>\\d\\d))?${END}`),
    read: ({ letter = '', which = '', year }, around) => codeReading(letter, Number(which), year, around),
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<which>[1-4])(?<letter>[QH])(?<year>\\d{4}|\\d\\d)?${END}`),
    read: ({ letter = '', which = '', year }, around) => codeReading(letter, Number(which), year, around),
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<year>${YEAR.replace('(?!\\d)', '')})[-\\s]?(?<letter>[QH])(?<which>[1-4])${END}`),
    read: ({ letter = '', which = '', year }, around) => codeReading(letter, Number(which), year, around),
  },
  {
    opens: ['first', 'second', 'third', 'fourth', 'final', 'opening', 'closing', '#'],
    pattern: sticky(
      `(?:(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)|(?<end>final|opening|closing))[\\s-](?<unit>quarter|half)${END}`,
      `(?!${S}of${S}|${S}(?:running|straight|consecutive|in${S}a${S}row))`,
    ),
    read: ({ nth = '', end = '', unit = '' }, around) => {
      // "fell for third quarter": in a row.
      if (/(?:^|\s)for\sa?\s?$/iu.test(before(around, 8))) return NOT_A_DATE;
      const isHalf = unit.toLowerCase() === 'half';
      const most = isHalf ? 2 : 4;
      const which = nth === '' ? (end.toLowerCase() === 'opening' ? 1 : most) : planNumber(nth);
      return which > most ? NOT_A_DATE : asName(quarterOrHalf(which, isHalf));
    },
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<from>${YEAR})(?:${DASH}(?<to>${YEAR}|\\d\\d(?!\\d)))(?![-–/]?\\d)`),
    read: ({ from = '', to = '' }, around) => yearsReading(from, to, around),
  },
  {
    // "2026/27"
    opens: ['#'],
    pattern: sticky(`(?<from>${YEAR})/(?<to>\\d\\d)(?!\\d)`),
    read: ({ from = '', to = '' }, around) =>
      (Number(from) + 1) % 100 === Number(to) ? yearsReading(from, to, around) : NOT_A_DATE,
  },
  {
    opens: ['#'],
    pattern: sticky(`(?<year>${YEAR})`),
    read: ({ year = '' }, around) => yearReading(year, around),
  },
];
