import type { SaveArticleEdit, SavedText } from '../../core/annotation/article-work.ts';
import { later } from '../../core/annotation/edit.ts';
import { headOf } from '../../core/article/article.ts';
import { readArticle, readPictures, readText } from '../records.ts';
import type { Writing } from '../transact.ts';
import { keepArticle } from './keep-article.ts';
import { dropAside, dropAsides, putAside, readAside } from './let-go.ts';
import { dropText, putArticle, putPictures, putText } from './put.ts';
import type { Stamps } from './write-work.ts';

/** An article, by its key. */
interface Named {
  readonly articleKey: string;
}

/** What came of bringing a text back: it never went, is back with its pictures, had none, or is gone. */
export type TextBack = 'kept' | 'pictured' | 'bare' | 'gone';

/** Milliseconds for which a text that was let go is put aside, where the browser is not started anew before. */
const ASIDE_FOR = 86_400_000;

/** Keeps an article with its text, in place of the text that was kept before. */
export async function writeText(
  transaction: Writing,
  { articleKey, article, reading, saved }: SaveArticleEdit,
  stamps: Stamps,
): Promise<void> {
  const now = stamps.now();
  await keepText(transaction, { key: articleKey, article, reading, saved: saved ?? now }, now);
  await dropAside(transaction, articleKey);
}

/** Lets an article's text go, puts it aside with its pictures, and keeps the work on it. */
export async function letTextGo(transaction: Writing, { articleKey }: Named, stamps: Stamps): Promise<void> {
  const text = readText(await transaction.objectStore('texts').get(articleKey));
  const pictures = readPictures(await transaction.objectStore('pictures').get(articleKey));
  await forgetText(transaction, { articleKey }, stamps);
  const now = stamps.now();
  await dropAsides(transaction, new Date(Date.parse(now) - ASIDE_FOR).toISOString());
  if (text) await putAside(transaction, { text, pictures }, now);
}

/** Lets an article's text go, for good, and keeps the work on it. */
export async function forgetText(transaction: Writing, { articleKey }: Named, stamps: Stamps): Promise<void> {
  const before = readArticle(await transaction.objectStore('articles').get(articleKey));
  if (before !== null && before.saved !== null) {
    await putArticle(transaction, { ...before, saved: null, modified: later(stamps.now(), before.modified) });
  }
  if ((await transaction.objectStore('texts').getKey(articleKey)) !== undefined) await dropText(transaction, articleKey);
}

/**
 * Keeps a text again that was let go, with its pictures, as it was, also in the place of one that a file has brought since; one that the
 * reader has kept again herself stays. See `WorkCalls.resaveArticle`.
 */
export async function bringTextBack(transaction: Writing, articleKey: string, stamps: Stamps): Promise<TextBack> {
  const aside = await readAside(transaction, articleKey);
  if (aside === null) return (await transaction.objectStore('texts').getKey(articleKey)) === undefined ? 'gone' : 'kept';
  await keepText(transaction, aside.text, stamps.now());
  if (aside.pictures) await putPictures(transaction, aside.pictures);
  await dropAside(transaction, articleKey);
  return aside.pictures ? 'pictured' : 'bare';
}

async function keepText(transaction: Writing, text: SavedText, now: string): Promise<void> {
  const { key, article, saved } = text;
  await keepArticle(transaction, { articleKey: key, head: headOf(article) }, now, { saved });
  await putText(transaction, text);
}
