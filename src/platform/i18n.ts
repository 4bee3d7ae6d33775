import { dateInWords } from '../core/intl/date-in-words.ts';
import { browser } from './browser.ts';

/** The texts of one language, by key, with `$1`, `$2` … for values. */
export interface Words {
  /** BCP 47 tag. */
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Name of the variable that holds the texts of a language that the reader has chosen. A variable of the whole context, since
 * the background hands them to a page's reader before its script is there; the page itself sees another context.
 */
export const CHOSEN_WORDS = 'loupeWords';

const context = globalThis as { [CHOSEN_WORDS]?: Words | null };

/** Has `t` and all that is beside it speak the language of `words` from now on, or with null the browser's. */
export function speak(words: Words | null): void {
  context[CHOSEN_WORDS] = words;
}

/**
 * The message `key` in the language that is spoken, with `$1`, `$2` … replaced by `values`.
 * An unknown key comes back as itself: a reader then sees which text is missing instead of a gap.
 */
export function t(key: string, ...values: readonly (string | number)[]): string {
  return message(key, values) || key;
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
  return message(`${key}_${form}`, [number]) || t(`${key}_other`, number);
}

/** BCP 47 tag of the language that `t` speaks, with the browser's region where it speaks the same. */
export function uiLanguage(): string {
  const spoken = t('app_language');
  const browsers = browsersLanguage(spoken);
  // Chinese regions differ in script, not only in the form of dates.
  return primary(browsers) === primary(spoken) && primary(spoken) !== 'zh' ? browsers : spoken;
}

/** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the language of `t`, no finer than given; other text as it is. */
export function tDate(date: string, month: 'short' | 'long'): string {
  const [year, monthNumber, day] = date.split('-').map(Number);
  const time = Date.UTC(year ?? Number.NaN, (monthNumber ?? 1) - 1, day ?? 1);
  // A file may say for a date what is none, or beyond all that the browser can format, which throws.
  if (Number.isNaN(time)) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (monthNumber !== undefined) options.month = month;
  if (day !== undefined) options.day = 'numeric';
  return dateInWords(new Intl.DateTimeFormat(uiLanguage(), options), time);
}

/** Empty where there is none. */
function message(key: string, values: readonly (string | number)[]): string {
  const words = context[CHOSEN_WORDS];
  // What the browser knows of itself, as `@@bidi_dir`, is in no catalogue.
  const text = words?.texts[key];
  if (text === undefined) return ofBrowser(key, values);
  return text.replace(/\$(\d)/g, (_all, at: string) => String(values[Number(at) - 1] ?? ''));
}

/** What was said last under each key. */
const lastSaid = new Map<string, string>();

/** What the browser says; once it has cut us off, as a content script whose extension was updated, what it said last. */
function ofBrowser(key: string, values: readonly (string | number)[]): string {
  try {
    const text = browser.i18n.getMessage(key, values.map(String));
    lastSaid.set(key, text);
    return text;
  } catch {
    return lastSaid.get(key) ?? '';
  }
}

function browsersLanguage(spoken: string): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return spoken;
  }
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
