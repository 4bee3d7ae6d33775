import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, DueItem } from '../../core/annotation/article-work.ts';
import { revisitOf } from '../../core/annotation/edit.ts';
import { quoteSelectorOf } from '../../core/annotation/group.ts';
import { readAnnotation, readArticle } from '../records.ts';
import type { Transaction } from '../transact.ts';

/** The claims whose day to come back is `today` (`YYYY-MM-DD`) or before, the longest due first. */
export async function readDue(transaction: Transaction, today: string): Promise<readonly DueItem[]> {
  const annotations = transaction.objectStore('annotations').index('revisit');
  const raw = await annotations.getAll(IDBKeyRange.upperBound(today));
  const items: DueItem[] = [];
  for (const annotation of raw.map(readAnnotation)) {
    if (annotation === null || annotation.deleted !== null) continue;
    const article = readArticle(await transaction.objectStore('articles').get(annotation.articleKey));
    if (article?.deleted) continue;
    items.push(...dueItem(annotation, article));
  }
  return items;
}

function dueItem(annotation: Annotation, article: ArticleRecord | null): DueItem[] {
  const { articleKey, claimId, target } = annotation;
  const date = revisitOf(annotation);
  if (date === null || claimId === null) return [];
  const url = article?.head.url ?? target.source;
  const title = article?.head.title ?? '';
  return [{ articleKey, url, title, claimId, quote: quoteSelectorOf(annotation)?.exact ?? '', date }];
}
