import { elementsIn } from '../../knowledge/elements.ts';
import { allSeries, seriesById } from '../../knowledge/reference-series.ts';
import type { Series } from '../../knowledge/series.ts';
import { dayOfIso } from '../../text/dates/calendar.ts';
import type { Check, Message } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { sideNote, yearIn, yearOfReading } from './compare.ts';
import { daysOf, isSame, type Period, timeOf, yearOf } from './period.ts';
import { listed, noteOf, phrase } from './phrases.ts';
import { type Reference, referencesOf } from './reference.ts';
import { isOfThePast } from './silence.ts';
import { isSettled } from './source.ts';
import { says, WORDS } from './words.ts';

/** Days between a quotation and a reference that still name one market. */
const NEAR_DAYS = 3;
/** Longest time, in days, of which single quotations are compared. */
const LONGEST = 31;
/** Part of a price within which two quotations are near. */
const NEAR = 0.02;
const FLOOR = 'price-floor-mp';

interface Amount {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

/** The ends of a claimed price in the unit of the series; null where it is in none of them. */
function amountsOf({ quantity, value, upper }: Claimed): Amount | null {
  const [currency, weight] = quantity.unit?.split('/') ?? [];
  if ((currency !== 'CNY' && currency !== 'USD') || (weight !== 't' && weight !== 'kg')) return null;
  const scale = currency === 'CNY' ? (weight === 'kg' ? 1000 : 1) : weight === 't' ? 0.001 : 1;
  return { unit: currency === 'CNY' ? 'CNY/t' : 'USD/kg', low: value * scale, high: upper * scale };
}

function isWithin({ period }: Reference, time: Period): boolean {
  const own = daysOf(period);
  const [from, to, first, last] = [time.from, time.to, own.from, own.to].map((day) => dayOfIso(day) ?? Number.NaN);
  if (from === undefined || to === undefined || first === undefined || last === undefined) return false;
  if (to - from > LONGEST) return false;
  return last - first > NEAR_DAYS ? isSame(own, time) : first >= from - NEAR_DAYS && last <= to + NEAR_DAYS;
}

/** The price that is guaranteed to one maker is no market price. */
function floorNote(figure: Claimed, low: number): Check | null {
  const series = seriesById(FLOOR);
  const [floor] = series ? referencesOf(series) : [];
  if (!floor || floor.low !== low || !says(`${figure.before} ${figure.after}`, WORDS.floor)) return null;
  return noteOf('price-floor', figure, phrase('price-floor', figure.text), [floor]);
}

/** The one element that a price is of: as it is read, or as the words before the figure name it. */
function elementOf({ measure, before }: Claimed): string | null {
  const read = measure.elements.map(({ value }) => value);
  const named = new Set(read.length > 0 ? read : elementsIn(before).map(({ symbol }) => symbol));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** Series of the same element, form, place and unit. */
function seriesFor(figure: Claimed, unit: string, place: string): readonly Series[] {
  const { measure } = figure;
  const element = elementOf(figure);
  if (element === null || (measure.form?.value ?? (unit === 'USD/kg' ? 'oxide' : null)) !== 'oxide') return [];
  return allSeries().filter(
    (one) =>
      one.measure === 'price' && one.unit === unit && one.form === 'oxide' && one.of === place && one.elements.includes(element),
  );
}

const isNear = ({ low, high }: Amount, reference: Reference): boolean =>
  high >= (reference.low ?? 0) * (1 - NEAR) && low <= (reference.high ?? Number.POSITIVE_INFINITY) * (1 + NEAR);

const subjectOf = (figure: Claimed): Message => phrase('price-oxide', elementOf(figure) ?? '');

/** A price in dollars without a day: what was quoted in Europe and from China about then, where one of them is near. */
function undatedNote(figure: Claimed, amount: Amount, subject: ClaimSubject): Check | null {
  const year = yearOfReading(subject);
  const known = ['EU', 'China'].flatMap((place) => {
    const own = seriesFor(figure, amount.unit, place).flatMap((one) => referencesOf(one));
    return own.filter((one) => yearIn(one) <= year && yearIn(one) >= year - 1).slice(-1);
  });
  const near = known.filter((one) => isNear(amount, one));
  const comparison = { figure, about: 'price', subject: subjectOf(figure) };
  return near.length > 0
    ? sideNote(
        comparison,
        near,
        known.filter((one) => !near.includes(one)),
      )
    : null;
}

/** A quotation by the tonne, told by the kilogram as the claim tells it. */
function byKilogram(reference: Reference): Reference {
  const { series, low, high } = reference;
  return { ...reference, series: { ...series, unit: 'CNY/kg' }, low: low && low / 1000, high: high && high / 1000 };
}

/** The note on a price of an oxide at a known time and place, or null. */
export function priceNote(figure: Claimed, subject: ClaimSubject): Check | null {
  const claimed = amountsOf(figure);
  if (!claimed) return null;
  const floor = claimed.unit === 'USD/kg' ? floorNote(figure, claimed.low) : null;
  if (floor) return floor;
  const time = timeOf(figure, subject.claim);
  const sentence = `${figure.before} ${figure.after}`;
  if (says(sentence, WORDS.listed) || (typeof time === 'string' && isOfThePast(figure))) return null;
  if (typeof time === 'string') return claimed.unit === 'USD/kg' ? undatedNote(figure, claimed, subject) : null;
  const isYear = yearOf(time) !== null && says(sentence, WORDS.average);
  const all = seriesFor(figure, claimed.unit, says(sentence, WORDS.placed) ? 'EU' : 'China').flatMap((one) => referencesOf(one));
  const references = all.filter((one) => (isYear ? isSame(daysOf(one.period), time) : isWithin(one, time)));
  if (references.length === 0) return null;
  const near = references.filter((one) => isNear(claimed, one)).slice(-2);
  if (isSettled({ figure, near, newest: near.at(-1), time }, subject)) return null;
  const used = near.length > 0 ? near : references.slice(-2);
  const isByKilogram = figure.quantity.unit === 'CNY/kg';
  const isAbove = used.every(({ high }) => high !== null && claimed.low > high);
  const isBelow = used.every(({ low }) => low !== null && claimed.high < low);
  const code = near.length > 0 ? 'near' : isAbove ? 'above' : isBelow ? 'below' : 'apart';
  return noteOf(
    'price',
    figure,
    phrase(code, figure.text, { message: subjectOf(figure) }, listed(isByKilogram ? used.map(byKilogram) : used)),
    used,
    claimed.low,
  );
}
