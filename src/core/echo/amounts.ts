import { findQuantities } from '../text/quantities.ts';
import { comparable } from './comparable.ts';
import { type Script, tokenOf } from './token.ts';

/** Bare counts below this ("two", "seven") are too common to be a sign of anything. */
const LEAST_COUNT = 20;

/** The amounts that a readable text tells, to two digits: "nine tenths" and "90 percent" are one. */
export function amountsIn(text: string, script: Script): readonly number[] {
  return findQuantities(text).flatMap((quantity) => {
    const { value, unit } = comparable(quantity);
    if (unit === null && value < LEAST_COUNT) return [];
    return [tokenOf(script, 'figure', `${Number(value.toPrecision(2))} ${unit}`)];
  });
}
