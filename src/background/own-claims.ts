import { type Found, foldedPage, resolveInSteps, type Sought } from '../core/anchor/resolve.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import { ownPassagesIn } from '../core/annotation/own-claim.ts';
import type { Article } from '../core/article/article.ts';
import type { Claim } from '../core/claim/claim.ts';
import { passageInSteps } from '../core/claim/read-passage.ts';
import { withClaims } from '../core/read-article.ts';
import type { Reading } from '../core/reading.ts';
import type { Steps, TimeLimit } from '../core/steps.ts';
import { inSlices } from './in-slices.ts';

/** `reading` with the passages that the reader asked to check as claims, wherever the article still has them. */
export async function withOwnClaims(
  reading: Reading,
  article: Article,
  annotations: readonly Annotation[],
  isWanted: () => boolean = () => true,
): Promise<Reading> {
  const places = ownPassagesIn(annotations);
  if (places.length === 0) return reading;
  const { language } = reading.detection;
  const { claims, isCut } = await inSlices((time) => claimsAt(places, article, language, time), isWanted);
  return { ...withClaims(reading, article, claims), isTruncated: reading.isTruncated || isCut };
}

interface ReadClaims {
  readonly claims: readonly Claim[];
  readonly isCut: boolean;
}

function* claimsAt(places: readonly Sought[], article: Article, language: string, time: TimeLimit): Steps<ReadClaims> {
  const found: ReadonlyMap<string, Found | null> = yield* resolveInSteps(foldedPage(article.text), places);
  const claims: Claim[] = [];
  for (const [id, span] of found) {
    const claim = span && (yield* passageInSteps(article, span, id, language, time));
    if (claim) claims.push(claim);
  }
  return { claims, isCut: time.isCut };
}
