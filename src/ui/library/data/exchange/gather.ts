import type { Records, SavedText } from '../../../../core/annotation/article-work.ts';
import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import type { StoreResult } from '../../../../core/annotation/store-result.ts';
import { selectionOf } from '../../../../core/exchange/selection.ts';
import type { LibraryReader } from '../../../../storage/library.ts';
import { collected } from '../../read-entries.ts';
import type { Watch } from './exchange.ts';

/**
 * The live records that are named, each with what it takes to write it down: passages with their articles, articles with
 * their texts. Of a library much larger than what is wanted, no other text is read.
 */
export async function gatherSome(
  library: Pick<LibraryReader, 'articles' | 'annotations' | 'text'>,
  wanted: Records,
  { signal, onProgress }: Watch,
): Promise<StoreResult<LibraryData>> {
  const articles = await collected(library.articles());
  if (!articles.ok) return articles;
  signal.throwIfAborted();
  const annotations = await collected(library.annotations());
  if (!annotations.ok) return annotations;
  const all = { articles: articles.value.records, annotations: annotations.value.records, texts: [], meta: {} };
  const chosen = selectionOf(all, wanted);
  const saved = chosen.articles.filter((article) => article.saved !== null);
  const texts: SavedText[] = [];
  for (const [index, { key }] of saved.entries()) {
    signal.throwIfAborted();
    onProgress(index, saved.length);
    const text = await library.text(key);
    if (text.ok && text.value) texts.push(text.value);
  }
  return { ok: true, value: { ...chosen, texts } };
}
