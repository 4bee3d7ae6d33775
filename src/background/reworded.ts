// A page may say a sentence in other words while the reader writes beside it, and its claim is then another.

import { isOwnClaim } from '../core/annotation/own-claim.ts';
import { successorOf } from '../core/annotation/reattach.ts';
import { wordsOf } from '../core/annotation/resemblance.ts';
import { isStillSaid, type Sentence } from '../core/annotation/still-said.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import { fold } from '../core/text/fold.ts';

/** A claim that is open, in the page's card or in the sidebar, as it was read, where the page does not have it any more. */
export interface Reworded {
  readonly claim: ReadClaim;
  /** Id of the claim that it has become, or null where none is clearly that. */
  readonly now: string | null;
}

/** What a tab shows, or was known to show before, and what of it is open and gone. */
interface Shown {
  readonly reading: Reading | null;
  readonly reworded?: readonly Reworded[];
}

/** What has become of those of the claims `openIds`, which are open, that another reading of their article does not have. */
export function rewordedIn(reading: Reading, before: Shown | null, openIds: readonly string[]): readonly Reworded[] {
  if (before?.reading?.key !== reading.key) return [];
  const { claims } = before.reading;
  const old = new Set(claims.map(({ id }) => id));
  return [...new Set(openIds)].flatMap((openId) => {
    const known = before.reworded?.find(({ claim }) => claim.id === openId);
    const claim = known?.claim ?? claims.find(({ id }) => id === openId);
    // A page can put a sentence of other words in its place that has the same id.
    const here = reading.claims.find(({ id }) => id === openId);
    if (!claim || (here && isSameText(here, claim))) return [];
    if (known?.now && holds(reading, known.now)) return [known];
    const others = reading.claims.filter(({ id }) => !old.has(id));
    return [{ claim, now: successorOf(claim, others) }];
  });
}

/**
 * Where a save on a claim belongs, with the save as it is to be made there: one of `readings` that has its claim; else what is
 * shown, beside what the claim has become there, or with the claim as it was read. Null where it was not open. A correction goes
 * with what was corrected where the page says something else by now.
 */
export function placeOf<Save extends { readonly claimId: string }>(
  save: Save,
  readings: readonly Reading[],
  shown: Shown | null,
): readonly [Reading, Save] | null {
  const reworded = shown?.reworded?.find(({ claim }) => claim.id === save.claimId);
  const reading = readings.find((one) => holds(one, save.claimId) && !(reworded && one === shown?.reading));
  if (reading) return [reading, save];
  if (!reworded || !shown?.reading) return null;
  const { claim, now } = reworded;
  const become = shown.reading.claims.find(({ id }) => id === now);
  if (become && !('correction' in save && !isStillSaid(sentenceOf(claim), sentenceOf(become))))
    return [shown.reading, { ...save, claimId: become.id }];
  const others = shown.reading.claims.filter(({ id }) => id !== claim.id);
  return [{ ...shown.reading, claims: [...others, claim] }, save];
}

function sentenceOf(claim: ReadClaim): Sentence {
  return { words: wordsOf(claim.text), facts: claim };
}

const isSameText = (a: ReadClaim, b: ReadClaim): boolean => isOwnClaim(a.id) || fold(a.text) === fold(b.text);

function holds({ claims }: Reading, claimId: string): boolean {
  return claims.some(({ id }) => id === claimId);
}
