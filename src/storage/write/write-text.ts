import type { SaveArticleEdit } from '../../core/annotation/article-work.ts';
import { later } from '../../core/annotation/edit.ts';
import { headOf } from '../../core/article/article.ts';
import { readArticle } from '../records.ts';
import type { Writing } from '../transact.ts';
import { keepArticle } from './keep-article.ts';
import { dropText, putArticle, putText } from './put.ts';
import type { Stamps } from './write-work.ts';

/** Keeps an article with its text, in place of the text that was kept before. */
export async function writeText(
  transaction: Writing,
  { articleKey, article, reading, saved: asOf }: SaveArticleEdit,
  stamps: Stamps,
): Promise<void> {
  const now = stamps.now();
  const saved = asOf ?? now;
  await keepArticle(transaction, { articleKey, head: headOf(article) }, now, { saved });
  await putText(transaction, { key: articleKey, article, reading, saved });
}

/** Lets an article's text go, and keeps the work on it. */
export async function letTextGo(
  transaction: Writing,
  { articleKey }: { readonly articleKey: string },
  stamps: Stamps,
): Promise<void> {
  const before = readArticle(await transaction.objectStore('articles').get(articleKey));
  if (before !== null && before.saved !== null) {
    await putArticle(transaction, { ...before, saved: null, modified: later(stamps.now(), before.modified) });
  }
  if ((await transaction.objectStore('texts').getKey(articleKey)) !== undefined) await dropText(transaction, articleKey);
}
