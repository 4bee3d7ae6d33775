import words from '../data/dates.json';
import type { Season, Unit } from './calendar.ts';
import { anyOf } from './patterns.ts';

type Counts = Readonly<Record<string, number>>;

/** Months by name, from 1, in full and in short. */
export const MONTHS: Counts = words.months;
/** Days of the week by name, from 1 (Monday). */
export const WEEKDAYS: Counts = words.weekdays;
/** Ordinals in words. */
export const ORDINALS: Counts = words.ordinals;
/** Seasons by name. */
export const SEASONS = words.seasons as Readonly<Record<string, Season>>;
const UNITS = words.units as Readonly<Record<string, Unit>>;
const NUMBERS: Counts = words.numbers;

/** The unit that a word names; a day where it names none. */
export const unitOf = (written: string): Unit => UNITS[written.toLowerCase()] ?? 'day';

/** Words in lower case with single spaces, as tables spell them. */
export const asSpelled = (written: string): string => written.toLowerCase().replace(/\s+/g, ' ');
/** The first word of each phrase. */
export const firstWords = (phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase) => phrase.replace(/\s[\s\S]*$/, ''));

/** White space between two words. */
export const S = String.raw`\s{1,3}`;
/** The end of a word. */
export const END = String.raw`(?![\p{L}\p{N}])`;
const shortMonths = Object.keys(MONTHS).filter((name) => /^(?:...|sept)$/.test(name) && name !== 'may');
const fullMonths = Object.keys(MONTHS).filter((name) => !shortMonths.includes(name));
/** A name of a month; a short one with its full stop. */
export const MONTH = String.raw`(?:${anyOf(fullMonths)}|${anyOf(shortMonths)}\.?)${END}`;
/** A day of the month in digits. */
export const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?!\d)`;
/** "st", "nd" … */
export const TH = '(?:st|nd|rd|th)?';
/** A day of the week in full. */
export const WEEKDAY = anyOf(Object.keys(WEEKDAYS));
/** A season. */
export const SEASON = anyOf(Object.keys(SEASONS));
/** A unit of the calendar. */
export const UNIT = anyOf(Object.keys(UNITS));
/** A unit in the singular. */
export const ONE_UNIT = anyOf(Object.keys(UNITS).filter((name) => !name.endsWith('s') && name !== 'yr' && name !== 'fortnight'));

const plainNumber = anyOf(Object.keys(NUMBERS));
const ones = anyOf(Object.keys(NUMBERS).filter((word) => (NUMBERS[word] ?? 0) < 10 && word.length > 2));
/** A number of at most three digits, or in words. */
export const NUMBER = String.raw`(?:\d{1,3}(?!\d)|${plainNumber}(?:[-\s]${ones})?${END})`;
/** Words with which `NUMBER` begins. */
export const NUMBER_OPENS: readonly string[] = ['#', ...Object.keys(NUMBERS)];

/** The value of what `NUMBER` matches. */
export function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return written
    .toLowerCase()
    .split(/[-\s]/)
    .reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0);
}

/** The number of a month as written. */
export const monthOf = (written: string): number => MONTHS[written.toLowerCase().replace('.', '')] ?? 1;

/** Whether a month's name is written as a word that may be another ("may", "march"): not with a capital. */
export const isOtherWord = (month: string): boolean =>
  words.monthsThatAreWords.includes(month.toLowerCase().replace('.', '')) && /^\p{Ll}/u.test(month);

const functionWords: ReadonlySet<string> = new Set(words.functionWords);
/** Whether a text goes on with a noun in lower case, so that what stands before it may be its attribute. */
export function goesOnWithNoun(rest: string): boolean {
  const word = /^[\s-]{1,3}(\p{Ll}[\p{L}-]*)/u.exec(rest)?.[1];
  return word !== undefined && !functionWords.has(word);
}
