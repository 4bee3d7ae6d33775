import type { SavedText } from '../../core/annotation/article-work.ts';
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
    // One by one: all texts at once may be more than there is memory for.
    const standing = text ? standingOf(await store.get(key), text.article) : 'only';
    if (standing && (text || theirs.articles.has(key))) here.set(key, standing);
  }
  return here;
}

/** As it lies there it is most often the same, and need not be checked, which takes long. */
function standingOf(raw: SavedText | undefined, theirs: Article): TextHere | null {
  if (raw?.article && isSame(raw.article, theirs)) return 'same';
  const ours = readText(raw);
  return ours && (isSame(ours.article, theirs) ? 'same' : 'other');
}

/** Whether two articles have one text in the same blocks, so that a place in one is that in the other, of one title, author and day. */
function isSame(one: Partial<Article>, other: Article): boolean {
  return JSON.stringify(evidenceOf(one)) === JSON.stringify(evidenceOf(other));
}

const evidenceOf = ({ text, blocks, title, author, published }: Partial<Article>) => [text, blocks, title, author, published];
