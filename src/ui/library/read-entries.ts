import type { StoreResult } from '../../core/annotation/store-result.ts';
import { entriesOf } from '../../core/library/entries.ts';
import type { Entry } from '../../core/library/entry.ts';
import { grouped } from '../../core/library/grouped.ts';
import type { Gathered, LibrarySource } from './library-source.ts';
import type { Pacer } from './pacer.ts';

/** The entries of each article, by its key. */
export type EntriesByArticle = ReadonlyMap<string, readonly Entry[]>;

/** A whole library as entries. */
export interface ReadLibrary {
  readonly entries: EntriesByArticle;
  /** Records that are there but cannot be read. */
  readonly unreadable: number;
}

/** Reads the whole library. `met` is called with each entry once it is made, while there is time to do something with it. */
export async function readLibrary(
  source: Pick<LibrarySource, 'articles' | 'annotations'>,
  pacer: Pacer,
  met: (entry: Entry) => void,
): Promise<StoreResult<ReadLibrary>> {
  const articles = await collected(source.articles());
  if (!articles.ok) return articles;
  const annotations = await collected(source.annotations());
  if (!annotations.ok) return annotations;
  const gathered = { articles: articles.value.records, annotations: annotations.value.records };
  const entries = await shelve(gathered, pacer, met);
  return { ok: true, value: { entries, unreadable: articles.value.unreadable + annotations.value.unreadable } };
}

/** The entries of what was gathered, by article. */
export async function shelve(
  { articles, annotations }: Gathered,
  pacer: Pacer,
  met: (entry: Entry) => void,
): Promise<EntriesByArticle> {
  const byArticle = grouped(annotations, ({ articleKey }) => articleKey);
  const records = new Map(articles.map((article) => [article.key, article]));
  const entries = new Map<string, readonly Entry[]>();
  for (const key of new Set([...records.keys(), ...byArticle.keys()])) {
    const made = entriesOf(records.get(key) ?? null, byArticle.get(key) ?? []);
    if (made.length > 0) entries.set(key, made);
    for (const entry of made) met(entry);
    await pacer.breathe();
  }
  return entries;
}

/** Some records of one kind. */
interface Records<T> {
  readonly records: readonly T[];
  readonly unreadable: number;
}

/** All batches as one, or the fault that ended them. The reading itself waits between them, so that the page can breathe. */
export async function collected<T>(batches: AsyncIterable<StoreResult<Records<T>>>): Promise<StoreResult<Records<T>>> {
  const records: T[] = [];
  let unreadable = 0;
  for await (const batch of batches) {
    if (!batch.ok) return batch;
    for (const record of batch.value.records) records.push(record);
    unreadable += batch.value.unreadable;
  }
  return { ok: true, value: { records, unreadable } };
}
