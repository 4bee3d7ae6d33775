import type { Check } from '../../src/core/checks/check.ts';
import { renderMessage, type Wording } from '../../src/core/checks/render.ts';
import { largeNumber } from '../../src/core/intl/large-number.ts';
import { message } from './messages.ts';

const WHOLE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** A date as exact as it is known, in words: "10 November 2026", "November 2026", "2026". */
function dateInWords(partial: string): string {
  if (partial.length === 4) return partial;
  return (partial.length === 7 ? MONTH : WHOLE).format(new Date(partial));
}

/** How the command line words what the core says in codes. */
const ENGLISH: Wording = {
  message: (key, values) => message(key, ...values),
  date: dateInWords,
  number: (value) => NUMBER.format(value),
  large: (value) => largeNumber(value, 'en'),
  list: (items) => LIST.format(items),
};

/** A note as an English sentence. */
export function noteText(check: Check): string {
  return renderMessage(check.message, ENGLISH);
}
