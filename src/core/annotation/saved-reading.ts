import { contextOf } from '../anchor/context-of.ts';
import { type FoldedText, foldedPage } from '../anchor/folded-page.ts';
import { resolveAll } from '../anchor/resolve.ts';
import type { Article, Span } from '../article/article.ts';
import { inReadingOrder } from '../claim/reading-order.ts';
import { UNREAD } from '../claim/unread.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import type { Annotation } from './annotation.ts';
import type { SavedText } from './article-work.ts';
import { isOwnClaim, type OwnPassage, ownPassagesIn } from './own-claim.ts';

/** As many claims as are read of an article. */
const MOST = 2_000;

/**
 * The reading of a saved text with the claims that the page has, before what the reader corrects: those that were found, one behind
 * the other, and those that she made (`annotations` tell), where the text has them. A file may bring tens of thousands for one text,
 * each over all of it, which would all be drawn over each other: work on those is found by its quote.
 */
export function savedReading(
  { article, reading }: Pick<SavedText, 'article' | 'reading'>,
  annotations: readonly Annotation[],
): Reading {
  const found = apart(reading.claims.filter(({ id }) => !isOwnClaim(id)));
  const own = ownClaimsIn(article, reading, ownPassagesIn(annotations));
  return { ...reading, claims: own.length === 0 ? found : [...found, ...own].sort(inReadingOrder) };
}

function apart(claims: readonly ReadClaim[]): readonly ReadClaim[] {
  let end = 0;
  const one = claims.filter((claim) => {
    if (claim.start < end) return false;
    ({ end } = claim);
    return true;
  });
  return one.slice(0, MOST);
}

/** As they were read with the text; those that were made since as their annotations tell, still without background and notes. */
function ownClaimsIn(article: Article, { claims }: Reading, passages: readonly OwnPassage[]): readonly ReadClaim[] {
  if (passages.length === 0) return [];
  const read = new Map(claims.map((claim) => [claim.id, claim]));
  const sought = passages.filter(({ id }) => !read.has(id));
  const page = sought.length > 0 && article.text !== '' ? foldedPage(article.text) : null;
  const found = page && resolveAll(page, sought);
  return passages.flatMap((passage) => {
    const span = found?.get(passage.id);
    return read.get(passage.id) ?? (page && span ? claimAt(passage, span, article, page) : []);
  });
}

function claimAt({ id, facts }: OwnPassage, { start, end }: Span, article: Article, page: FoldedText): readonly ReadClaim[] {
  const text = article.text.slice(start, end);
  const block = article.blocks.findIndex((one) => start < one.end && end > one.start);
  if (text.trim() === '' || block < 0) return [];
  const nothing = { hedges: [], quantities: [], dates: [], evidence: [], cards: [], checks: [] };
  return [{ id, text, start, end, block, ...(facts ?? UNREAD), ...nothing, ...contextOf(page, { start, end }) }];
}
