import { type Word, wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import type { Claim } from './claim.ts';

/** Several checks read the same claim; its words are found once. */
const known = new WeakMap<Claim, readonly Word[]>();

/** The words of a claim in simplified characters; offsets in its own text. */
export function wordsOfClaim(claim: Claim): readonly Word[] {
  const words = known.get(claim) ?? wordsOf(simplified(claim.text));
  known.set(claim, words);
  return words;
}
