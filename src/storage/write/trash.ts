import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Records } from '../../core/annotation/article-work.ts';
import { later } from '../../core/annotation/edit.ts';
import { makesItsClaim, trashed } from '../../core/annotation/trash.ts';
import { annotationsById, annotationsOn, articlesByKey, eachOnce, type Gathered } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import { putAnnotation, putArticle } from './put.ts';
import type { Stamps } from './write-work.ts';

/**
 * Puts records in the trash, whole: an article with all that is live on it, a highlight that makes its passage a claim with
 * the work on that claim. An article's text stays where it is. Gives the instant that all of them share and nothing else
 * has, by which they can be brought back.
 */
export async function trash(transaction: Writing, records: Records, { now }: Stamps): Promise<string> {
  const { articles, annotations } = await liveOf(transaction, records);
  const modified = [...articles, ...annotations].reduce((edited, one) => later(edited, one.modified), now());
  // What a file has brought may have it go far on: as an edit of then, no other device would believe it.
  const at = await unusedInstant(transaction, modified);
  await Promise.all([
    ...articles.map((one) => putArticle(transaction, trashed(one, at, modified))),
    ...annotations.map((one) => putAnnotation(transaction, trashed(one, at, modified))),
  ]);
  return at;
}

/** What is live of `records`, and what goes with it. */
async function liveOf(transaction: Writing, records: Records): Promise<Gathered> {
  const articles = (await articlesByKey(transaction, records.articles)).filter(isLive);
  const onThem = await annotationsOn(
    transaction,
    articles.map(({ key }) => key),
  );
  const named = (await annotationsById(transaction, records.annotations)).filter(isLive);
  const companions = await ofTheSameClaim(transaction, named.filter(makesItsClaim));
  return { articles, annotations: eachOnce([...onThem, ...named, ...companions].filter(isLive)) };
}

/** All annotations on the claims that these highlights make. */
export async function ofTheSameClaim(transaction: Writing, highlights: readonly Annotation[]): Promise<readonly Annotation[]> {
  const claims = new Set(highlights.map(({ claimId }) => claimId));
  const keys = highlights.map(({ articleKey }) => articleKey);
  return (await annotationsOn(transaction, keys)).filter(({ claimId }) => claimId !== null && claims.has(claimId));
}

/**
 * `at`, or an instant after it at which nothing was deleted: a millisecond later, then two more, then four. By steps of one it would take
 * as many looks as a file has brought deletions, one for each millisecond.
 */
export async function unusedInstant(transaction: Writing, at: string, step = 1): Promise<string> {
  const [article, annotation] = await Promise.all([
    transaction.objectStore('articles').index('deleted').getKey(at),
    transaction.objectStore('annotations').index('deleted').getKey(at),
  ]);
  if (article === undefined && annotation === undefined) return at;
  return unusedInstant(transaction, new Date(Date.parse(at) + step).toISOString(), 2 * step);
}

function isLive({ deleted }: { readonly deleted: string | null }): boolean {
  return deleted === null;
}
