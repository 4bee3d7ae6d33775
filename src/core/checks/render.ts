import type { Message, MessageValue } from './check.ts';

/** How a language words messages, dates, numbers and lists: the browser's in the extension, English on the command line. */
export interface Wording {
  /** The message `key` with `$1`, `$2` … filled in. */
  message(key: string, values: readonly string[]): string;
  /** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as readers write it. */
  date(partial: string): string;
  number(value: number): string;
  /** A number of millions with its step in words: "44 million", "4400万". */
  large(value: number): string;
  list(items: readonly string[]): string;
}

/** The key of a message's wording in `public/_locales`. */
export function messageKey(code: string): string {
  return `check_${code.replaceAll('-', '_')}`;
}

/** A value as it stands in a sentence in the language of `wording`. */
export function valueText(value: MessageValue, wording: Wording): string {
  if (typeof value === 'string') return value;
  if ('date' in value) return wording.date(value.date);
  if ('number' in value) return wording.number(value.number);
  if ('large' in value) return wording.large(value.large);
  if ('message' in value) return textOf(value.message, wording);
  return wording.list(value.list.map((item) => textOf(item, wording)));
}

function textOf({ code, values }: Message, wording: Wording): string {
  return wording.message(
    messageKey(code),
    values.map((value) => valueText(value, wording)),
  );
}

/** A message as a sentence in the language of `wording`; it begins with a capital, also where a name is what it begins with. */
export function renderMessage(message: Message, wording: Wording): string {
  const text = textOf(message, wording);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}
