import type { StoreResult } from '../../core/annotation/store-result.ts';
import { isInTrash, purgedAnnotation, purgedArticle } from '../../core/annotation/trash.ts';
import type { Connection } from '../connection.ts';
import { annotationsById, articlesByKey } from '../read/gather.ts';
import { transact, type Writing } from '../transact.ts';
import { dropText, putAnnotation, putArticle } from './put.ts';

/** Records that are purged in one transaction, while which nobody else writes: a file may have brought a million. */
const AT_ONCE = 200;

/**
 * Makes tombstones of what lies in the trash since before `before` (ISO 8601), or of all of it where that is null, and drops
 * the texts of its articles: some at a time, so that others can write in between. Gives how many records that were; at a fault the
 * rest stays in the trash.
 */
export async function purge(connection: Connection, before: string | null): Promise<StoreResult<number>> {
  const range = before === null ? undefined : IDBKeyRange.upperBound(before, true);
  const named = await transact(connection, 'readonly', async (transaction) => ({
    articles: await transaction.objectStore('articles').index('deleted').getAllKeys(range),
    annotations: await transaction.objectStore('annotations').index('deleted').getAllKeys(range),
  }));
  if (!named.ok) return named;
  const isOld = (record: { readonly deleted: string | null }) => before === null || (record.deleted ?? before) < before;
  const purgeThem = async (ids: readonly string[], some: (transaction: Writing, ids: readonly string[]) => Promise<number>) => {
    let count = 0;
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const done = await transact(connection, 'readwrite', (transaction) => some(transaction, ids.slice(at, at + AT_ONCE)));
      if (!done.ok) return done;
      count += done.value;
    }
    return { ok: true, value: count } as const;
  };
  const annotations = await purgeThem(named.value.annotations, async (transaction, ids) => {
    const gone = (await annotationsById(transaction, ids)).filter((one) => isInTrash(one) && isOld(one));
    await Promise.all(gone.map((one) => putAnnotation(transaction, purgedAnnotation(one))));
    return gone.length;
  });
  if (!annotations.ok) return annotations;
  const articles = await purgeThem(named.value.articles, async (transaction, keys) => {
    const gone = (await articlesByKey(transaction, keys)).filter((one) => isInTrash(one) && isOld(one));
    await Promise.all(gone.map((one) => putArticle(transaction, purgedArticle(one))));
    await Promise.all(gone.map(({ key }) => dropText(transaction, key)));
    return gone.length;
  });
  return articles.ok ? { ok: true, value: annotations.value + articles.value } : articles;
}
