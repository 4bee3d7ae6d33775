import { daysOf } from './calendar.ts';
import { fixed } from './naming.ts';
import type { Rule } from './rules.ts';

/** Dates in digits alone, in any language. Day and month of "04/09/2025" are told only where they are the same, or one can be no month. */
export const NUMERIC_DATES: readonly Rule[] = [
  [
    String.raw`{year}(?<sep>[-/.]){number:month}\k<sep>{number:day}(?!\d|[-/.]\d)`,
    ({ year = 0, month = 0, day = 0 }) => (month > 12 ? null : { naming: fixed('day', daysOf(year, month, day)) }),
  ],
  [
    String.raw`(?<!\d[./]){number:day}(?<sep>[/.]){number:month}\k<sep>{year}(?![/.]\d)`,
    ({ year = 0, month = 0, day = 0, words: { sep } }) => {
      if (sep !== '.' && month <= 12 && day <= 12 && day !== month) return {};
      const stretch = month > 12 ? (day > 12 ? null : daysOf(year, day, month)) : daysOf(year, month, day);
      return stretch && { naming: fixed('day', stretch) };
    },
  ],
];
