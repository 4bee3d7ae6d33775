import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../core/annotation/article-work.ts';
import type { SavedPictures } from '../../core/pictures/picture.ts';
import { keptReading } from '../../core/reading.ts';
import { annotationRecord, picturesRecord } from '../records.ts';
import type { Transaction, Writing } from '../transact.ts';
import { inTurn } from './in-turn.ts';
import { dropAside, dropAsides } from './let-go.ts';

// Every change of a record goes through here, so that the library's stamp tells of it.

/** Key of the stamp among the values beside the records. */
const STAMP = 'stamp';

/** Puts an annotation, with what it is indexed by. Fails the transaction where its slot is another's. */
export async function putAnnotation(transaction: Writing, annotation: Annotation): Promise<void> {
  await touch(transaction);
  await inTurn(transaction, () => transaction.objectStore('annotations').put(annotationRecord(annotation)));
}

/** Puts an article. */
export async function putArticle(transaction: Writing, article: ArticleRecord): Promise<void> {
  await touch(transaction);
  await inTurn(transaction, () => transaction.objectStore('articles').put(article));
}

/**
 * Puts an article's text; pictures of the one before go, whose places were in that. Its claims are made ready to be met again when
 * that is first asked for.
 */
export async function putText(transaction: Writing, text: SavedText): Promise<void> {
  await touch(transaction);
  await inTurn(transaction, () => transaction.objectStore('texts').put(textRecord(text)));
  for (const name of ['echoes', 'pictures'] as const)
    await inTurn(transaction, () => transaction.objectStore(name).delete(text.key));
}

/** Puts an article's pictures. */
export async function putPictures(transaction: Writing, pictures: SavedPictures): Promise<void> {
  await touch(transaction);
  await inTurn(transaction, () => transaction.objectStore('pictures').put(picturesRecord(pictures)));
}

/** Drops an article's pictures. */
export async function dropPictures(transaction: Writing, key: string): Promise<void> {
  await touch(transaction);
  await inTurn(transaction, () => transaction.objectStore('pictures').delete(key));
}

/** `text` as a record to put. */
export function textRecord({ key, article, reading, saved }: SavedText): SavedText {
  return { key, article, reading: keptReading(reading), saved };
}

/** Drops an article's text, with its pictures, and what was put aside of an earlier one. */
export async function dropText(transaction: Writing, key: string): Promise<void> {
  await touch(transaction);
  await dropAside(transaction, key);
  for (const name of ['texts', 'pictures', 'echoes'] as const)
    await inTurn(transaction, () => transaction.objectStore(name).delete(key));
}

/** Drops all records, and the texts that were put aside. */
export async function dropAll(transaction: Writing): Promise<void> {
  await touch(transaction);
  await dropAsides(transaction, null);
  const names = ['articles', 'annotations', 'texts', 'pictures', 'echoes'] as const;
  for (const name of names) await inTurn(transaction, () => transaction.objectStore(name).clear());
}

/** A number that rises with every transaction that changes a record; 0 where none did. */
export async function stampOf(transaction: Transaction): Promise<number> {
  const record = await transaction.objectStore('meta').get(STAMP);
  return typeof record?.value === 'number' && Number.isSafeInteger(record.value) ? record.value : 0;
}

const touched = new WeakMap<Writing, Promise<unknown>>();

/** Has the library's stamp rise, once in a transaction. */
export async function touch(transaction: Writing): Promise<void> {
  const touching = touched.get(transaction) ?? inTurn(transaction, () => raiseStamp(transaction));
  touched.set(transaction, touching);
  await touching;
}

async function raiseStamp(transaction: Writing): Promise<void> {
  const stamp = await stampOf(transaction);
  await transaction.objectStore('meta').put({ key: STAMP, value: stamp + 1 });
}
