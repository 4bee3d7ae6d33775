import { foldedPage, resolveAll } from '../core/anchor/resolve.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import { highlightOf } from '../core/annotation/edit.ts';
import { quoteSelectorOf } from '../core/annotation/group.ts';
import { isOwnClaim } from '../core/annotation/own-claim.ts';
import type { Article } from '../core/article/article.ts';
import { readPassage } from '../core/claim/read-passage.ts';
import { withClaims } from '../core/read-article.ts';
import type { Reading } from '../core/reading.ts';

/** `reading` with the passages that the reader asked to check as claims, wherever the article still has them. */
export function withOwnClaims(reading: Reading, article: Article, annotations: readonly Annotation[]): Reading {
  const places = annotations.flatMap((annotation) => {
    const quote = quoteSelectorOf(annotation);
    const isOwn = annotation.deleted === null && isOwnClaim(annotation.claimId ?? '') && highlightOf(annotation) !== null;
    return isOwn && quote ? [{ id: annotation.claimId ?? '', quote, position: null }] : [];
  });
  if (places.length === 0) return reading;
  const found = resolveAll(foldedPage(article.text), places);
  const claims = [...found].flatMap(([id, span]) => (span && readPassage(article, span, id, reading.detection.language)) ?? []);
  return withClaims(reading, article, claims);
}
