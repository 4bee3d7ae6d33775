import { browser } from './browser.ts';

/**
 * The message `key` in the browser's language, with `$1`, `$2` … replaced by `values`.
 * An unknown key comes back as itself: a reader then sees which text is missing instead of a gap.
 */
export function t(key: string, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** `t` for a key made of a prefix and a code of the core ("layer", "official" → `layer_official`). */
export function tCode(prefix: string, code: string, ...values: readonly (string | number)[]): string {
  return t(`${prefix}_${code.replaceAll('-', '_')}`, ...values);
}

/**
 * `count` things in words: the message `<key>_one`, `<key>_two`, … as the language's plural rules say, else `<key>_other`,
 * with the count as `$1`.
 */
export function tCount(key: string, count: number): string {
  const language = uiLanguage();
  const form = new Intl.PluralRules(language).select(count);
  const number = new Intl.NumberFormat(language).format(count);
  return browser.i18n.getMessage(`${key}_${form}`, [number]) || t(`${key}_other`, number);
}

/** BCP 47 tag of the language that `t` speaks. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the browser's language, no finer than given; other text as it is. */
export function tDate(date: string, month: 'short' | 'long'): string {
  const [year, monthNumber, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (monthNumber !== undefined) options.month = month;
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(uiLanguage(), options).format(Date.UTC(year, (monthNumber ?? 1) - 1, day ?? 1));
}
