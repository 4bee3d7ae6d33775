import { dayOf, type Stretch } from './calendar.ts';
import { fixed } from './naming.ts';
import { asName, before, type Groups, NOT_A_DATE, type Reading, type Rule, sticky } from './patterns.ts';

const YEAR = String.raw`(?<year>(?:1[6-9]|20)\d\d)`;

/** Day and month of "04/09/2025" are told only where they are the same, or one of them can be no month. */
function dayFirst({ a, b, sep }: Groups): boolean | null {
  const [first, second] = [Number(a), Number(b)];
  // A dot is German, Russian or Finnish usage, and always day first.
  if (sep === '.' || first > 12 || first === second) return true;
  return second > 12 ? false : null;
}

const named = (stretch: Stretch | null): Reading | null => (stretch === null ? null : asName(fixed('day', stretch)));

/** Dates in digits alone, in any language. */
export const NUMERIC_DATES: readonly Rule[] = [
  {
    opens: ['#'],
    pattern: sticky(String.raw`${YEAR}(?<sep>[-/.])(?<month>1[0-2]|0?[1-9])\k<sep>(?<day>3[01]|[12]\d|0?[1-9])(?!\d|[-/.]\d)`),
    read: ({ year, month, day }) => named(dayOf(Number(year), Number(month), Number(day))),
  },
  {
    opens: ['#'],
    pattern: sticky(String.raw`(?<a>\d{1,2})(?<sep>[/.])(?<b>\d{1,2})\k<sep>${YEAR}(?!\d|[/.]\d)`),
    read: (groups, around) => {
      if (/\d[./]$/.test(before(around, 2))) return null;
      const isDayFirst = dayFirst(groups);
      if (isDayFirst === null) return NOT_A_DATE;
      const [day, month] = (isDayFirst ? [groups['a'], groups['b']] : [groups['b'], groups['a']]).map(Number);
      return Number(month) > 12 ? null : named(dayOf(Number(groups['year']), Number(month), Number(day)));
    },
  },
];
