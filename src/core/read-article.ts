import type { Article } from './article/article.ts';
import { articleKey } from './article/article-key.ts';
import { detect } from './article/detect.ts';
import type { Claim } from './claim/claim.ts';
import { findClaims } from './claim/find-claims.ts';
import type { CardLink } from './knowledge/card.ts';
import { linkClaims } from './knowledge/link-claims.ts';
import type { ReadClaim, Reading } from './reading.ts';

/** UTF-16 units of context kept on each side of a claim, as the W3C's examples and Hypothesis keep. */
const CONTEXT = 32;

/**
 * Reads an article from end to end: what the page is, the claims in it, the background of each. Never throws.
 * `isForced` reads for claims also where the page was not taken for rare-earth news, because the reader asked for it.
 */
export function readArticle(article: Article, isForced = false): Reading {
  const { text, isTruncated, url, title, site, author, published, language } = article;
  const detection = detect(article);
  const isRead = detection.isLanguageRead && (isForced || detection.kind === 'news');
  const claims = isRead ? findClaims(article, detection.language) : [];
  const links = linkClaims(article, claims);
  return {
    key: articleKey(url),
    head: { url, title, site, author, published, language },
    length: text.length,
    isTruncated,
    detection,
    claims: claims.map((claim) => withContext(claim, text, links.byClaim.get(claim.id) ?? [])),
    cards: links.article,
  };
}

function withContext(claim: Claim, text: string, cards: readonly CardLink[]): ReadClaim {
  const prefix = text.slice(Math.max(0, claim.start - CONTEXT), claim.start);
  const suffix = text.slice(claim.end, claim.end + CONTEXT);
  return { ...claim, cards, prefix, suffix };
}
