import type { ArticleRecord } from '../../core/annotation/article-work.ts';
import { later } from '../../core/annotation/edit.ts';
import type { ArticleHead } from '../../core/article/article.ts';
import { readArticle } from '../records.ts';
import type { Writing } from '../transact.ts';
import { putArticle } from './put.ts';

/** The article that an edit is of. */
interface Place {
  readonly articleKey: string;
  readonly head: ArticleHead;
}

/** Addresses kept of one article: a site that makes a new one for every visit must not make the record grow for ever. */
export const ADDRESS_LIMIT = 20;

/** Puts the article that an edit is of: made, brought up to date, or brought back. `change` has the last word. */
export async function keepArticle(
  transaction: Writing,
  { articleKey: key, head }: Place,
  now: string,
  change: Partial<Pick<ArticleRecord, 'saved'>> = {},
): Promise<void> {
  const before = readArticle(await transaction.objectStore('articles').get(key));
  const addresses = before?.addresses ?? [];
  await putArticle(transaction, {
    key,
    addresses: addresses.includes(head.url) ? addresses : [...addresses, head.url].slice(-ADDRESS_LIMIT),
    head,
    firstRead: before?.firstRead ?? now,
    lastRead: now,
    saved: before?.saved ?? null,
    modified: before ? later(now, before.modified) : now,
    deleted: null,
    ...change,
  });
}
