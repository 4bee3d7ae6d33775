import { type LibraryData, SHARED_META } from '../../core/annotation/library-data.ts';
import { MAX_PICTURES_TEXT } from '../../core/exchange/schema/limits.ts';
import { base64Length } from '../../core/pictures/base64.ts';
import { picturesInJson } from '../../core/pictures/in-json.ts';
import { bytesOf, type PicturesInJson } from '../../core/pictures/picture.ts';
import { readMeta } from '../meta.ts';
import { readArticle, readPictures, readText } from '../records.ts';
import type { Transaction } from '../transact.ts';
import type { Watch } from '../watch.ts';
import { everyRecord } from './every-record.ts';
import { annotationIn } from './read-fast.ts';

/** Records read at once; of texts, which are large, fewer. */
const SIZES = { articles: 1_000, annotations: 1_000, texts: 20 } as const;

/** The whole library, with trash and tombstones. What cannot be read is left out. */
export async function exportAll(transaction: Transaction, watch: Watch, isWithPictures: boolean): Promise<LibraryData> {
  const gather = await gatherer(transaction, watch);
  const articles = await gather('articles', readArticle);
  const annotations = await gather('annotations', annotationIn);
  const texts = await gather('texts', readText);
  const values = await Promise.all(SHARED_META.map(async (key) => [key, await readMeta(transaction, key)] as const));
  const meta = Object.fromEntries(values.filter(([, value]) => value !== null));
  return { articles, annotations, texts, ...(isWithPictures && (await picturesIn(transaction, watch))), meta };
}

/** Pictures, one article after the other, as long as there is room for them in one file. */
async function picturesIn(
  transaction: Transaction,
  { signal }: Watch,
): Promise<Pick<LibraryData, 'pictures' | 'withoutPictures'>> {
  const pictures: PicturesInJson[] = [];
  let withoutPictures = 0;
  let room = MAX_PICTURES_TEXT;
  const keys = await transaction.objectStore('pictures').getAllKeys();
  for (const key of keys) {
    signal?.throwIfAborted();
    // Once one did not fit, the others are not read.
    const saved = withoutPictures === 0 ? readPictures(await transaction.objectStore('pictures').get(key)) : null;
    room -= saved ? base64Length(bytesOf(saved.pictures)) : 0;
    if (saved && room >= 0) pictures.push(picturesInJson(saved));
    else withoutPictures += 1;
  }
  return { pictures, ...(withoutPictures > 0 && { withoutPictures }) };
}

async function gatherer(transaction: Transaction, { signal, onProgress }: Watch) {
  const names = ['articles', 'annotations', 'texts'] as const;
  const counts = await Promise.all(names.map((name) => transaction.objectStore(name).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  onProgress?.(done, total);
  return async <T>(name: (typeof names)[number], read: (raw: unknown) => T | null): Promise<readonly T[]> => {
    const records: T[] = [];
    for await (const batch of everyRecord(transaction.objectStore(name), SIZES[name])) {
      signal?.throwIfAborted();
      for (const one of batch.map(read)) if (one !== null) records.push(one);
      done += batch.length;
      onProgress?.(done, total);
    }
    return records;
  };
}
