import type { ArticleHead } from '../core/article/article.ts';
import type { Reading } from '../core/reading.ts';
import type { TabStatus, UnreadableReason } from '../messaging/views.ts';
import { sessionAll, sessionClearExcept, sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';
import { tabById } from '../platform/tabs.ts';

/** What is known of a tab's page. Kept for the browser's session, so that it outlives a background that was stopped. */
export interface TabState {
  /** Address of the page it is about, without its fragment. */
  readonly address: string;
  readonly status: TabStatus;
  readonly reading: Reading | null;
  /** Whether the reader asked for this page to be read, whatever the gate or the detection said. */
  readonly isForced: boolean;
  /** Whether the tab is in a private window, where nothing is kept. Known here also when the tab is gone. */
  readonly isPrivate: boolean;
  /** The article that the page is, also where it could not be read as one; null until the reader has looked at it. */
  readonly place?: ArticlePlace | null;
  /** Ids of the highlights whose passage the page does not have. */
  readonly lost?: readonly string[];
  /** The reading of the article before, for a note that is saved when the tab has just moved on; kept by `setTabState`. */
  readonly previous?: Reading | null;
}

/** An article as something to work on. */
export interface ArticlePlace {
  readonly articleKey: string;
  readonly head: ArticleHead;
}

/** What the tab and its page are, whatever becomes of reading it. */
export type PageSeen = Pick<TabState, 'address' | 'isPrivate'>;

/** A page that is being read. */
export function beingRead(page: PageSeen, isForced: boolean): TabState {
  return { ...page, status: { kind: 'reading' }, reading: null, isForced };
}

/** A page that cannot be read. */
export function unreadable(page: PageSeen, reason: UnreadableReason): TabState {
  return { ...page, status: { kind: 'unreadable', reason }, reading: null, isForced: false };
}

/** The readings a save may be about: that of the page shown, and the one before, for a save that comes late. */
export function readingsOf(state: TabState | null): readonly Reading[] {
  return [state?.reading, state?.previous].flatMap((reading) => reading ?? []);
}

/** The articles a save may be about, read or not: that of the page shown, and the one before. */
export function placesOf(state: TabState | null): readonly ArticlePlace[] {
  const read = readingsOf(state).map(({ key, head }) => ({ articleKey: key, head }));
  return state?.place ? [...read, state.place] : read;
}

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** The state of a tab, or null where nothing is known. */
export async function tabState(tabId: number): Promise<TabState | null> {
  return ((await sessionGet(keyOf(tabId))) as TabState | undefined) ?? null;
}

/**
 * Remembers the state of a tab, in turn after what is under way for it; nothing of a tab that was closed meanwhile. Where
 * the browser's quota for the session is reached, first the article before goes, then the other tabs' states: they can be
 * had again by reading, the reader's work is kept elsewhere.
 */
export function setTabState(tabId: number, state: TabState): Promise<void> {
  return changeTabState(tabId, () => state);
}

/** Like `setTabState`, with a state worked out from the one that is there; null leaves that as it is. */
export function changeTabState(tabId: number, change: (before: TabState | null) => TabState | null): Promise<void> {
  return inTurn(tabId, async () => {
    if (!(await tabById(tabId))) return;
    const key = keyOf(tabId);
    const before = await tabState(tabId);
    const state = change(before);
    if (!state) return;
    // Which article a page is outlives every new reading of it.
    const { place, lost } = before?.address === state.address ? before : {};
    const known = { ...(place !== undefined && { place }), ...(lost !== undefined && { lost }), ...state };
    const previous = before?.reading && before.reading.key !== state.reading?.key ? before.reading : (before?.previous ?? null);
    try {
      await sessionSet(key, { ...known, previous });
    } catch {
      await setAlone(key, { ...known, previous: null });
    }
  });
}

async function setAlone(key: string, state: TabState): Promise<void> {
  try {
    await sessionSet(key, state);
  } catch {
    await sessionClearExcept(key);
    await sessionSet(key, state);
  }
}

/** Ids of the tabs in which an article was last read. */
export function tabsShowing(articleKey: string): Promise<readonly number[]> {
  return tabsOf(({ reading }) => reading?.key === articleKey);
}

/** Ids of the tabs whose page was read. */
export function readTabs(): Promise<readonly number[]> {
  return tabsOf(({ reading }) => reading !== null);
}

/** Addresses of the pages that were read, by tab. */
export async function readPages(): Promise<ReadonlyMap<number, string>> {
  const states = await statesOf(({ reading }) => reading !== null);
  return new Map(states.map(([tabId, { address }]) => [tabId, address]));
}

async function tabsOf(isMeant: (state: TabState) => boolean): Promise<readonly number[]> {
  return (await statesOf(isMeant)).map(([tabId]) => tabId);
}

async function statesOf(isMeant: (state: TabState) => boolean): Promise<readonly (readonly [number, TabState])[]> {
  const kept = Object.entries(await sessionAll()) as (readonly [string, TabState])[];
  const states = kept.filter(([key, state]) => key.startsWith(PREFIX) && isMeant(state));
  return states.map(([key, state]) => [Number(key.slice(PREFIX.length)), state]);
}

/** Milliseconds for which a closed tab is remembered: what was typed in it just before it was closed is still on its way. */
export const LINGER = 5_000;

/** Forgets a tab that was closed. A background that is stopped meanwhile forgets it at its next start. */
export function forgetTab(tabId: number): void {
  setTimeout(() => void inTurn(tabId, () => sessionRemove(keyOf(tabId))), LINGER);
}

/** Forgets what was read in a tab that is still there. */
export function clearTabState(tabId: number): Promise<void> {
  return inTurn(tabId, () => sessionRemove(keyOf(tabId)));
}

/** Forgets all tabs that are no longer there. */
export async function forgetClosedTabs(): Promise<void> {
  for (const tabId of await tabsOf(() => true)) {
    if (!(await tabById(tabId))) forgetTab(tabId);
  }
}

/** What is under way for each tab. A background that is stopped loses it together with the work it stands for. */
const turns = new Map<number, Promise<void>>();

/** Does `work` when all earlier work on the tab is over: reading a state and writing it back must not cross. */
function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const mine = (turns.get(tabId) ?? Promise.resolve()).then(work);
  const over = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(tabId, over);
  void over.then(() => turns.get(tabId) === over && turns.delete(tabId));
  return mine;
}

/** `address` without its fragment: a jump within a page is not another page. */
export function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}
