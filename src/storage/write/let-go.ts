import type { SavedText } from '../../core/annotation/article-work.ts';
import type { SavedPictures } from '../../core/pictures/picture.ts';
import { readPictures, readText } from '../records.ts';
import type { Writing } from '../transact.ts';
import { inTurn } from './in-turn.ts';

// A text that was let go is put aside with its pictures, of each article by itself, among the values beside the records: the page
// may have it no more when the reader takes that back. No backup has it, and nothing lists it.

const ASIDE = 'let-go:';

/** What was put aside of an article. */
export interface Aside {
  readonly text: SavedText;
  readonly pictures: SavedPictures | null;
}

/** Puts a text aside at an instant (ISO 8601), in place of what was before. */
export async function putAside(transaction: Writing, { text, pictures }: Aside, at: string): Promise<void> {
  const record = { key: ASIDE + text.key, value: { at, text, pictures } };
  await inTurn(transaction, () => transaction.objectStore('meta').put(record));
}

/** What was put aside of an article, or null where that is gone, or cannot be read. */
export async function readAside(transaction: Writing, articleKey: string): Promise<Aside | null> {
  const record = await transaction.objectStore('meta').get(ASIDE + articleKey);
  const aside = (record?.value ?? {}) as Readonly<Record<string, unknown>>;
  const text = readText(aside['text']);
  return text?.key === articleKey ? { text, pictures: readPictures(aside['pictures']) } : null;
}

/** Drops what was put aside of an article. */
export async function dropAside(transaction: Writing, articleKey: string): Promise<void> {
  await inTurn(transaction, () => transaction.objectStore('meta').delete(ASIDE + articleKey));
}

/** Drops what was put aside before an instant (ISO 8601), or with null all of it. */
export async function dropAsides(transaction: Writing, before: string | null): Promise<null> {
  const meta = transaction.objectStore('meta');
  for (const key of await meta.getAllKeys(IDBKeyRange.bound(ASIDE, `${ASIDE}\uffff`))) {
    const { at } = ((await meta.get(key))?.value ?? {}) as { readonly at?: unknown };
    const isOld = before === null || typeof at !== 'string' || Date.parse(at) < Date.parse(before);
    if (isOld) await inTurn(transaction, () => meta.delete(key));
  }
  return null;
}
