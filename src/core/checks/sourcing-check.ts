import type { Check } from './check.ts';
import type { ArticleSubject, ClaimSubject } from './subject.ts';

/** The sourcing notes of a claim. */
export function claimSourcing(_subject: ClaimSubject): readonly Check[] {
  return [];
}

/** The sourcing notes of an article as a whole. */
export function articleSourcing(_subject: ArticleSubject): readonly Check[] {
  return [];
}
