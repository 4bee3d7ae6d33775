import type { Colour } from '../../../../core/annotation/annotation.ts';
import type { SourceNamed } from '../../../../core/checks/note-line.ts';
import type { ExchangeWording } from '../../../../core/exchange/wording.ts';
import { dateInWords } from '../../../../core/intl/date-in-words.ts';
import { largeNumber } from '../../../../core/intl/large-number.ts';

/** A language's words as plain data, for where the browser's catalogue cannot be asked: a worker. */
export interface Phrases {
  /** BCP 47 tag. */
  readonly language: string;
  /** Messages by key, with `$1`, `$2` … where values go. */
  readonly messages: Readonly<Record<string, string>>;
  /** What the colours mean to the reader. */
  readonly colours: Readonly<Record<Colour, string>>;
  /** What questions ask, by id. */
  readonly questions: Readonly<Record<string, string>>;
  /** Sources of notes, by id. */
  readonly sources: Readonly<Record<string, SourceNamed>>;
}

/** The words that `phrases` hold; a message that they do not is worded by its key. */
export function wordingOf({ language, messages, colours, questions, sources }: Phrases): ExchangeWording {
  const message = (key: string, values: readonly string[]): string => {
    const pattern = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return (pattern ?? key).replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  };
  const numbers = new Intl.NumberFormat(language);
  const plural = new Intl.PluralRules(language);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const dates = dateFormats(language);
  return {
    message,
    count: (key, count) => {
      const form = `${key}_${plural.select(count)}`;
      // A language has forms that few counts take: French one for whole millions.
      return message(Object.hasOwn(messages, form) ? form : `${key}_other`, [numbers.format(count)]);
    },
    date: (partial) => dates(partial),
    number: (value) => numbers.format(value),
    large: (value) => largeNumber(value, language),
    list: (items) => list.format(items),
    colour: (colour) => colours[colour],
    question: (id) => (Object.hasOwn(questions, id) ? (questions[id] ?? '') : ''),
    knows: (key) => Object.hasOwn(messages, key),
    source: (id) => (Object.hasOwn(sources, id) ? (sources[id] ?? null) : null),
  };
}

/** Dates with the month written out, no finer than given. A format is made once: to make one takes longer than to use it. */
function dateFormats(language: string): (partial: string) => string {
  const year: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  const month: Intl.DateTimeFormatOptions = { ...year, month: 'long' };
  const day: Intl.DateTimeFormatOptions = { ...month, day: 'numeric' };
  const formats = [year, month, day].map((options) => new Intl.DateTimeFormat(language, options));
  return (partial) => {
    const [years, months = 1, days = 1, ...rest] = partial.split('-').map(Number);
    const format = formats[partial.split('-').length - 1];
    if (years === undefined || !Number.isInteger(years + months + days) || rest.length > 0) return partial;
    // A file may bring years beyond all that can be formatted, at which the browser throws.
    const time = Date.UTC(years, months - 1, days);
    return format && !Number.isNaN(time) ? dateInWords(format, time) : partial;
  };
}
