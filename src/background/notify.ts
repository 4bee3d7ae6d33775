import { callReader } from '../messaging/client.ts';
import type { Notice } from '../messaging/contract.ts';
import { showBadge } from '../platform/badge.ts';
import { t, tCount } from '../platform/i18n.ts';
import { tellSurfaces } from '../platform/runtime.ts';
import { type TabState, tabsShowing } from './tab-state.ts';

/** Tells every open surface. */
export function notify(notice: Notice): Promise<void> {
  return tellSurfaces(notice);
}

/** Tells every surface, and the reader in every tab that shows the article, that work on it changed. */
export async function tellWorkChanged(articleKey: string): Promise<void> {
  await notify({ notice: 'work-changed', articleKey });
  // Not waited for: a page that is frozen or busy must not keep the reader from seeing that the work is kept.
  for (const tabId of await tabsShowing(articleKey)) void callReader(tabId, 'reader/work-changed', {});
}

/** Says on the toolbar button that Loupe reads nothing here, as the reader wished. */
export function badgeWhereOff(tabId: number): Promise<void> {
  return showBadge(tabId, '', t('badge_off'));
}

/** Shows on the toolbar button how many claims were found in a tab's page, or says why none are marked. */
export function badgeFor(tabId: number, { status, reading }: TabState): Promise<void> {
  const count = reading?.claims.length ?? 0;
  if (status.kind === 'unreadable') return showBadge(tabId, '', t('badge_unreadable'));
  if (status.kind !== 'read') return showBadge(tabId, '', t('app_name'));
  if (count === 0) return showBadge(tabId, '', t(reading?.detection.kind === 'news' ? 'badge_no_claims' : 'badge_not_news'));
  return showBadge(tabId, count > 999 ? '999+' : String(count), tCount('badge_title', count));
}
