import { backgroundInSteps } from '../core/read-article.ts';
import { callReader } from '../messaging/client.ts';
import { checkedArticle } from '../messaging/schemas.ts';
import { tabById } from '../platform/tabs.ts';
import type { Store } from '../storage/store.ts';
import { inSlices } from './in-slices.ts';
import { owned, readPage } from './read-page.ts';
import { withBackgroundInBudget } from './reading-budget.ts';
import { changeTabState, type TabState, tabState, withoutFragment } from './tab-state.ts';
import { today } from './today.ts';

/** What is being read again, by tab: several calls of one card ask for the same. */
const running = new Map<number, Promise<TabState | null>>();
/** Tabs whose reader has answered with what is no article, by the time at which they are asked again. */
const silent = new Map<number, number>();
/** Milliseconds for which such a tab is not asked: to unpack and look at what it answers may take the browser a second. */
const SILENT_FOR = 30_000;

/**
 * The state of a tab with its reading. Where that had to make room for others, or went with all that the browser kept, the
 * reader in the tab is asked for its article once more, which is read anew: nobody is told, and nothing is lost by it. As
 * `tabState` where there is no reader, or the page was never read.
 */
export async function stateWithReading(tabId: number, store: Store): Promise<TabState | null> {
  const state = await tabState(tabId);
  if (state && (state.reading || state.status.kind !== 'read')) return state;
  if ((silent.get(tabId) ?? 0) > Date.now()) return state;
  const again = running.get(tabId) ?? readAgain(tabId, state, store).finally(() => running.delete(tabId));
  running.set(tabId, again);
  return again;
}

async function readAgain(tabId: number, state: TabState | null, store: Store): Promise<TabState | null> {
  const tab = await tabById(tabId);
  // Of a page read on demand, the browser may not tell the address any more.
  const told = tab?.address ?? state?.address;
  if (!tab || told === undefined) return state;
  const address = withoutFragment(told);
  if (state && state.address !== address) return state;
  const answer = await callReader(tabId, 'reader/article', {});
  const article = answer.ok ? checkedArticle(answer.value) : null;
  if (answer.ok && answer.value !== null && !article) silent.set(tabId, Date.now() + SILENT_FOR);
  const isThere = withoutFragment((await tabById(tabId))?.address ?? told) === address;
  if (!article || !isThere) return state;
  const page = { address, isPrivate: tab.isPrivate };
  const own = owned(article, address);
  const isForced = state?.isForced ?? false;
  const claims = await readPage(own, isForced, page, store);
  const reading = await withBackgroundInBudget(await inSlices((time) => backgroundInSteps(claims, own, today(), time)));
  const place = state?.place ?? { articleKey: reading.key, head: reading.head };
  const read: TabState = { ...state, ...page, status: { kind: 'read' }, reading, isForced, place };
  // The page may have been read again meanwhile, or the tab gone on.
  await changeTabState(tabId, (now) => (now && (now.reading || now.address !== address) ? null : read)).catch(() => undefined);
  return read;
}
