import type { MarkdownWording } from '../core/checklist/markdown.ts';
import { t, tCount, uiLanguage } from '../platform/i18n.ts';

/** The words of what is handed on, in the browser's language, with dates and figures written out. */
export const WORDS: MarkdownWording = {
  message: (key, values) => t(key, ...values),
  count: tCount,
  date: longDate,
  number: (value) => new Intl.NumberFormat(uiLanguage()).format(value),
  list: (items) => new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(items),
};

/** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with its month in letters, no finer than given. */
function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(uiLanguage(), options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
