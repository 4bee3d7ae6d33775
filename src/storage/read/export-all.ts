import { type LibraryData, SHARED_META } from '../../core/annotation/library-data.ts';
import { MAX_TEXT } from '../../core/exchange/json/parse-json.ts';
import { MAX_PICTURES_TEXT } from '../../core/exchange/schema/limits.ts';
import { picturesInJson } from '../../core/pictures/in-json.ts';
import type { PicturesInJson } from '../../core/pictures/picture.ts';
import { readMeta } from '../meta.ts';
import { readArticle, readPictures, readText } from '../records.ts';
import type { Transaction } from '../transact.ts';
import type { Watch } from '../watch.ts';
import { everyRecord } from './every-record.ts';
import { annotationIn } from './read-fast.ts';

/** Records read at once; of texts, which are large, fewer. */
const SIZES = { articles: 1_000, annotations: 1_000, texts: 20 } as const;

/** Characters of a backup around its records: head, counts, checksum. */
const FRAME = 10_000;

/**
 * The whole library, with trash and tombstones. What cannot be read is left out; so are pictures, where a backup with them would be
 * longer than `most` UTF-16 units.
 */
export async function exportAll(
  transaction: Transaction,
  watch: Watch,
  isWithPictures: boolean,
  most = MAX_TEXT,
): Promise<LibraryData> {
  const gather = await gatherer(transaction, watch);
  const articles = await gather('articles', readArticle);
  const annotations = await gather('annotations', annotationIn);
  const texts = await gather('texts', readText);
  const values = await Promise.all(SHARED_META.map(async (key) => [key, await readMeta(transaction, key)] as const));
  const meta = Object.fromEntries(values.filter(([, value]) => value !== null));
  const data = { articles, annotations, texts, meta };
  return isWithPictures ? { ...data, ...(await picturesIn(transaction, watch, () => roomBeside(data, watch, most))) } : data;
}

/** UTF-16 units of a backup that are left for pictures beside the rest of it. */
function roomBeside({ articles, annotations, texts, meta }: LibraryData, { signal }: Watch, most: number): number {
  let rest = FRAME + lengthOf(meta);
  for (const records of [articles, annotations, texts]) {
    for (const record of records) {
      signal?.throwIfAborted();
      rest += lengthOf(record);
    }
  }
  return Math.min(MAX_PICTURES_TEXT, most - rest);
}

/** Length of a value in JSON, and of the comma and the line's end behind it. */
function lengthOf(value: unknown): number {
  return JSON.stringify(value).length + 2;
}

/** Pictures, one article after the other, as long as there is room for them in one file. */
async function picturesIn(
  transaction: Transaction,
  { signal }: Watch,
  roomFor: () => number,
): Promise<Pick<LibraryData, 'pictures' | 'withoutPictures'>> {
  const pictures: PicturesInJson[] = [];
  let withoutPictures = 0;
  const keys = await transaction.objectStore('pictures').getAllKeys();
  let room = keys.length > 0 ? roomFor() : 0;
  for (const key of keys) {
    signal?.throwIfAborted();
    // Once one did not fit, the others are not read.
    const saved = withoutPictures === 0 ? readPictures(await transaction.objectStore('pictures').get(key)) : null;
    const inJson = saved && picturesInJson(saved);
    room -= inJson ? lengthOf(inJson) : 0;
    if (inJson && room >= 0) pictures.push(inJson);
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
