import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord } from '../../core/annotation/article-work.ts';
import { readAnnotation, readArticle } from '../records.ts';
import type { Transaction } from '../transact.ts';
import { articlesByKey, type Gathered } from './gather.ts';

/** Records that are looked at for them: of a file's trash, all of it may have changed last, and until it is gone through nobody writes. */
const MOST_LOOKED_AT = 1_000;

/**
 * The live annotations and the live articles that changed last, at most `limit` of each, newest first; behind these articles
 * those that the annotations are on. Fewer where thousands were deleted since.
 */
export async function readRecent(transaction: Transaction, limit: number): Promise<Gathered> {
  const annotations: Annotation[] = [];
  let cursor = limit > 0 ? await transaction.objectStore('annotations').index('modified').openCursor(null, 'prev') : null;
  for (let seen = 0; cursor !== null && annotations.length < limit && seen < MOST_LOOKED_AT; seen++) {
    const annotation = readAnnotation(cursor.value);
    if (annotation?.deleted === null) annotations.push(annotation);
    cursor = await cursor.continue();
  }
  const newest = await newestArticles(transaction, limit);
  const known = new Set(newest.map(({ key }) => key));
  const keys = annotations.map(({ articleKey }) => articleKey).filter((key) => !known.has(key));
  const others = (await articlesByKey(transaction, keys)).filter(({ deleted }) => deleted === null);
  return { annotations, articles: [...newest, ...others] };
}

async function newestArticles(transaction: Transaction, limit: number): Promise<readonly ArticleRecord[]> {
  const articles: ArticleRecord[] = [];
  let cursor = limit > 0 ? await transaction.objectStore('articles').index('modified').openCursor(null, 'prev') : null;
  for (let seen = 0; cursor !== null && articles.length < limit && seen < MOST_LOOKED_AT; seen++) {
    const article = readArticle(cursor.value);
    if (article?.deleted === null) articles.push(article);
    cursor = await cursor.continue();
  }
  return articles;
}
