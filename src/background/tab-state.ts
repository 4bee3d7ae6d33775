import type { ArticleHead } from '../core/article/article.ts';
import type { Reading } from '../core/reading.ts';
import type { Density } from '../core/settings/marks.ts';
import type { TabStatus, UnreadableReason } from '../messaging/views.ts';
import { sessionAll, sessionGet, sessionGetAll, sessionRemove, sessionSet, sessionSetAll } from '../platform/session.ts';
import { tabById } from '../platform/tabs.ts';
import { type PackedReading, pack, unpack } from './packed-reading.ts';
import type { Reworded } from './reworded.ts';

/** What is known of a tab's page. Kept for the browser's session, so that it outlives a background that was stopped. */
export interface TabState {
  /** Address of the page it is about, without its fragment. */
  readonly address: string;
  readonly status: TabStatus;
  /** Null too where the page was read and its reading had to make room; `reading-again.ts` has it read anew. */
  readonly reading: Reading | null;
  /** Whether the reader asked for this page to be read, whatever the gate or the detection said. */
  readonly isForced: boolean;
  /** Whether the tab is in a private window, where nothing is kept. Known here also when the tab is gone. */
  readonly isPrivate: boolean;
  /** The article that the page is, also where it could not be read as one; null until the reader has looked at it. */
  readonly place?: ArticlePlace | null;
  /** Ids of the highlights whose passage the page does not have. */
  readonly lost?: readonly string[];
  /** Which claims the reader wants marked in this page; null or undefined where she wants it as in all others. */
  readonly density?: Density | null;
  /** The claims that are open, in the page's card or in the sidebar, where the page says them in other words since. */
  readonly reworded?: readonly Reworded[];
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

/** What is kept of a state under a key of its own: its readings, so that they can make room without it. */
interface KeptState extends Omit<TabState, 'reading' | 'previous'> {
  /** Key of the reading of the page, or null where it was not read. */
  readonly readingKey: string | null;
}

const PREFIX = 'tab:';
const READING = 'reading:';
const BEFORE = 'reading-before:';
const CHOSEN = 'chosen-beside:';
const OPEN = 'open-in:';
const keysOf = (tabId: number) => [`${PREFIX}${tabId}`, `${READING}${tabId}`, `${BEFORE}${tabId}`] as const;
/** All that is kept of a tab. */
const allKeysOf = (tabId: number) => [...keysOf(tabId), `${CHOSEN}${tabId}`, `${OPEN}${tabId}`];

/** The state of a tab, or null where nothing is known. */
export async function tabState(tabId: number): Promise<TabState | null> {
  const [stateKey, readingKey, beforeKey] = keysOf(tabId);
  const kept = await sessionGetAll([stateKey, readingKey, beforeKey]);
  const state = kept[stateKey] as KeptState | undefined;
  if (!state) return null;
  const [now, before] = [kept[readingKey], kept[beforeKey]] as readonly (PackedReading | undefined)[];
  const { readingKey: key, ...rest } = state;
  const reading = now && now.key === key ? await unpack(now) : null;
  return { ...rest, reading, previous: before ? await unpack(before) : null };
}

/**
 * Remembers the state of a tab, in turn after what is under way for it; nothing of a tab that was closed meanwhile. Where
 * the browser's quota for the session is reached, first the article before goes, then readings of other tabs, the largest
 * first: they can be had again by reading, the reader's work is kept elsewhere.
 */
export function setTabState(tabId: number, state: TabState): Promise<void> {
  return changeTabState(tabId, () => state);
}

/** Like `setTabState`, with a state worked out from the one that is there; null leaves that as it is. */
export function changeTabState(tabId: number, change: (before: TabState | null) => TabState | null): Promise<void> {
  return inTurn(tabId, async () => {
    if (!(await tabById(tabId))) return;
    const before = await tabState(tabId);
    const state = change(before);
    if (!state) return;
    // Which article a page is, and what is marked in it, outlives every new reading of it.
    const { place, lost, reworded, density } = before?.address === state.address ? before : {};
    const known = {
      ...(place !== undefined && { place }),
      ...(lost !== undefined && { lost }),
      ...(reworded !== undefined && { reworded }),
      ...(density !== undefined && { density }),
      ...state,
    };
    const previous = before?.reading && before.reading.key !== state.reading?.key ? before.reading : (before?.previous ?? null);
    await keep(tabId, { ...known, previous });
  });
}

async function keep(tabId: number, { reading, previous, ...rest }: TabState): Promise<void> {
  const [stateKey, readingKey, beforeKey] = keysOf(tabId);
  const state: KeptState = { ...rest, readingKey: reading?.key ?? null };
  const values = { [stateKey]: state, ...(reading && { [readingKey]: await pack(reading) }) };
  try {
    await sessionSetAll(previous ? { ...values, [beforeKey]: await pack(previous) } : values);
    const old = [...(reading ? [] : [readingKey]), ...(previous ? [] : [beforeKey])];
    if (old.length > 0) await sessionRemove(...old);
  } catch (error) {
    // No room is made for more than any page has: all would go, and it would not fit.
    if (JSON.stringify(values).length > MOST_OF_ONE) throw error;
    await sessionRemove(readingKey, beforeKey);
    await makeRoom(new Set<string>(keysOf(tabId)), () => sessionSetAll(values));
  }
}

/** Characters of JSON that one tab takes at most, with room to spare: its reading, and the highlights that its page does not have. */
const MOST_OF_ONE = 3_000_000;
/** Characters of JSON from which on what else is kept for the session makes room too. */
const LARGE = 100_000;

/** Does `work`, and while it is refused for want of room again without another thing that can be had again. */
async function makeRoom(own: ReadonlySet<string>, work: () => Promise<void>): Promise<void> {
  const all = Object.entries(await sessionAll()).filter(([key]) => !own.has(key) && !key.startsWith(PREFIX));
  const sizes = new Map(all.map(([key, value]) => [key, JSON.stringify(value)?.length ?? 0]));
  const readings = [...sizes.keys()].filter((key) => key.startsWith(READING)).sort(byFalling(sizes));
  const befores = [...sizes.keys()].filter((key) => key.startsWith(BEFORE));
  const others = [...sizes].filter(([key, size]) => size > LARGE && !key.startsWith(READING) && !key.startsWith(BEFORE));
  for (const key of [...befores, ...readings, ...others.map(([name]) => name)]) {
    if (await isDone(work())) return;
    await sessionRemove(key);
  }
  await work();
}

const byFalling = (sizes: ReadonlyMap<string, number>) => (a: string, b: string) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0);

