import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleWork } from '../../core/annotation/article-work.ts';
import { readArticle } from '../records.ts';
import type { Transaction } from '../transact.ts';
import { annotationIn } from './read-fast.ts';

/** The live work on an article. What cannot be read is counted and left alone: a later Loupe may know how to mend it. */
export async function readWork(transaction: Transaction, articleKey: string): Promise<ArticleWork> {
  const [rawArticle, rawAnnotations] = await Promise.all([
    transaction.objectStore('articles').get(articleKey),
    transaction.objectStore('annotations').index('articleKey').getAll(articleKey),
  ]);
  const article = readArticle(rawArticle);
  const annotations = rawAnnotations.map(annotationIn).filter((annotation) => annotation !== null);
  const lost = rawArticle !== undefined && article === null ? 1 : 0;
  return {
    article: article?.deleted === null ? article : null,
    annotations: annotations.filter(({ deleted }) => deleted === null).sort(byAge),
    unreadable: rawAnnotations.length - annotations.length + lost,
  };
}

function byAge(a: Annotation, b: Annotation): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
