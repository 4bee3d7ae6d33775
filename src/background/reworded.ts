// A page may say a sentence in other words while the reader writes beside it, and its claim is then another.
import { successorOf } from '../core/annotation/reattach.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';

/** The claim whose card is open, as it was read, where the page does not have it any more. */
export interface Reworded {
  readonly claim: ReadClaim;
  /** Id of the claim that it has become, or null where none is clearly that. */
  readonly now: string | null;
}

/** What a tab was known to show before. */
interface Before {
  readonly reading: Reading | null;
  readonly reworded?: Reworded | null;
}

/** What has become of the claim `openId`, whose card is open, in another reading of its article; null where it is there still. */
export function rewordedIn(reading: Reading, before: Before | null, openId: string | null): Reworded | null {
  if (openId === null || before?.reading?.key !== reading.key || holds(reading, openId)) return null;
  const known = before.reworded?.claim.id === openId ? before.reworded : null;
  const claim = known?.claim ?? before.reading.claims.find(({ id }) => id === openId);
  if (!claim) return null;
  if (known?.now && holds(reading, known.now)) return known;
  const old = new Set(before.reading.claims.map(({ id }) => id));
  return {
    claim,
    now: successorOf(
      claim,
      reading.claims.filter(({ id }) => !old.has(id)),
    ),
  };
}

/** Where what is written on the claim belongs now: the reading with it, and its id there. */
export function placeOf({ claim, now }: Reworded, reading: Reading): { readonly reading: Reading; readonly claimId: string } {
  if (now !== null && holds(reading, now)) return { reading, claimId: now };
  return { reading: { ...reading, claims: [...reading.claims, claim] }, claimId: claim.id };
}

function holds({ claims }: Reading, claimId: string): boolean {
  return claims.some(({ id }) => id === claimId);
}
