import * as v from 'valibot';
import { isDay } from '../../annotation/day.ts';
import { isReadAddress } from '../../article/read-address.ts';
import { MAX_PARTS, MAX_SHORT } from './limits.ts';

// The messages are codes of `ImportFaultCode`; what has none is a `wrong-value`.

/** A text of at most so many UTF-16 units. */
export const textUpTo = (length: number) => v.pipe(v.string(), v.maxLength(length, 'too-long'));

/** A title, a name, some words of context. */
export const shortText = textUpTo(MAX_SHORT);

/** A name by which something is found again; one with half a character can stand in no address. */
export const key = v.pipe(shortText, v.nonEmpty(), v.regex(/^\P{Cs}*$/u));

/** A list of at most `most` parts. */
export const listUpTo = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, 'too-many'));

/** A list of an article's parts. */
export const parts = <Item extends v.GenericSchema>(item: Item) => listUpTo(item, MAX_PARTS);

/** One of the names of a union; the compiler sees that none is left out. */
export const oneOf = <Name extends string>(names: Readonly<Record<Name, true>>) => v.picklist(Object.keys(names) as Name[]);

/** A whole number from 0 on. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A half-open range of UTF-16 offsets, as fields of a record. */
export const span = { start: count, end: count };

/** A number that JSON can hold: `1e999` is none, and would come back as null. */
export const number = v.pipe(v.number(), v.finite());

/** An instant of the years 1970 to 9998 as `Date.prototype.toISOString` writes it, or with another fraction or offset. */
export const instant = v.pipe(v.string(), v.check(isInstant, 'bad-date'));

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay, 'bad-date'));

/** An address at which an article was read: on the web, or a saved page on the reader's own disk. */
export const address = v.pipe(key, v.check(isReadAddress, 'unsafe-address'));

function isInstant(text: string): boolean {
  const isShaped = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  // 31 February has a shape, and is an instant to some engines.
  return isShaped && isDay(text.slice(0, 10)) && isInTime(Date.parse(text));
}

/** Whether a time in milliseconds lies in the years 1970 to 9998: any edit of it must find a later instant of the same form. */
export function isInTime(milliseconds: number): boolean {
  return milliseconds >= 0 && milliseconds < Date.UTC(9999, 0);
}
