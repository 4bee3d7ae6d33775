import { documentOf, searchableText } from '../../core/library/documents.ts';
import { entriesOf } from '../../core/library/entries.ts';
import { grouped } from '../../core/library/grouped.ts';
import { indexBuilder } from '../../core/library/index/build-index.ts';
import type { SearchIndex } from '../../core/library/index/search-index.ts';
import type { LibrarySource } from './library-source.ts';
import { collected } from './read-entries.ts';

/** An index of everything in a library, saved texts included; null where the library cannot be read. */
export async function buildLibraryIndex(
  source: Pick<LibrarySource, 'articles' | 'annotations' | 'text'>,
): Promise<SearchIndex | null> {
  const articles = await collected(source.articles());
  const annotations = await collected(source.annotations());
  if (!articles.ok || !annotations.ok) return null;
  const records = new Map(articles.value.records.map((article) => [article.key, article]));
  const byArticle = grouped(annotations.value.records, ({ articleKey }) => articleKey);
  const builder = indexBuilder();
  for (const key of new Set([...records.keys(), ...byArticle.keys()])) {
    const article = records.get(key) ?? null;
    const saved = article?.saved ? await source.text(key) : null;
    const text = saved?.ok && saved.value ? searchableText(saved.value) : null;
    for (const entry of entriesOf(article, byArticle.get(key) ?? [])) {
      builder.add(documentOf(entry, entry.kind === 'article' ? text : null));
    }
  }
  return builder.finish();
}
