import { largeNumber } from '../core/intl/large-number.ts';
import { tDate, uiLanguage } from '../platform/i18n.ts';

/** A date of the knowledge or of an article in the reader's language, its month short and no finer than given. */
export function formatDate(date: string): string {
  return tDate(date, 'short');
}

/** A count in the reader's digits and grouping. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(count);
}

/** A number of millions by the steps of the reader's language: "44 million", "4400万". */
export function formatLarge(value: number): string {
  return largeNumber(value, uiLanguage());
}

/** A part of a whole (0 to 1) as a percentage without decimals. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Words as a list, "a, b and c". */
export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(words);
}

/** The name of a language in the reader's language ("German" for `de`); the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A percentage as the data has it, 69.2 for 69.2 %, with a decimal where it has one. */
export function formatPercent(percent: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
}

/** A figure with its unit, kept on one line. */
export function formatQuantity(figure: number, unit: string): string {
  const words = unit === 't' && figure >= 1e6 ? formatLarge(figure) : formatNumber(figure);
  return `${words}\u00a0${unit}`;
}

/** A number of bytes, by kilobytes where it is less than a megabyte. */
export function formatBytes(bytes: number): string {
  const isSmall = bytes < 1_000_000;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, maximumFractionDigits: isSmall ? 0 : 1 });
  return format.format(bytes / (isSmall ? 1_000 : 1_000_000));
}

/** Two ends of a range with the unit once: "85–91%", "140,000–210,000 t". */
export function formatRange(low: number, high: number, unit: string): string {
  const isPercent = unit === '%';
  const options: Intl.NumberFormatOptions = isPercent ? { style: 'percent', maximumFractionDigits: 1 } : {};
  const [from, to] = isPercent ? [low / 100, high / 100] : [low, high];
  const range = new Intl.NumberFormat(uiLanguage(), options).formatRange(from, to);
  return isPercent || unit === '' ? range : `${range}\u00a0${unit}`;
}

/** The name of a country in the reader's language ("Germany" for `DE`). */
export function regionName(code: string): string {
  return new Intl.DisplayNames(uiLanguage(), { type: 'region', fallback: 'code' }).of(code) ?? code;
}
