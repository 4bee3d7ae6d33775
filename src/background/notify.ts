import type { Notice } from '../messaging/contract.ts';
import { showBadge } from '../platform/badge.ts';
import { t, tCount } from '../platform/i18n.ts';
import { tellSurfaces } from '../platform/runtime.ts';
import type { TabState } from './tab-state.ts';

/** Tells every open surface. */
export function notify(notice: Notice): Promise<void> {
  return tellSurfaces(notice);
}

/** Shows on the toolbar button how many claims were found in a tab's page, and nothing where none were. */
export function badgeFor(tabId: number, { status, reading }: TabState): Promise<void> {
  const count = reading?.claims.length ?? 0;
  if (status.kind !== 'read' || count === 0) return showBadge(tabId, '', t('app_name'));
  return showBadge(tabId, count > 999 ? '999+' : String(count), tCount('badge_title', count));
}
