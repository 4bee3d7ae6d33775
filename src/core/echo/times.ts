import { type Script, tokenOf } from './token.ts';

/** A year, and no amount or number that looks like one. */
const YEAR = /(?<![\d.,])((?:19|20)\d\d)(?![\d,.]\d|\s?(?:tonnes|tons|t\b|kg|yuan|吨|元|号|家))/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** With a capital; "may" is a month only beside a day or after a preposition. */
const MONTH =
  /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:t|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?(?!\p{L})|(?:\b(?:in|on|by|from|since|of|until|last|early|late|mid|this|next|and)\s|\d\s)(May)\b|\b(May)\s\d/gu;
const CHINESE_MONTH = /(?<!\d)(1[0-2]|0?[1-9])月/g;

/**
 * The years and months that a readable text names in full. They are no part of what is claimed, but a quota of 2023 is not one
 * of 2024, and what was announced in April is not what was announced in October.
 */
export function timesIn(text: string, script: Script): readonly number[] {
  const years = Array.from(text.matchAll(YEAR), ([, year]) => tokenOf(script, 'year', `year ${year}`));
  const english = Array.from(text.matchAll(MONTH), ([, month, may, other]) => {
    const name = (month ?? may ?? other ?? '').toLowerCase();
    return MONTHS.indexOf(name) + 1;
  });
  const chinese = Array.from(text.matchAll(CHINESE_MONTH), ([, month]) => Number(month));
  return [...years, ...[...english, ...chinese].map((month) => tokenOf(script, 'month', `month ${month}`))];
}
