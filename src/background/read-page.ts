import type { Article } from '../core/article/article.ts';
import { claimsReadInSteps } from '../core/read-article.ts';
import type { Reading } from '../core/reading.ts';
import type { Store } from '../storage/store.ts';
import { inSlices } from './in-slices.ts';
import { withOwnClaims } from './own-claims.ts';
import { withinBudget } from './reading-budget.ts';
import { isSameSite } from './same-site.ts';
import { type PageSeen, withoutFragment } from './tab-state.ts';

/**
 * The claims of an article that a page sent, those that the reader made of its passages too, still without background; as many
 * as can be kept, and as can be read before its time is up or it is no longer wanted. It must be the page's own (`owned`).
 */
export async function readPage(
  own: Article,
  isForced: boolean,
  { isPrivate }: PageSeen,
  store: Store,
  isWanted: () => boolean = () => true,
): Promise<Reading> {
  const found = await withinBudget(await inSlices((time) => claimsReadInSteps(own, isForced, time), isWanted));
  const work = isPrivate ? null : await store.workOn(found.key);
  return work?.ok ? withOwnClaims(found, own, work.value.annotations, isWanted) : found;
}

/** A page may name any canonical address: one on another site would open another article's notes to it. */
export function owned(article: Article, address: string): Article {
  return isSameSite(article.url, address) ? article : { ...article, url: withoutFragment(address) };
}
