import { articleKey } from '../core/article/article-key.ts';
import { isSameSite } from '../core/article/same-site.ts';
import { isReadingOf, readClaims } from '../core/read-article.ts';
import { callReader } from '../messaging/client.ts';
import type { SavingTrouble } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { placedHighlights } from './highlights.ts';
import type { Ground } from './keep-highlights.ts';
import { PRIVATE, troubleOf } from './work.ts';

/** Said where the page has no article whose text could be kept. */
const NO_TEXT: NonNullable<SavingTrouble> = { reason: 'failed', detail: 'the page has no article to keep' };

/** Keeps the text of the article in a tab, with what was read in it. Gives why it could not be kept, or null. */
export async function keepText(tabId: number, ground: Ground, store: Store): Promise<SavingTrouble> {
  if (ground.isPrivate) return PRIVATE;
  const answer = await callReader(tabId, 'reader/article', {});
  const article = answer.ok ? answer.value : null;
  if (!article) return NO_TEXT;
  const { head, reading, articleKey: key } = ground;
  const own = isSameSite(article.url, head.url) ? article : { ...article, url: head.url };
  if (articleKey(own.url) !== key) return NO_TEXT;
  // The page may have changed since it was read.
  const fitting = reading && isReadingOf(reading, own) ? reading : readClaims(own, false);
  return troubleOf(await store.saveArticle({ articleKey: key, article: own, reading: fitting }));
}

/** Keeps the text with the first highlight in an article: a passage is worth little without its surroundings. Not with later
 * ones: the reader may have let the text go. */
export async function keepTextOnce(tabId: number, ground: Ground, store: Store): Promise<void> {
  const work = await store.workOn(ground.articleKey);
  if (!work.ok || work.value.article?.saved) return;
  if (placedHighlights(work.value.annotations).length === 1) await keepText(tabId, ground, store);
}
