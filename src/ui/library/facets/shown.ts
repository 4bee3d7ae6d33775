import { COLOURS, INBOX_STATES } from '../../../core/annotation/annotation.ts';
import { LAYERS } from '../../../core/claim/claim.ts';
import { CHECKED, DUE, type Facet, KINDS, SAVED } from '../../../core/library/facets.ts';
import type { ValueCount } from '../../../core/library/select.ts';

/** A value as it is listed; months stand below their year. */
export interface ShownValue extends ValueCount {
  readonly isMonth: boolean;
}

/** Values of a facet that are listed at first. */
const FIRST = 6;

/** The order of facets that have one of their own; the others go by frequency. */
const ORDERS: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  inbox: INBOX_STATES,
  due: DUE,
  kind: KINDS,
  layer: LAYERS,
  colour: COLOURS,
  checked: CHECKED,
  saved: SAVED,
};

/** The values of a facet to list, and how many are left out: with `isWhole` none. Those chosen are always among them. */
export function shownOf(
  facet: Facet,
  counts: readonly ValueCount[],
  chosen: readonly string[],
  isWhole: boolean,
): { readonly shown: readonly ShownValue[]; readonly hidden: number } {
  const all = facet === 'date' ? byTime(counts, chosen, isWhole) : inOrder(facet, counts);
  const shown = all.filter(({ value }, index) => isWhole || index < FIRST || chosen.includes(value));
  return { shown, hidden: all.length - shown.length };
}

function inOrder(facet: Facet, counts: readonly ValueCount[]): readonly ShownValue[] {
  const order = ORDERS[facet];
  const sorted = order ? counts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : counts;
  return sorted.map((one) => ({ ...one, isMonth: false }));
}

const isMonth = ({ value }: ValueCount): boolean => value.includes('-');
const yearOf = (value: string): string => value.slice(0, 'YYYY'.length);

/** Years, the last first; under one that is chosen, or of which a month is, its months, and under all where all are wanted. */
function byTime(counts: readonly ValueCount[], chosen: readonly string[], isWhole: boolean): readonly ShownValue[] {
  const openYears = new Set(chosen.map(yearOf));
  const listed = counts.filter((one) => !isMonth(one) || isWhole || openYears.has(yearOf(one.value)));
  return listed.toSorted(byYearThenMonth).map((one) => ({ ...one, isMonth: isMonth(one) }));
}

function byYearThenMonth(a: ValueCount, b: ValueCount): number {
  if (yearOf(a.value) !== yearOf(b.value)) return a.value < b.value ? 1 : -1;
  if (isMonth(a) !== isMonth(b)) return isMonth(a) ? 1 : -1;
  return a.value < b.value ? 1 : -1;
}
