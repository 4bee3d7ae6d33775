import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord } from '../../core/annotation/article-work.ts';
import { readAnnotation, readArticle } from '../records.ts';
import type { Transaction } from '../transact.ts';
import { articlesByKey, type Gathered } from './gather.ts';

/**
 * The live annotations and the live articles that changed last, at most `limit` of each, newest first; behind these articles
 * those that the annotations are on.
 */
export async function readRecent(transaction: Transaction, limit: number): Promise<Gathered> {
  const annotations: Annotation[] = [];
  let cursor = limit > 0 ? await transaction.objectStore('annotations').index('modified').openCursor(null, 'prev') : null;
  while (cursor !== null && annotations.length < limit) {
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
  while (cursor !== null && articles.length < limit) {
    const article = readArticle(cursor.value);
    if (article?.deleted === null) articles.push(article);
    cursor = await cursor.continue();
  }
  return articles;
}
