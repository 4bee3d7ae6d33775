import type { Quantity } from '../claim/claim.ts';

/** An amount in a unit in which all of its kind are compared. */
export interface Amount {
  readonly value: number;
  /** `%`, `t`, `CNY/kg`, `month` …, or null for a bare count. */
  readonly unit: string | null;
}

/** Factors to the one unit of shares, of masses, and of days; weeks and tonnes are what else is told. */
const FACTORS: ReadonlyMap<string | null, readonly [factor: number, unit: string]> = new Map([
  ['part', [100, '%']],
  ['kt', [1000, 't']],
  ['kg', [0.001, 't']],
  ['g', [0.000001, 't']],
  ['week', [7, 'day']],
]);
const PER_TONNE = /^([A-Z]{3})\/t$/;

/** A quantity in the unit in which its kind is compared: parts in %, masses in tonnes, prices by the kilogram. */
export function comparable({ value, unit }: Pick<Quantity, 'value' | 'unit'>): Amount {
  const currency = PER_TONNE.exec(unit ?? '')?.[1];
  if (currency) return { value: value / 1000, unit: `${currency}/kg` };
  const [factor, name] = FACTORS.get(unit) ?? [1, unit];
  // 0.07 * 100 is not 7.
  return { value: Number((value * factor).toPrecision(12)), unit: name };
}
