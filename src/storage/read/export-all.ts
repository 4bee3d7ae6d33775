import { type LibraryData, SHARED_META } from '../../core/annotation/library-data.ts';
import { readMeta } from '../meta.ts';
import { readArticle, readText } from '../records.ts';
import type { Transaction } from '../transact.ts';
import type { Watch } from '../watch.ts';
import { everyRecord } from './every-record.ts';
import { annotationIn } from './read-fast.ts';

/** Records read at once; of texts, which are large, fewer. */
const SIZES = { articles: 1_000, annotations: 1_000, texts: 20 } as const;

/** The whole library, with trash and tombstones. What cannot be read is left out. */
export async function exportAll(transaction: Transaction, watch: Watch): Promise<LibraryData> {
  const gather = await gatherer(transaction, watch);
  const articles = await gather('articles', readArticle);
  const annotations = await gather('annotations', annotationIn);
  const texts = await gather('texts', readText);
  const values = await Promise.all(SHARED_META.map(async (key) => [key, await readMeta(transaction, key)] as const));
  return { articles, annotations, texts, meta: Object.fromEntries(values.filter(([, value]) => value !== null)) };
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