function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** So many claims may be open beside a page at once: in the lists of two sidebars. */
const MOST_BESIDE = 4;

/** Remembers that a claim of the tab's page is open beside it, in the sidebar. */
export async function keepClaimBeside(tabId: number, claimId: string): Promise<void> {
  const known = await claimsBeside(tabId);
  if (known.includes(claimId)) return;
  // Work on the claim goes on where room is short: it is missed only where its page says it otherwise.
  await sessionSet(`${CHOSEN}${tabId}`, [claimId, ...known].slice(0, MOST_BESIDE)).catch(() => undefined);
}

/** The claims of the tab's page that were opened last beside it. */
export async function claimsBeside(tabId: number): Promise<readonly string[]> {
  return ((await sessionGet(`${CHOSEN}${tabId}`)) as readonly string[] | undefined) ?? [];
}

/** The article whose claim or highlight was opened last in a tab's page, and what was read of it: the claim alone, where it is one. */
export interface OpenIn {
  readonly place: ArticlePlace;
  readonly reading: Reading | null;
}

/**
 * Remembers that the claim or highlight of this id is open in the tab's page: the page may go on by script to one article after
 * another while the reader writes on it.
 */
export async function keepOpenIn(tabId: number, id: string): Promise<void> {
  const { reading, place } = (await tabState(tabId)) ?? {};
  const claims = reading?.claims.filter((claim) => claim.id === id) ?? [];
  const at = reading && claims.length > 0 ? { articleKey: reading.key, head: reading.head } : place;
  if (!at) return;
  const open: OpenIn = { place: at, reading: reading && claims.length > 0 ? { ...reading, claims } : null };
  // Where room is short, what is written is missed only where its page has gone on twice.
  await sessionSet(`${OPEN}${tabId}`, open).catch(() => undefined);
}

/** What was opened last in the tab's page, or null. */
export async function openIn(tabId: number): Promise<OpenIn | null> {
  return ((await sessionGet(`${OPEN}${tabId}`)) as OpenIn | undefined) ?? null;
}

/** Ids of the tabs in which an article was last read. */
export function tabsShowing(articleKey: string): Promise<readonly number[]> {
  return tabsOf(({ readingKey }) => readingKey === articleKey);
}

/** Ids of the tabs whose page was read. */
export function readTabs(): Promise<readonly number[]> {
  return tabsOf(({ readingKey }) => readingKey !== null);
}

/** Addresses of the pages that were read, by tab. */
export async function readPages(): Promise<ReadonlyMap<number, string>> {
  const states = await statesOf(({ readingKey }) => readingKey !== null);
  return new Map(states.map(([tabId, { address }]) => [tabId, address]));
}

async function tabsOf(isMeant: (state: KeptState) => boolean): Promise<readonly number[]> {
  return (await statesOf(isMeant)).map(([tabId]) => tabId);
}

async function statesOf(isMeant: (state: KeptState) => boolean): Promise<readonly (readonly [number, KeptState])[]> {
  const kept = Object.entries(await sessionAll()) as (readonly [string, KeptState])[];
  const states = kept.filter(([key, state]) => key.startsWith(PREFIX) && isMeant(state));
  return states.map(([key, state]) => [Number(key.slice(PREFIX.length)), state]);
}

/** Milliseconds for which a closed tab is remembered: what was typed in it just before it was closed is still on its way. */
export const LINGER = 5_000;

/** Forgets a tab that was closed. A background that is stopped meanwhile forgets it at its next start. */
export function forgetTab(tabId: number): void {
  setTimeout(() => void inTurn(tabId, () => sessionRemove(...allKeysOf(tabId))), LINGER);
}

/** Forgets what was read in a tab that is still there. */
export function clearTabState(tabId: number): Promise<void> {
  return inTurn(tabId, () => sessionRemove(...allKeysOf(tabId)));
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
export function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
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
