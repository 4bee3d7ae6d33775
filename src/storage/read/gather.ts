import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord } from '../../core/annotation/article-work.ts';
import { isInTrash } from '../../core/annotation/trash.ts';
import { readAnnotation, readArticle } from '../records.ts';
import type { Transaction } from '../transact.ts';

/** Articles and annotations, read. */
export interface Gathered {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: readonly Annotation[];
}

/** The annotations of these ids, each once; what is not there or cannot be read is left out. */
export async function annotationsById(transaction: Transaction, ids: readonly string[]): Promise<readonly Annotation[]> {
  const annotations = transaction.objectStore('annotations');
  const raw = await Promise.all([...new Set(ids)].map((id) => annotations.get(id)));
  return raw.map(readAnnotation).filter((one) => one !== null);
}

/** The articles of these keys, each once; what is not there or cannot be read is left out. */
export async function articlesByKey(transaction: Transaction, keys: readonly string[]): Promise<readonly ArticleRecord[]> {
  const articles = transaction.objectStore('articles');
  const raw = await Promise.all([...new Set(keys)].map((key) => articles.get(key)));
  return raw.map(readArticle).filter((one) => one !== null);
}

/** The annotations on these articles, live or not; what cannot be read is left out. */
export async function annotationsOn(transaction: Transaction, keys: readonly string[]): Promise<readonly Annotation[]> {
  const index = transaction.objectStore('annotations').index('articleKey');
  const raw = await Promise.all([...new Set(keys)].map((key) => index.getAll(key)));
  return raw
    .flat()
    .map(readAnnotation)
    .filter((one) => one !== null);
}

/** What was deleted in `range` of instants, or ever: in the trash and tombstones alike; what cannot be read is left out. */
export async function deletedIn(transaction: Transaction, range?: IDBKeyRange): Promise<Gathered> {
  const [articles, annotations] = await Promise.all([
    transaction.objectStore('articles').index('deleted').getAll(range),
    transaction.objectStore('annotations').index('deleted').getAll(range),
  ]);
  return {
    articles: articles.map(readArticle).filter((one) => one !== null),
    annotations: annotations.map(readAnnotation).filter((one) => one !== null),
  };
}

/** What lies in the trash, last deleted first. */
export async function readTrash(transaction: Transaction): Promise<Gathered> {
  const { articles, annotations } = await deletedIn(transaction);
  return {
    articles: articles.filter(isInTrash).toSorted(byDeletion),
    annotations: annotations.filter(isInTrash).toSorted(byDeletion),
  };
}

function byDeletion(a: { readonly deleted: string | null }, b: { readonly deleted: string | null }): number {
  return Date.parse(b.deleted ?? '') - Date.parse(a.deleted ?? '');
}

/** `annotations`, each once. */
export function eachOnce(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...new Map(annotations.map((one) => [one.id, one])).values()];
}
