import type { Check } from './check.ts';
import type { ClaimSubject } from './subject.ts';

/** The timing notes of a claim. */
export function timingChecks(_subject: ClaimSubject): readonly Check[] {
  return [];
}
