import units from './data/units.json';
import { anyOf } from './quantity-at.ts';

type Table = Readonly<Record<string, number>>;
const numberWords: Table = units.numberWords;
const { scales, loose, fractions, multiples, currencies } = units;

const digits = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const small = anyOf(Object.keys(numberWords));
const tens = anyOf(Object.keys(numberWords).filter((word) => (numberWords[word] ?? 0) >= 20));
const counted = String.raw`(?:${tens}[\s-]${small}|${small})`;
const scale = anyOf(Object.keys(scales).filter((word) => word.length > 2));
const hundreds = String.raw`(?:an?|${small})[\s-]hundred(?:\s(?:and\s)?${counted})?`;
const amount = String.raw`(?:${digits}|${hundreds}|${counted}|an?(?=\s${scale}))`;
const shortScale = String.raw`(?:k|m|mn|bn|tn)(?![\p{L}])`;
const unit = anyOf(Object.keys(units.units));
const perWeight = anyOf(Object.keys(units.perWeight));
const perTime = String.raw`${anyOf(Object.keys(units.perTime))}(?!\s(?:before|earlier|ago|later|after)(?!\p{L}))`;
const per = String.raw`(?:\s?/\s?|\s(?:per|a)\s|-a-)(?:${perWeight}|${perTime})(?![\p{L}])`;
const span = anyOf(units.spans);
const END = '(?![\\p{L}\\p{N}])';

/** Patterns in the order in which they are tried at a place; each gives its parts by name. */
const patterns: readonly string[] = [
  `half(?:\\san?)?[\\s-](?:(?<halfSpan>${span})|(?<halfScale>${scale})(?:\\s(?<halfUnit>${unit}))?)${END}`,
  `(?<part>(?:(?<partCount>a(?:\\sgood)?|${small}|\\d+)[\\s-])?(?<partName>${anyOf(Object.keys(fractions))}))${END}`,
  `(?<inCount>${small}|\\d{1,2})(?:\\s(?:tonnes|tons|kilos|kilograms))?\\s(?:in|out\\sof)(?:\\severy)?\\s(?<inOf>${small}|\\d{1,3})${END}`,
  `(?<multiple>${anyOf(Object.keys(multiples))})${END}`,
  `(?<loose>(?:a\\scouple\\sof\\s(?:${scale}|dozen)|${anyOf(Object.keys(loose))}))${END}`,
  `(?<oneSpan>(?:an?|another)\\s(?:(?:full|whole|single|calendar)\\s)?(?<spanName>${span}))${END}`,
  `(?:(?<currency>${anyOf(Object.keys(currencies))})\\s?)?(?<amount>${amount})(?:(?:[-–—](?=\\d)|(?<!(?:1[5-9]|20)\\d\\d)\\sto\\s)(?<upper>${amount}))?` +
    `(?:(?<short>${shortScale})|(?:[\\s-]?(?<scale>${scale})s?(?![\\p{L}])))?` +
    `(?:(?:[\\s-]{0,2}(?:metric\\s|working\\s|business\\s|calendar\\s)?(?<unit>${unit}))${END})?(?<per>${per})?`,
];

let compiled: RegExp | null = null;

/** The pattern of all that a quantity can be, sticky, compiled when first needed. */
export function englishPattern(): RegExp {
  compiled ??= new RegExp(String.raw`(?<![\p{L}\p{N}.,:/#-])(?:${patterns.join('|')})`, 'iuy');
  return compiled;
}

const firstWords = [numberWords, loose, fractions, multiples, currencies]
  .flatMap((table) => Object.keys(table).map((phrase) => phrase.replace(/[\s$][\s\S]*$/, '')))
  .filter((word) => /^[b-z]/.test(word));
const afterA = [...units.afterA, ...units.spans, ...Object.keys(scales), ...Object.keys(fractions)];

/**
 * Where a quantity can begin, as the source of a regular expression without the `u` flag, which is twice as fast: a sieve that
 * most words do not pass. "A" begins one only before some words.
 */
export const ENGLISH_START = String.raw`\d|[$€£¥₩₹]|(?<![a-z0-9])(?:${anyOf([...new Set(firstWords)])}(?![a-z])|(?:a|au)\$|(?:an?|another)(?=[\s-]${anyOf(afterA)}))`;

/** The value of an English number as written, in digits or words; "a" is one. */
export function numberOf(written: string): number {
  const plain = written.toLowerCase();
  if (/^\d/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^an?(?:\sgood)?$/.test(plain)) return 1;
  // "A hundred and eighty": what stands before the hundred counts hundreds.
  return plain.split(/[\s-]/).reduce((sum, word) => (word === 'hundred' ? 100 * (sum || 1) : sum + (numberWords[word] ?? 0)), 0);
}
