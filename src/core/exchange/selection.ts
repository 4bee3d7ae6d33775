import type { Records } from '../annotation/article-work.ts';
import type { LibraryData } from '../annotation/library-data.ts';

/**
 * Of `data` the records that are named: articles with all work on them and their texts, and annotations with the articles
 * they belong to. `meta` is left out, which is of the library as a whole.
 */
export function selectionOf(data: LibraryData, { annotations: ids, articles: keys }: Records): LibraryData {
  const chosenIds = new Set(ids);
  const chosenKeys = new Set(keys);
  const annotations = data.annotations.filter(({ id, articleKey }) => chosenIds.has(id) || chosenKeys.has(articleKey));
  const needed = new Set([...keys, ...annotations.map(({ articleKey }) => articleKey)]);
  return {
    articles: data.articles.filter(({ key }) => needed.has(key)),
    annotations,
    texts: data.texts.filter(({ key }) => chosenKeys.has(key)),
    meta: {},
  };
}
