import { SELECTION_USES } from '../messaging/contract.ts';
import { t } from '../platform/i18n.ts';
import { type MenuItem, type MenuPlace, offerInMenus } from '../platform/menus.ts';
import { openSidebar } from '../platform/panel.ts';
import { openLibraryPage, type TabInfo } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { readNow } from './read-now.ts';
import { useSelection } from './use-page.ts';

const ON_PAGE: readonly MenuPlace[] = ['page', 'action'];

const ITEMS: readonly MenuItem[] = [
  ...SELECTION_USES.map((use) => ({ id: use, title: () => t(`menu_${use}`), places: ['selection'] as const })),
  { id: 'read', title: () => t('menu_read'), places: ON_PAGE, pages: ['*://*/*'] },
  { id: 'sidebar', title: () => t('menu_sidebar'), places: ON_PAGE },
  { id: 'library', title: () => t('menu_library'), places: ON_PAGE },
];

/**
 * What can be done with a selection, with a page and with Loupe itself, in the context menu of pages and of the toolbar
 * button. `spoken` resolves when the background speaks the language that the reader has chosen. Gives a function that makes
 * the entries anew in another.
 */
export function serveMenus(assets: ReaderAssets, spoken: Promise<void>): () => Promise<void> {
  return offerInMenus(ITEMS, { ready: spoken, chosen: (id, tab) => choose(id, tab, assets) });
}

function choose(id: string, tab: TabInfo, assets: ReaderAssets): void {
  const use = SELECTION_USES.find((one) => one === id);
  if (use) void useSelection(use, tab, assets);
  else if (id === 'read') void readNow(tab, false, assets);
  else if (id === 'sidebar') void openSidebar(tab).catch(() => undefined);
  else if (id === 'library') void openLibraryPage();
}
