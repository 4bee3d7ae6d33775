import type { Article } from '../core/article/article.ts';

/** Articles kept at most: each is asked for within a moment, or its page was left and nobody will. */
const MOST = 4;

/** By tab, the latest last. Gone with the background: whoever asks in vain sends the article again. */
const kept = new Map<number, Article>();

/** Keeps the article that a tab has just sent for its next call, so that it is neither sent nor checked twice. */
export function keepAtHand(tabId: number, article: Article): void {
  kept.delete(tabId);
  kept.set(tabId, article);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

/** The article that the tab sent last, given once; null where it was given already, or is gone. */
export function takeFromHand(tabId: number): Article | null {
  const article = kept.get(tabId) ?? null;
  kept.delete(tabId);
  return article;
}
