import type { Annotation } from '../../../../core/annotation/annotation.ts';
import type { SavedText } from '../../../../core/annotation/article-work.ts';
import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import { reattach } from '../../../../core/annotation/reattach.ts';
import type { StoreResult } from '../../../../core/annotation/store-result.ts';
import { selectionOf } from '../../../../core/exchange/selection.ts';
import type { LibraryReader } from '../../../../storage/library.ts';
import { collected } from '../../read-entries.ts';
import type { Wanted, Watch } from './exchange.ts';

/**
 * The live records that are named, each with what it takes to write it down: passages with their articles, articles with
 * their texts, and where readings are wanted, passages with what was read of them, which then has no claim but theirs. Of a
 * library much larger than what is wanted, no other text is read.
 */
export async function gatherSome(
  library: Pick<LibraryReader, 'articles' | 'annotations' | 'text'>,
  wanted: Wanted,
  { signal, onProgress }: Watch,
): Promise<StoreResult<LibraryData>> {
  const articles = await collected(library.articles());
  if (!articles.ok) return articles;
  signal.throwIfAborted();
  const annotations = await collected(library.annotations());
  if (!annotations.ok) return annotations;
  const all = { articles: articles.value.records, annotations: annotations.value.records, texts: [], meta: {} };
  const chosen = selectionOf(all, wanted);
  const whole = new Set(wanted.articles);
  const saved = chosen.articles.filter(({ key, saved: at }) => at !== null && (whole.has(key) || wanted.isWithReadings));
  const texts: SavedText[] = [];
  for (const [index, { key }] of saved.entries()) {
    signal.throwIfAborted();
    onProgress(index, saved.length);
    const text = await library.text(key);
    if (text.ok && text.value) texts.push(whole.has(key) ? text.value : partOf(text.value, chosen.annotations));
  }
  return { ok: true, value: { ...chosen, texts } };
}

/** What a text says of the passages on which `annotations` are. */
function partOf(text: SavedText, annotations: readonly Annotation[]): SavedText {
  const chosen = annotations.filter(({ articleKey }) => articleKey === text.key);
  const ids = new Set(reattach(chosen, text.reading.claims).annotations.map(({ claimId }) => claimId));
  return { ...text, reading: { ...text.reading, claims: text.reading.claims.filter(({ id }) => ids.has(id)), checks: [] } };
}
