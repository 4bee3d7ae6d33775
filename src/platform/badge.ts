import { browser } from './browser.ts';

/** Shows `text` on the toolbar button of one tab, with `title` as its tooltip; an empty text takes the badge away. */
export async function showBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f4e5f' });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile.
  }
}
