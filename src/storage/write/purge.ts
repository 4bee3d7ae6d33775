import { isInTrash, purgedAnnotation, purgedArticle } from '../../core/annotation/trash.ts';
import { deletedIn } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import { dropText, putAnnotation, putArticle } from './put.ts';

/**
 * Makes tombstones of what lies in the trash since before `before` (ISO 8601), or of all of it where that is null, and drops
 * the texts of its articles. Gives how many records that were.
 */
export async function purge(transaction: Writing, before: string | null): Promise<number> {
  const gathered = await deletedIn(transaction, before === null ? undefined : IDBKeyRange.upperBound(before, true));
  const articles = gathered.articles.filter(isInTrash);
  const annotations = gathered.annotations.filter(isInTrash);
  await Promise.all([
    ...articles.map((one) => putArticle(transaction, purgedArticle(one))),
    ...articles.map(({ key }) => dropText(transaction, key)),
    ...annotations.map((one) => putAnnotation(transaction, purgedAnnotation(one))),
  ]);
  return articles.length + annotations.length;
}
