import { callReader } from '../messaging/client.ts';
import type { SelectionUse } from '../messaging/contract.ts';
import { t } from '../platform/i18n.ts';
import { offerOnSelection, onCommand } from '../platform/menus.ts';
import { currentTab, type TabInfo } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { readNow } from './read-now.ts';

const USES: readonly SelectionUse[] = ['highlight', 'note', 'check'];

/** What can be done with a selection, in the context menu of every page, and the first of it by a key. */
export function serveSelections(assets: ReaderAssets): void {
  const items = USES.map((id) => ({ id, title: t(`menu_${id}`) }));
  offerOnSelection(items, (id, tab) => void useSelection(id as SelectionUse, tab, assets));
  onCommand('highlight', async () => {
    const tab = await currentTab();
    if (tab) await useSelection('highlight', tab, assets);
  });
}

/** In a page that has no reader yet, one is put in first: the click or the key lets us. */
async function useSelection(use: SelectionUse, tab: TabInfo, assets: ReaderAssets): Promise<void> {
  const used = await callReader(tab.id, 'reader/use-selection', { use });
  if (used.ok || used.fault.detail.startsWith(NOTHING_SELECTED)) return;
  if ((await readNow(tab, false, assets)) === null) await callReader(tab.id, 'reader/use-selection', { use });
}

/** How the reader of a page begins its answer where there is no selection: nothing is gained by another reader. */
const NOTHING_SELECTED = 'nothing of the page';
