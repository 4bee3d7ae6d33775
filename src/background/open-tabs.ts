import { callReader } from '../messaging/client.ts';
import { injectScript } from '../platform/injection.ts';
import { grantedOrigins } from '../platform/permissions.ts';
import { sessionGet, sessionSet } from '../platform/session.ts';
import { tabById, tabsAt } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { readTabs, tabState, withoutFragment } from './tab-state.ts';

const KEY = 'stepped-in';

/**
 * Puts the gate into the pages that are open when Loupe comes: when it is new, after an update, and where it was switched off
 * and on again. The scripts of before are cut off in them; browsers run the manifest's in pages that load from then on, and
 * Firefox alone runs them in open ones too. What is kept for the session goes with an update, but in Chrome 156 outlives being
 * switched off: a page that was read and holds no reader tells of that.
 */
export async function stepIntoOpenTabs({ gate }: ReaderAssets): Promise<void> {
  if (await sessionGet(KEY)) return stepBackIn(gate);
  await sessionSet(KEY, true);
  const ready = (await tabsAt(...(await grantedOrigins()))).filter(({ isLoading, isDiscarded }) => !isLoading && !isDiscarded);
  await Promise.all(ready.map(({ id }) => stepInto(id, gate)));
}

/** Looks after the pages that were read. None is waited for: one that is frozen does not answer. */
async function stepBackIn(gate: string): Promise<void> {
  for (const tabId of await readTabs()) void lookAfter(tabId, gate);
}

async function lookAfter(tabId: number, gate: string): Promise<void> {
  const [tab, state] = [await tabById(tabId), await tabState(tabId)];
  const isHere = tab?.address && withoutFragment(tab.address) === state?.address && !tab.isLoading && !tab.isDiscarded;
  if (isHere && !(await callReader(tabId, 'reader/is-here', {})).ok) await stepInto(tabId, gate);
}

/** Some pages cannot be had although their address is covered: a page of an error, a store. */
function stepInto(tabId: number, gate: string): Promise<void> {
  return injectScript(tabId, gate).catch(() => undefined);
}
