import { browser, IS_FIREFOX } from './browser.ts';

/**
 * Opens the sidebar beside a tab. Must be called straight from a click, with nothing awaited before:
 * both browsers refuse it otherwise. Rejects with the browser's reason.
 */
export async function openSidebar(windowId: number): Promise<void> {
  if (IS_FIREFOX) await browser.sidebarAction.open();
  else await chrome.sidePanel.open({ windowId });
}
