import { contextOf } from './anchor/context-of.ts';
import { type FoldedText, foldedPage } from './anchor/folded-page.ts';
import { type Article, headOf } from './article/article.ts';
import { articleKey } from './article/article-key.ts';
import { detect } from './article/detect.ts';
import { checksInSteps } from './checks/checks-of.ts';
import type { Claim } from './claim/claim.ts';
import { claimsInSteps } from './claim/find-claims.ts';
import { inReadingOrder } from './claim/reading-order.ts';
import { headingsOf, repeatsOf } from './headings.ts';
import { linksInSteps } from './knowledge/link-claims.ts';
import type { ReadClaim, Reading } from './reading.ts';
import { inOneGo, type Steps, type TimeLimit, unlimited } from './steps.ts';

/**
 * Claims that are read of one article: twice what the longest report makes. A page of nothing but claims would keep every surface
 * busy, and a browser that keeps readings for a session.
 */
const MAX_CLAIMS = 2_000;

/** What a reading needs beside the article. */
export interface Occasion {
  /** The day it is read on, `YYYY-MM-DD`: what has come into force or run out by now is told. */
  readonly today: string;
  /** Reads for claims also where the page was not taken for rare-earth news, because the reader asked for it. */
  readonly isForced?: boolean;
}

/** Reads an article from end to end: what the page is, the claims in it, the background and cross-checks of each. Never throws. */
export function readArticle(article: Article, { today, isForced = false }: Occasion): Reading {
  return withBackground(readClaims(article, isForced), article, today);
}

/**
 * What a page is and the claims in it, still without background and notes: all that marking it needs, in half the time.
 * Never throws.
 */
export function readClaims(article: Article, isForced: boolean): Reading {
  return inOneGo(claimsReadInSteps(article, isForced, unlimited()));
}

/** The same in steps: where the time is up it gives the claims it has, and says that the page was cut. */
export function* claimsReadInSteps(article: Article, isForced: boolean, time: TimeLimit): Steps<Reading> {
  const { text, isTruncated, url } = article;
  const detection = detect(article);
  yield;
  const isRead = detection.isLanguageRead && (isForced || detection.kind === 'news');
  const found = isRead ? yield* claimsInSteps(article, detection.language, time) : [];
  const page = foldedPage(text);
  const claims: ReadClaim[] = [];
  for (const claim of found.slice(0, MAX_CLAIMS)) {
    claims.push(unlinked(claim, page));
    yield;
  }
  return {
    key: articleKey(url),
    head: headOf(article),
    length: text.length,
    isTruncated: isTruncated || time.isCut || claims.length < found.length,
    detection,
    claims,
    headings: headingsOf(article),
    repeats: repeatsOf(article, claims),
    cards: [],
    checks: [],
  };
}

/** Whether `reading` is of this article as it stands: of its address, its length, and with its claims where they are. */
export function isReadingOf({ key, length, claims }: Reading, { url, text }: Article): boolean {
  const isThere = claims.every(({ start, end, text: words }) => text.slice(start, end) === words);
  return key === articleKey(url) && length === text.length && isThere;
}

/** `reading` with further claims of its article, in reading order. Those with ids that it has already are left out. */
export function withClaims(reading: Reading, { text }: Article, claims: readonly Claim[]): Reading {
  const known = new Set(reading.claims.map(({ id }) => id));
  const page = foldedPage(text);
  const added = claims.filter(({ id }) => !known.has(id)).map((claim) => unlinked(claim, page));
  return { ...reading, claims: [...reading.claims, ...added].sort(inReadingOrder) };
}

/** `reading` with the background and cross-checks of its claims, as of `today`; it must be of this article. Never throws. */
export function withBackground(reading: Reading, article: Article, today: string): Reading {
  return inOneGo(backgroundInSteps(reading, article, today, unlimited()));
}

/** The same in steps: where the time is up it gives the background it has, and says that the page was cut. */
export function* backgroundInSteps(reading: Reading, article: Article, today: string, time: TimeLimit): Steps<Reading> {
  const links = yield* linksInSteps(article, reading.claims, time);
  const checks = yield* checksInSteps(article, reading.claims, links, today, time);
  return {
    ...reading,
    isTruncated: reading.isTruncated || time.isCut,
    claims: reading.claims.map((claim) => ({
      ...claim,
      cards: links.byClaim.get(claim.id) ?? [],
      checks: checks.byClaim.get(claim.id) ?? [],
    })),
    cards: links.article,
    checks: checks.article,
  };
}

/** A claim with the text around it, still without background and notes. */
function unlinked(claim: Claim, page: FoldedText): ReadClaim {
  return { ...claim, ...contextOf(page, claim), cards: [], checks: [] };
}
