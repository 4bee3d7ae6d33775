import type { Series } from '../../knowledge/series.ts';
import type { Check, Message, MessageValue } from '../check.ts';
import { publisherName } from '../names.ts';
import type { Claimed } from './claimed.ts';
import type { Reference } from './reference.ts';

/** A message of the quantity notes, by the part of its code after `quantity-`. */
export function phrase(code: string, ...values: readonly MessageValue[]): Message {
  return { code: `quantity-${code}`, values };
}

const UNITS: Readonly<Record<string, string>> = {
  '%': 'percent',
  t: 'tonnes',
  kg: 'kilograms',
  'CNY/t': 'yuan-tonne',
  'CNY/kg': 'yuan-kilogram',
  'USD/kg': 'usd-kilogram',
};

/** One number or two with a unit: "91 %", "69–71 %", "44 million t". */
function amount(low: number, high: number, unit: string): Message {
  const isMillions = unit === 't' && low >= 1e6;
  const code = isMillions ? 'million-tonnes' : (UNITS[unit] ?? 'plain');
  const worded = (value: number): MessageValue => (isMillions ? { large: value } : { number: value });
  if (low === high) return phrase(code, worded(low));
  return phrase(code, { message: phrase('between', worded(low), worded(high)) });
}

/** What a reference gives: "91 %", "more than 90 %", "69–71 %". */
export function amountOf({ low, high, series }: Reference): Message {
  if (low === null && high !== null) return phrase('less-than', { message: amount(high, high, series.unit) });
  if (high === null && low !== null) return phrase('more-than', { message: amount(low, low, series.unit) });
  return amount(low ?? 0, high ?? 0, series.unit);
}

/** Where a price in dollars is quoted: one element has several. */
const PLACES: Readonly<Record<string, string>> = { EU: 'europe', China: 'china' };
const GROUPS: ReadonlySet<string> = new Set(['magnet', 'heavy', 'light']);

/** Whose figures they are, with what they count where it is not what all others do: "SMM, capacity, not output". */
export function publisherIn({ publisher }: Pick<Series, 'publisher'>): MessageValue {
  const { name, remark } = publisherName(publisher);
  return remark === null ? name : { message: phrase('publisher-group', name, { message: remark }) };
}

/** Whose figures they are and, where it is not all rare earths, of which group or place: "IEA, magnet elements". */
export function publisherOf(series: Series, isByEdition: boolean, isUnread = false): MessageValue {
  const place = series.unit === 'USD/kg' ? PLACES[series.of] : undefined;
  const group = place ?? series.elements.find((element) => GROUPS.has(element));
  const publisher = publisherIn(series);
  const named: MessageValue =
    group && series.form !== 'magnet'
      ? { message: phrase('publisher-group', publisher, { message: phrase(`group-${group}`) }) }
      : publisher;
  const read: MessageValue = isUnread ? { message: phrase('unread', named) } : named;
  return isByEdition ? { message: phrase('by-edition', read) } : read;
}

/** "91 % in 2024", "700 USD/kg on 6 May 2025". */
function dated({ period }: Reference, value: MessageValue): Message {
  return phrase(period.length > 7 ? 'on' : 'in', value, { date: period });
}

/** References of one series: "92 % in 2023 and 91 % in 2024". */
export function datedValues(references: readonly Reference[]): MessageValue {
  return { list: references.map((one) => dated(one, { message: amountOf(one) })) };
}

/** References, those of one series that were read together: "92 % in 2023 and 91 % in 2024 (IEA, magnet elements)". */
export function listed(references: readonly Reference[]): MessageValue {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = `${reference.series.id} ${reference.isUnread}`;
    const others = groups.get(key);
    if (others) others.push(reference);
    else groups.set(key, [reference]);
  }
  return {
    list: [...groups.values()].flatMap((own) => {
      const [first] = own;
      const isByEdition = own.some((one) => one.isByEdition);
      return first ? [phrase('series', datedValues(own), publisherOf(first.series, isByEdition, first.isUnread))] : [];
    }),
  };
}

/** The note on a figure, which is `value` in the unit of the references, with the sources, the newest edition and the picture of the references that it uses. */
export function noteOf(
  about: string,
  claimed: Claimed,
  message: Message,
  used: readonly Reference[],
  value: number = claimed.value,
): Check {
  const points = used.flatMap((reference) => reference.points);
  const [first] = used;
  const editions = points.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    id: `quantity:${about}`,
    kind: 'quantity',
    message,
    span: claimed.span,
    card: first?.series.card ?? null,
    asOf: editions.at(-1) ?? null,
    sources: [...new Set(points.map(({ source }) => source))].slice(0, 4),
    picture: first
      ? {
          kind: 'series',
          series: [...new Set(used.map(({ series }) => series.id))],
          claimed: value,
          unit: first.series.unit,
        }
      : null,
  };
}
