import type { Article } from '../core/article/article.ts';

/** Articles kept at most: each is asked for within a moment, or its page was left and nobody will. */
const MOST = 4;

/**
 * Articles that tabs have sent to have claims found in them, until the call for their background comes: so they are neither sent nor
 * checked twice. Gone with the background: whoever asks in vain sends the article again.
 */
class PendingArticles {
  /** By tab, the latest last. */
  readonly #byTab = new Map<number, Article>();

  /** Keeps the article that a tab has just sent. */
  put(tabId: number, article: Article): void {
    this.#byTab.delete(tabId);
    this.#byTab.set(tabId, article);
    const [oldest] = this.#byTab.keys();
    if (this.#byTab.size > MOST && oldest !== undefined) this.#byTab.delete(oldest);
  }

  /** The article that the tab sent last, given once; null where it was given already, or is gone. */
  take(tabId: number): Article | null {
    const article = this.#byTab.get(tabId) ?? null;
    this.#byTab.delete(tabId);
    return article;
  }

  /** Forgets the article of a tab that was closed. */
  drop(tabId: number): void {
    this.#byTab.delete(tabId);
  }
}

export const pendingArticles = new PendingArticles();
