import type { Reading } from '../core/reading.ts';
import { callReader } from '../messaging/client.ts';
import type { Notice } from '../messaging/contract.ts';
import type { TabStatus } from '../messaging/views.ts';
import { type Badge, showBadge } from '../platform/badge.ts';
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
  return showBadge(tabId, { text: '', title: t('badge_off'), state: 'off' });
}

/** Says on the toolbar button that nothing has been read here yet. */
export function badgeAtRest(tabId: number): Promise<void> {
  return showBadge(tabId, atRest());
}

/** What the toolbar button says of a page that was read, beside how many claims it has. */
export interface Told {
  /** How many claims there are, without those that the reader took away. */
  readonly claims: number;
  /** How many of them are underlined. */
  readonly marked: number;
  /** How many context notes there are, as popup and sidebar count them. */
  readonly notes: number;
}

/**
 * Shows on the toolbar button how many claims were found in a tab's page, as popup and sidebar do, and says beside it how many are
 * underlined and how many context notes there are; or why none are marked.
 */
export function badgeFor(tabId: number, { status, reading }: TabState, told: Told | null = null): Promise<void> {
  return showBadge(tabId, badgeOf(status, reading, told));
}

const atRest = (): Badge => ({ text: '', title: t('app_name'), state: 'rest' });

function badgeOf(status: TabStatus, reading: Reading | null, told: Told | null): Badge {
  if (status.kind === 'unreadable') return { text: '', title: t('badge_unreadable'), state: 'trouble' };
  if (status.kind !== 'read') return atRest();
  const count = told?.claims ?? reading?.claims.length ?? 0;
  const isNews = reading?.detection.kind === 'news';
  if (count > 0) return { text: count > 999 ? '999+' : String(count), title: titleOf(count, told), state: 'read' };
  return isNews
    ? { text: '', title: t('badge_no_claims'), state: 'read' }
    : { text: '', title: t('badge_not_news'), state: 'rest' };
}

function titleOf(count: number, told: Told | null): string {
  const { marked = count, notes = 0 } = told ?? {};
  const more = [marked < count ? tCount('badge_marked', marked) : '', notes > 0 ? tCount('checks_count', notes) : ''];
  return [tCount('badge_title', count), ...more].filter((part) => part !== '').join(' · ');
}
