import { browser, IS_FIREFOX } from './browser.ts';
import { openOwnPage, type TabInfo } from './tabs.ts';

/** Path of the sidebar's page within the extension. */
const SIDEBAR = 'src/ui/sidebar/index.html';

/**
 * Opens the sidebar beside a tab, or in a tab of its own where the browser has no sidebars (Firefox for Android). Must be
 * called straight from a click or a key, with nothing awaited before: both browsers refuse it otherwise. Rejects with the
 * browser's reason.
 */
export async function openSidebar({ id, windowId }: Pick<TabInfo, 'id' | 'windowId'>): Promise<void> {
  if (!IS_FIREFOX) {
    await chrome.sidePanel.open({ windowId });
    return;
  }
  const { sidebarAction } = browser as Partial<typeof browser>;
  if (sidebarAction) await sidebarAction.open();
  else await openOwnPage(`${SIDEBAR}?tab=${id}`, '');
}
