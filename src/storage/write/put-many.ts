import { unwrap } from 'idb';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import { annotationRecord } from '../records.ts';
import type { Writing } from '../transact.ts';
import { addInBulk, inBulk } from './in-turn.ts';
import { textRecord, touch } from './put.ts';

// As in `put.ts`, many at a time.

/**
 * Puts annotations. One whose id is not among `known` has to be new, which spares the browser the search for what an older one
 * is indexed by; null stands for a library that was emptied in the same transaction: should that fail, records of these ids
 * may come back, and none of them must be taken for one that was left behind.
 */
export async function putAnnotations(
  transaction: Writing,
  annotations: readonly Annotation[],
  known: ReadonlySet<string> | null,
): Promise<void> {
  await touch(transaction);
  const store = storeOf(transaction, 'annotations');
  if (known === null) {
    await inBulk(
      transaction,
      requestsOf(annotations, (one) => store.add(annotationRecord(one))),
    );
    return;
  }
  const [old, fresh] = [annotations.filter(({ id }) => known.has(id)), annotations.filter(({ id }) => !known.has(id))];
  await inBulk(
    transaction,
    requestsOf(old, (one) => store.put(annotationRecord(one))),
  );
  await addInBulk(
    transaction,
    fresh.map((one) => ({ id: one.id, add: () => store.add(annotationRecord(one)) })),
  );
}

/** Puts articles. */
export async function putArticles(transaction: Writing, articles: readonly ArticleRecord[]): Promise<void> {
  if (articles.length === 0) return;
  await touch(transaction);
  const store = storeOf(transaction, 'articles');
  await inBulk(
    transaction,
    requestsOf(articles, (article) => store.put(article)),
  );
}

/** Puts texts of articles; pictures of those before go. Their claims are made ready to be met again when that is first asked for. */
export async function putTexts(transaction: Writing, texts: readonly SavedText[]): Promise<void> {
  if (texts.length === 0) return;
  await touch(transaction);
  const echoes = storeOf(transaction, 'echoes');
  const ready = new Set(await transaction.objectStore('echoes').getAllKeys());
  const stale = texts.filter(({ key }) => ready.has(key));
  await inBulk(
    transaction,
    requestsOf(stale, ({ key }) => echoes.delete(key)),
  );
  const pictures = storeOf(transaction, 'pictures');
  const pictured = new Set(await transaction.objectStore('pictures').getAllKeys());
  await inBulk(
    transaction,
    requestsOf(
      texts.filter(({ key }) => pictured.has(key)),
      ({ key }) => pictures.delete(key),
    ),
  );
  const store = storeOf(transaction, 'texts');
  await inBulk(
    transaction,
    requestsOf(texts, (text) => store.put(textRecord(text))),
  );
}

function* requestsOf<T>(items: readonly T[], request: (item: T) => IDBRequest): Iterable<IDBRequest> {
  for (const item of items) yield request(item);
}

function storeOf(transaction: Writing, name: 'annotations' | 'articles' | 'texts' | 'pictures' | 'echoes'): IDBObjectStore {
  return unwrap(transaction.objectStore(name)) as IDBObjectStore;
}
