import * as v from 'valibot';
import { isDay } from '../../core/annotation/day.ts';

// Roomy, so that no real page meets them; there so that a hostile one cannot fill the disk through one record.
/** A text of a line or two. */
export const shortText = v.pipe(v.string(), v.maxLength(10_000));
/** A passage. */
export const longText = v.pipe(v.string(), v.maxLength(200_000));
/** What a record is found by; half a character can stand in no address. */
export const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000), v.regex(/^\P{Cs}*$/u));
/** A place in a text, in UTF-16 units. */
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A day of the calendar, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay, 'is no day of the calendar'));
/** An ISO 8601 instant. */
export const instant = v.pipe(v.string(), v.check(isInstant, 'is no instant'));

/** Whether `text` is an ISO 8601 instant of the years 1970 to 9998: a later edit must have a later one of the same form. */
export function isInstant(text: string): boolean {
  if (!v.ISO_TIMESTAMP_REGEX.test(text)) return false;
  // 31 February has the form, and is no instant to some engines.
  const milliseconds = Date.parse(text);
  return milliseconds >= 0 && milliseconds < LAST_INSTANT;
}

const LAST_INSTANT = Date.UTC(9999, 0);

/** A list with a bound to it; the usual one is more than any article has of anything. */
export const listOf = <Item extends v.GenericSchema>(item: Item, most = 1_000) => v.pipe(v.array(item), v.maxLength(most));

/** What a page says of itself. */
export const head = v.object({
  url: key,
  title: shortText,
  site: v.nullable(shortText),
  author: v.nullable(shortText),
  published: v.nullable(shortText),
  language: v.nullable(shortText),
});

/** The values of a type, all of them: a new one does not compile until it stands here. */
export function valuesOf<Value extends string>(all: Readonly<Record<Value, 1>>): readonly Value[] {
  return Object.keys(all) as Value[];
}
