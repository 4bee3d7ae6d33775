import type { Check } from './check.ts';
import type { ClaimSubject } from './subject.ts';

/** The status notes of a claim. */
export function statusChecks(_subject: ClaimSubject): readonly Check[] {
  return [];
}
