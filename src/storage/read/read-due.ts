import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, DueItem } from '../../core/annotation/article-work.ts';
import { revisitOf } from '../../core/annotation/edit.ts';
import { quoteSelectorOf } from '../../core/annotation/group.ts';
import { readAnnotation, readArticle } from '../records.ts';
import type { Transaction } from '../transact.ts';

/** More than anybody comes back to; a file may bring tens of thousands, and each look at a tab asks. */
const MOST = 500;

/** The claims and articles whose day to come back is `today` (`YYYY-MM-DD`) or before, the longest due first, those of the first `MOST` records. */
export async function readDue(transaction: Transaction, today: string): Promise<readonly DueItem[]> {
  const annotations = transaction.objectStore('annotations').index('revisit');
  const raw = await annotations.getAll(IDBKeyRange.upperBound(today), MOST);
  const items: DueItem[] = [];
  const articles = new Map<string, ArticleRecord | null>();
  for (const annotation of raw.map(readAnnotation)) {
    if (annotation === null || annotation.deleted !== null) continue;
    const { articleKey } = annotation;
    if (!articles.has(articleKey))
      articles.set(articleKey, readArticle(await transaction.objectStore('articles').get(articleKey)));
    const article = articles.get(articleKey) ?? null;
    if (article?.deleted) continue;
    items.push(...dueItem(annotation, article));
  }
  return items;
}

function dueItem(annotation: Annotation, article: ArticleRecord | null): DueItem[] {
  const { articleKey, claimId, target } = annotation;
  const date = revisitOf(annotation);
  if (date === null) return [];
  const url = article?.head.url ?? target.source;
  const title = article?.head.title ?? '';
  return [{ articleKey, url, title, claimId, quote: quoteSelectorOf(annotation)?.exact ?? '', date }];
}
