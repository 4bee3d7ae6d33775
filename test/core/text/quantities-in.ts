import { findQuantities } from '../../../src/core/text/quantities.ts';

/** The quantities of a text: each as written, its value, its unit. */
export function quantitiesIn(text: string): readonly (readonly [string, number, string | null])[] {
  return findQuantities(text).map((quantity) => [quantity.text, quantity.value, quantity.unit]);
}
