import { callReader } from '../messaging/client.ts';
import { injectScript } from '../platform/injection.ts';
import { grantedOrigins } from '../platform/permissions.ts';
import { sessionGet, sessionSet } from '../platform/session.ts';
import { tabById, tabsAt } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { readPages, withoutFragment } from './tab-state.ts';

const KEY = 'stepped-in';
/** Addresses of the pages that were open when Loupe came, by tab: those in which a reader of before may be. */
const BEFORE = 'open-before';

type Addresses = Readonly<Record<string, string>>;

/** Resolves when they are noted. */
let noted: Promise<unknown> = Promise.resolve();

/**
 * Puts the gate into the pages that are open when Loupe comes: when it is new, after an update, and where it was switched off
 * and on again. The scripts of before are cut off in them; browsers run the manifest's in pages that load from then on, and
 * Firefox alone runs them in open ones too. What is kept for the session goes with an update, but in Chrome 156 outlives being
 * switched off: a page that was read and holds no reader tells of that.
 */
export async function stepIntoOpenTabs({ gate }: ReaderAssets): Promise<void> {
  // Noted from the first turn on: in Firefox the gates of open pages may already be asking.
  const noting = sessionGet(KEY).then((isKnown) => (isKnown ? null : note()));
  noted = noting;
  const ready = await noting;
  if (ready) for (const id of ready) void stepInto(id, gate);
  else await stepBackIn(gate);
}

/** Notes which pages are open. Gives the tabs of those that the gate can be put into. */
async function note(): Promise<readonly number[]> {
  const ready = (await tabsAt(...(await grantedOrigins()))).filter(({ isLoading, isDiscarded }) => !isLoading && !isDiscarded);
  await sessionSet(BEFORE, Object.fromEntries(ready.map(({ id, address }) => [id, withoutFragment(address ?? '')])));
  await sessionSet(KEY, true);
  return ready.map(({ id }) => id);
}

/**
 * Whether a tab still shows the page that was open in it when Loupe came, told once: a reader of before may be in it then. In
 * any other page, what looks like one is the page's own.
 */
export async function wasOpenBefore(tabId: number): Promise<boolean> {
  await noted.catch(() => undefined);
  const { [tabId]: address, ...others } = ((await sessionGet(BEFORE)) ?? {}) as Addresses;
  if (address === undefined) return false;
  await sessionSet(BEFORE, others);
  const tab = await tabById(tabId);
  return withoutFragment(tab?.address ?? '') === address;
}

/** Looks after the pages that were read. None is waited for: one that is frozen does not answer. */
async function stepBackIn(gate: string): Promise<void> {
  for (const [tabId, address] of await readPages()) void lookAfter(tabId, address, gate);
}

async function lookAfter(tabId: number, address: string, gate: string): Promise<void> {
  const tab = await tabById(tabId);
  const isHere = tab?.address && withoutFragment(tab.address) === address && !tab.isLoading && !tab.isDiscarded;
  if (!isHere || (await callReader(tabId, 'reader/is-here', {})).ok) return;
  await sessionSet(BEFORE, { ...((await sessionGet(BEFORE)) as Addresses | undefined), [tabId]: address });
  await stepInto(tabId, gate);
}

/** Some pages cannot be had although their address is covered: a page of an error, a store. */
function stepInto(tabId: number, gate: string): Promise<void> {
  return injectScript(tabId, gate).catch(() => undefined);
}
