import { findDates } from '../../../../src/core/text/dates.ts';

/** The dates of a text, a line each: name, relation, days, precision. */
export function datesIn(text: string, language: string, reference: string | null): readonly string[] {
  return findDates(text, language, reference).map(
    ({ text: name, relation, from, to, precision }) => `${name} | ${relation} | ${from ?? ''}..${to ?? ''} | ${precision}`,
  );
}
