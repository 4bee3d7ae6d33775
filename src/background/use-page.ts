import { callReader } from '../messaging/client.ts';
import type { PageAction, SelectionUse } from '../messaging/contract.ts';
import type { TabInfo } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { readNow } from './read-now.ts';

/** Does this with what is selected in a tab. In a page that has no reader yet, one is put in first: the click or the key lets us. */
export async function useSelection(use: SelectionUse, tab: TabInfo, assets: ReaderAssets): Promise<void> {
  const used = await callReader(tab.id, 'reader/use-selection', { use });
  if (used.ok) return;
  if ((await readNow(tab, false, assets)) === null) await callReader(tab.id, 'reader/use-selection', { use });
}

/** Does what a key asks for with the claims of a tab's page, which is read first where it was not. */
export async function actOnClaims(action: PageAction, tab: TabInfo, assets: ReaderAssets): Promise<void> {
  const done = await callReader(tab.id, 'reader/act', { action });
  if (done.ok) return;
  if ((await readNow(tab, false, assets)) === null) await callReader(tab.id, 'reader/act', { action });
}
