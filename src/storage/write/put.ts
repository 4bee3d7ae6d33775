import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import { annotationRecord } from '../records.ts';
import type { Transaction, Writing } from '../transact.ts';

// Every change of a record goes through here, so that the library's stamp tells of it.

/** Key of the stamp among the values beside the records. */
const STAMP = 'stamp';

/** Puts an annotation, with what it is indexed by. Fails the transaction where its slot is another's. */
export async function putAnnotation(transaction: Writing, annotation: Annotation): Promise<void> {
  await Promise.all([transaction.objectStore('annotations').put(annotationRecord(annotation)), touch(transaction)]);
}

/** Puts an article. */
export async function putArticle(transaction: Writing, article: ArticleRecord): Promise<void> {
  await Promise.all([transaction.objectStore('articles').put(article), touch(transaction)]);
}

/** Puts an article's text. Its claims are made ready to be met again when that is first asked for. */
export async function putText(transaction: Writing, { key, article, reading, saved }: SavedText): Promise<void> {
  const text = { key, article, reading, saved };
  const stores = [transaction.objectStore('texts').put(text), transaction.objectStore('echoes').delete(key)];
  await Promise.all([...stores, touch(transaction)]);
}

/** Drops an article's text. */
export async function dropText(transaction: Writing, key: string): Promise<void> {
  const stores = (['texts', 'echoes'] as const).map((name) => transaction.objectStore(name).delete(key));
  await Promise.all([...stores, touch(transaction)]);
}

/** Drops all records. */
export async function dropAll(transaction: Writing): Promise<void> {
  const stores = (['articles', 'annotations', 'texts', 'echoes'] as const).map((name) => transaction.objectStore(name).clear());
  await Promise.all([...stores, touch(transaction)]);
}

/** A number that rises with every transaction that changes a record; 0 where none did. */
export async function stampOf(transaction: Transaction): Promise<number> {
  const record = await transaction.objectStore('meta').get(STAMP);
  return typeof record?.value === 'number' && Number.isSafeInteger(record.value) ? record.value : 0;
}

const touched = new WeakSet<Writing>();

async function touch(transaction: Writing): Promise<void> {
  if (touched.has(transaction)) return;
  touched.add(transaction);
  const stamp = await stampOf(transaction);
  await transaction.objectStore('meta').put({ key: STAMP, value: stamp + 1 });
}
