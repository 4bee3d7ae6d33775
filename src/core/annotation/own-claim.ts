import type { Annotation, ClaimFacts, TextQuoteSelector } from './annotation.ts';
import { claimFactsOf } from './claim-facts.ts';
import { highlightOf } from './edit.ts';
import { quoteSelectorOf } from './group.ts';

/** Begins the id of a claim that the reader made of a passage, before the id of its highlight. */
const OWN = 'own:';
/** So many passages of an article are claims that the reader made, those made last: a file may have brought thousands. */
const MOST_OWN = 250;

/** The id of the claim that the reader made of the passage of a highlight. */
export function ownClaimId(highlight: string): string {
  return `${OWN}${highlight}`;
}

/** Id of the highlight of whose passage the reader made a claim; null where the claim is none of hers. */
export function highlightOfOwn(claim: string): string | null {
  return isOwnClaim(claim) ? claim.slice(OWN.length) : null;
}

/** Whether a claim is one that the reader made. */
export function isOwnClaim(id: string): boolean {
  return id.startsWith(OWN);
}

/** A passage that the reader asked to check. */
export interface OwnPassage {
  /** Id of the claim that she made of it. */
  readonly id: string;
  readonly quote: TextQuoteSelector;
  /** A highlight tells its place in all of the page's text, not in the article's. */
  readonly position: null;
  /** As the page was read last; null where it was not since. */
  readonly facts: ClaimFacts | null;
}

/** The passages that the reader asked to check, by the live ones of `annotations`. */
export function ownPassagesIn(annotations: readonly Annotation[]): readonly OwnPassage[] {
  const own = annotations.flatMap((annotation) => {
    const { claimId, deleted } = annotation;
    const quote = quoteSelectorOf(annotation);
    const isOwn = deleted === null && claimId !== null && isOwnClaim(claimId) && highlightOf(annotation) !== null;
    return isOwn && quote ? [[claimId, { id: claimId, quote, position: null, facts: claimFactsOf(annotation) }] as const] : [];
  });
  return [...new Map(own).values()].slice(-MOST_OWN);
}
