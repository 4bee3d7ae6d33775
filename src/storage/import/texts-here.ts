import type { Article } from '../../core/article/article.ts';
import { readText } from '../records.ts';
import type { Writing } from '../transact.ts';
import type { Incoming } from './incoming.ts';

/** How a text that is saved here stands to another library's of the same article: it has none, the same, or another. */
export type TextHere = 'only' | 'same' | 'other';

/** The texts that are saved here of the articles that another library has, by key; those that cannot be read are none. */
export async function textsHere(transaction: Writing, theirs: Incoming): Promise<ReadonlyMap<string, TextHere>> {
  const store = transaction.objectStore('texts');
  const here = new Map<string, TextHere>();
  for (const key of await store.getAllKeys()) {
    const text = theirs.texts.get(key);
    if (!text && !theirs.articles.has(key)) continue;
    // One by one: all texts at once may be more than there is memory for.
    const ours = readText(await store.get(key));
    if (ours) here.set(key, text ? (isSame(ours.article, text.article) ? 'same' : 'other') : 'only');
  }
  return here;
}

/** Whether two articles have one text in the same blocks, so that a place in one is that in the other, of one title, author and day. */
function isSame(one: Article, other: Article): boolean {
  return JSON.stringify(evidenceOf(one)) === JSON.stringify(evidenceOf(other));
}

const evidenceOf = ({ text, blocks, title, author, published }: Article) => [text, blocks, title, author, published];
