import type { Message, MessageValue } from '../../src/core/checks/check.ts';
import type { Wording } from '../../src/core/checks/render.ts';
import { dateInWords } from '../../src/core/intl/date-in-words.ts';
import { largeNumber } from '../../src/core/intl/large-number.ts';
import { type Language, tagOf } from '../../src/core/settings/languages.ts';
import { catalogueOf } from './catalogues.ts';

/** How a language words notes, as the extension does; throws where a message is missing. */
export function wordingIn(language: Language): Wording {
  const texts = catalogueOf(language);
  const tag = tagOf(language);
  const date = (partial: string): string => {
    const [year = 0, month, day] = partial.split('-').map(Number);
    const parts = { ...(month && { month: 'short' as const }), ...(day && { day: 'numeric' as const }) };
    const format = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC', ...parts });
    return dateInWords(format, Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  };
  return {
    message(key, values) {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`${language} has no message "${key}"`);
      return text.replaceAll(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
    },
    date,
    number: (value) => new Intl.NumberFormat(tag).format(value),
    large: (value) => largeNumber(value, tag),
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}

function withoutQuotes(value: MessageValue, isQuote: (text: string) => boolean): MessageValue {
  if (typeof value === 'string') return isQuote(value) ? '' : value;
  if ('message' in value) return { message: withoutQuoted(value.message, isQuote) };
  return 'list' in value ? { list: value.list.map((one) => withoutQuoted(one, isQuote)) } : value;
}

/** A message without the words of others that it repeats: they stay in their own language. */
export function withoutQuoted(message: Message, isQuote: (text: string) => boolean): Message {
  return { ...message, values: message.values.map((value) => withoutQuotes(value, isQuote)) };
}
