import type { Article, Span } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import type { CardLink } from '../knowledge/card.ts';

/** A claim with all that a cross-check holds it against. */
export interface ClaimSubject {
  readonly claim: Claim;
  readonly article: Article;
  /** The cards tied to it, most specific first. */
  readonly links: readonly CardLink[];
  /** The day it is read on, `YYYY-MM-DD`. */
  readonly today: string;
}

/** An article with all that a cross-check of the whole holds it against. */
export interface ArticleSubject {
  readonly article: Article;
  readonly claims: readonly Claim[];
  /** Its cards, most central first. */
  readonly links: readonly CardLink[];
  readonly today: string;
}

/** Whether the words that tied a card stand in the claim itself, not in what is around it. */
export function isNamedIn(claim: Span, link: Span): boolean {
  return link.end > link.start && link.start >= claim.start && link.end <= claim.end;
}
