import { articleKey } from '../core/article/article-key.ts';
import { claimsReadInSteps, isReadingOf } from '../core/read-article.ts';
import { callReader } from '../messaging/client.ts';
import { checkedArticle } from '../messaging/schemas.ts';
import type { SavingTrouble } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { placedHighlights } from './highlights.ts';
import { inSlices } from './in-slices.ts';
import type { Ground } from './keep-highlights.ts';
import { keepPictures } from './keep-pictures.ts';
import { isSameSite } from './same-site.ts';
import { PRIVATE, troubleOf } from './work.ts';

/** Said where the page has no article whose text could be kept. */
const NO_TEXT: NonNullable<SavingTrouble> = { reason: 'failed', detail: 'the page has no article to keep' };

/**
 * Keeps the text of the article in a tab, with what was read in it, as of now or of the instant `saved`. Gives why it could
 * not be kept, or null.
 */
export async function keepText(tabId: number, ground: Ground, store: Store, saved?: string): Promise<SavingTrouble> {
  if (ground.isPrivate) return PRIVATE;
  const answer = await callReader(tabId, 'reader/article', {});
  const article = answer.ok ? checkedArticle(answer.value) : null;
  if (!article) return NO_TEXT;
  const { head, reading, articleKey: key } = ground;
  const own = isSameSite(article.url, head.url) ? article : { ...article, url: head.url };
  if (articleKey(own.url) !== key) return NO_TEXT;
  // The page may have changed since it was read.
  const isFitting = reading !== null && isReadingOf(reading, own);
  const fitting = isFitting ? reading : await inSlices((time) => claimsReadInSteps(own, false, time));
  const asOf = saved === undefined ? {} : { saved };
  const trouble = troubleOf(await store.saveArticle({ articleKey: key, article: own, reading: fitting, ...asOf }));
  // Not waited for: they may take long to come.
  if (trouble === null) void keepPictures(tabId, ground, store);
  return trouble;
}

/**
 * Keeps the text with the first highlight in an article: a passage is worth little without its surroundings. Not with later
 * ones: the reader may have let the text go. It is kept as of the highlight's own instant, which tells why it is there. Never
 * rejects: the highlight is kept, whatever becomes of the text.
 */
export async function keepTextOnce(tabId: number, ground: Ground, store: Store): Promise<void> {
  const work = await store.workOn(ground.articleKey);
  if (!work.ok || work.value.article?.saved) return;
  const [first, ...others] = placedHighlights(work.value.annotations);
  if (first && others.length === 0) await keepText(tabId, ground, store, first.created).catch(() => undefined);
}

/** Lets an article's text go. Gives why that could not be done, or null. */
export async function letTextGo(articleKey: string, store: Store): Promise<SavingTrouble> {
  return troubleOf(await store.unsaveArticle(articleKey));
}

/** Said where a text that was let go is no longer there. */
const GONE: NonNullable<SavingTrouble> = { reason: 'gone', detail: 'the text was not put aside, or that is long ago' };

/**
 * Keeps the text that was let go as it was, with its pictures: not as the page has it now, which may be behind a wall. One that is kept
 * again already stays. Gives why it could not be kept, or null.
 */
export async function restoreText(tabId: number, ground: Ground, store: Store): Promise<SavingTrouble> {
  const back = await store.resaveArticle(ground.articleKey);
  if (!back.ok) return troubleOf(back);
  // It was saved before the reader chose pictures.
  if (back.value === 'bare') void keepPictures(tabId, ground, store);
  return back.value === 'gone' ? GONE : null;
}
