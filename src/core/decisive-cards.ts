import type { ReadClaim, Reading } from './reading.ts';

/** So many cards stand above the claims. */
const MOST = 3;
/** What one that few claims and no note have to do with is not. */
const LEAST = 2;

/**
 * Ids of the cards that decide most in an article, three at most of those of the article as a whole: by how many claims they bear
 * on, one with a context note counted twice. One claim without a note is too little.
 */
export function decisiveCards(
  { claims, cards }: Pick<Reading, 'claims' | 'cards'>,
  isNoted: (claim: ReadClaim) => boolean,
): readonly string[] {
  const weights = new Map<string, number>();
  for (const claim of claims) {
    for (const id of new Set(claim.cards.map((card) => card.id)))
      weights.set(id, (weights.get(id) ?? 0) + (isNoted(claim) ? 2 : 1));
  }
  const known = cards.flatMap(({ id }) => ((weights.get(id) ?? 0) >= LEAST ? [id] : []));
  return known.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, MOST);
}
