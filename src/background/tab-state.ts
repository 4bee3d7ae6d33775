import type { Reading } from '../core/reading.ts';
import type { TabStatus } from '../messaging/views.ts';
import { sessionClearExcept, sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';

/** What is known of a tab's page. Kept for the browser's session, so that it outlives a background that was stopped. */
export interface TabState {
  /** Address of the page it is about, without its fragment. */
  readonly address: string;
  readonly status: TabStatus;
  readonly reading: Reading | null;
  /** Whether the reader asked for this page to be read, whatever the gate or the detection said. */
  readonly isForced: boolean;
  /** The reading of the article before, for a note that is saved when the tab has just moved on; kept by `setTabState`. */
  readonly previous?: Reading | null;
}

const keyOf = (tabId: number) => `tab:${tabId}`;

/** The state of a tab, or null where nothing is known. */
export async function tabState(tabId: number): Promise<TabState | null> {
  return ((await sessionGet(keyOf(tabId))) as TabState | undefined) ?? null;
}

/**
 * Remembers the state of a tab. Where the browser's quota for the session is reached, the other tabs' states go:
 * they can be had again by reading, the reader's work is kept elsewhere.
 */
export async function setTabState(tabId: number, state: TabState): Promise<void> {
  const key = keyOf(tabId);
  const before = await tabState(tabId);
  const previous = before?.reading && before.reading.key !== state.reading?.key ? before.reading : (before?.previous ?? null);
  try {
    await sessionSet(key, { ...state, previous });
  } catch {
    await sessionClearExcept(key);
    await sessionSet(key, { ...state, previous: null });
  }
}

/** Forgets a tab. */
export function forgetTab(tabId: number): Promise<void> {
  return sessionRemove(keyOf(tabId));
}

/** `address` without its fragment: a jump within a page is not another page. */
export function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}
