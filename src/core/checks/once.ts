import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { type Check, sayingOf } from './check.ts';

/** What a heading counts less than a sentence worth as much: a reader looks for what is checked in the text. */
const HEADING = 0.5;
/** The worth of a claim that an older Loupe read. */
const UNKNOWN = 1;

/** What tells two notes apart: each source that is not named is another; else what they are about, however often it is said. */
const keyOf = (check: Check): string => (check.kind === 'sourcing' ? sayingOf(check) : check.id);

/**
 * The notes of a page by claim, each once: beside the claim that is most worth checking, the first of equals, with the ids of the
 * others that it bears on. `found` has the notes of each of `claims`, in the same order.
 */
export function eachOnce(
  { blocks }: Article,
  claims: readonly Claim[],
  found: readonly (readonly Check[])[],
): readonly (readonly Check[])[] {
  const weightOf = ({ worth = UNKNOWN, block }: Claim): number => {
    const kind = blocks[block]?.kind;
    return worth - (kind === 'title' || kind === 'heading' ? HEADING : 0);
  };
  const places = new Map<string, Claim[]>();
  claims.forEach((claim, i) => {
    for (const key of new Set((found[i] ?? []).map(keyOf))) places.set(key, [...(places.get(key) ?? []), claim]);
  });
  const best = new Map(
    [...places].map(([key, own]) => [key, own.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best))]),
  );
  return claims.map((claim, i) =>
    (found[i] ?? []).flatMap((check) => {
      const key = keyOf(check);
      if (best.get(key) !== claim) return [];
      const others = (places.get(key) ?? []).filter((one) => one !== claim).map(({ id }) => id);
      return others.length > 0 ? [{ ...check, alsoAt: others }] : [check];
    }),
  );
}
