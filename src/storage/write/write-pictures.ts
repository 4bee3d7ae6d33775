import { bytesOf, MOST_ARTICLE_BYTES, type SavedPictures } from '../../core/pictures/picture.ts';
import { InvalidEdit } from '../fault.ts';
import { readPictures } from '../records.ts';
import type { PictureEdit } from '../schemas/saved-pictures.ts';
import type { Writing } from '../transact.ts';
import { dropPictures, putPictures } from './put.ts';

/**
 * Keeps the pictures of an article in place of those before; not where the text that they belong to is no longer kept. Gives whether
 * they are.
 */
export async function writePictures(transaction: Writing, pictures: SavedPictures): Promise<boolean> {
  const text = await transaction.objectStore('texts').get(pictures.key);
  const isOfText = text?.saved === pictures.saved;
  if (isOfText) await putPictures(transaction, pictures);
  return isOfText;
}

/** Keeps one picture in the place of its number; not where the places are no longer kept, or others are. Gives whether it is. */
export async function writePicture(transaction: Writing, { key, saved, number, address, bytes }: PictureEdit): Promise<boolean> {
  const before = readPictures(await transaction.objectStore('pictures').get(key));
  const place = before?.saved === saved ? before.pictures[number] : undefined;
  if (!before || place?.address !== address) return false;
  const pictures = before.pictures.map((one) => (one === place ? { ...one, bytes } : one));
  if (bytesOf(pictures) > MOST_ARTICLE_BYTES) throw new InvalidEdit('pictures-too-large');
  await putPictures(transaction, { ...before, pictures });
  return true;
}

/** Lets the pictures of an article go, and keeps its text. */
export async function letPicturesGo(transaction: Writing, articleKey: string): Promise<null> {
  if ((await transaction.objectStore('pictures').getKey(articleKey)) !== undefined) await dropPictures(transaction, articleKey);
  return null;
}
