import type { Check } from './check.ts';
import type { ClaimSubject } from './subject.ts';

/** The wording notes of a claim. */
export function wordingChecks(_subject: ClaimSubject): readonly Check[] {
  return [];
}
