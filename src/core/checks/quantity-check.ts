import type { Check } from './check.ts';
import type { ClaimSubject } from './subject.ts';

/** The quantity notes of a claim. */
export function quantityChecks(_subject: ClaimSubject): readonly Check[] {
  return [];
}
