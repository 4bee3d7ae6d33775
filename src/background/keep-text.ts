import type { SavedText } from '../core/annotation/article-work.ts';
import { articleKey } from '../core/article/article-key.ts';
import { claimsReadInSteps, isReadingOf } from '../core/read-article.ts';
import { callReader } from '../messaging/client.ts';
import { checkedArticle } from '../messaging/schemas.ts';
import type { SavingTrouble } from '../messaging/views.ts';
import { sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';
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

/** Where the text that was let go last is put aside, in memory and until the browser closes, for the way back. */
const LET_GO = 'text-let-go';

/** Lets an article's text go. Gives why that could not be done, or null. */
export async function letTextGo(articleKey: string, store: Store): Promise<SavingTrouble> {
  const text = await store.savedText(articleKey);
  if (text.ok && text.value) await sessionSet(LET_GO, text.value).catch(() => undefined);
  return troubleOf(await store.unsaveArticle(articleKey));
}

/**
 * Keeps the text that was let go as it was; where it could not be put aside, as the page has it now. One that is kept again
 * already stays. Gives why it could not be kept, or null.
 */
export async function restoreText(tabId: number, ground: Ground, store: Store): Promise<SavingTrouble> {
  const work = await store.workOn(ground.articleKey);
  if (work.ok && work.value.article?.saved) return null;
  const text = (await sessionGet(LET_GO)) as SavedText | undefined;
  if (text?.key !== ground.articleKey) return keepText(tabId, ground, store);
  const { key, article, reading, saved } = text;
  const trouble = troubleOf(await store.saveArticle({ articleKey: key, article, reading, saved }));
  if (trouble !== null) return trouble;
  await sessionRemove(LET_GO);
  // They went with the text, and are too large to be put aside.
  void keepPictures(tabId, ground, store);
  return null;
}
