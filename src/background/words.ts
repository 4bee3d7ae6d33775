import type { MarkdownWording } from '../core/checklist/markdown.ts';
import { largeNumber } from '../core/intl/large-number.ts';
import { t, tCount, tDate, uiLanguage } from '../platform/i18n.ts';

/** The words of what is handed on, in the browser's language, with dates and figures written out. */
export const WORDS: MarkdownWording = {
  message: (key, values) => t(key, ...values),
  count: tCount,
  date: (date) => tDate(date, 'long'),
  number: (value) => new Intl.NumberFormat(uiLanguage()).format(value),
  large: (value) => largeNumber(value, uiLanguage()),
  list: (items) => new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(items),
};
