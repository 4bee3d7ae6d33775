import { browser, IS_FIREFOX } from './browser.ts';
import { type TabInfo, tabInfo } from './tabs.ts';

/** Where an entry of the context menu is offered: on selected text, on a page, on the toolbar button. */
export type MenuPlace = 'selection' | 'page' | 'action';

/** An entry of the context menu. */
export interface MenuItem {
  readonly id: string;
  /** Asked for whenever the entries are made. */
  readonly title: () => string;
  readonly places: readonly MenuPlace[];
  /** Match patterns of the pages on which it is offered; on all where left out. */
  readonly pages?: readonly string[];
}

/** What is done with the context menu. */
export interface MenuWishes {
  /** What the first entries wait for. */
  readonly ready: Promise<void>;
  /** An entry was chosen in a tab. Called straight from the click, with nothing awaited before. */
  readonly chosen: (id: string, tab: TabInfo) => void;
}

/**
 * Offers `items` in the context menu. Must be called in the background's first turn. Gives a function that makes the entries
 * anew, with other titles. Does nothing where a browser has no context menus (Firefox for Android).
 */
export function offerInMenus(items: readonly MenuItem[], { ready, chosen }: MenuWishes): () => Promise<void> {
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return async () => {};
  const remake = async () => {
    await ready;
    await contextMenus.removeAll();
    for (const { id, title, places, pages } of items) {
      const documentUrlPatterns = pages && { documentUrlPatterns: [...pages] };
      contextMenus.create({ id, title: title(), contexts: [...places], ...documentUrlPatterns });
    }
  };
  // Entries outlive the background: made anew, they would be twice there.
  browser.runtime.onInstalled.addListener(() => void remake());
  contextMenus.onClicked.addListener(({ menuItemId }, raw) => {
    const tab = raw ? tabInfo(raw) : null;
    if (tab && items.some(({ id }) => id === menuItemId)) chosen(String(menuItemId), tab);
  });
  return remake;
}

/**
 * Calls `called` when the reader presses the keys of a command of the manifest, with the tab in front where the browser tells
 * it, straight from the key. Must be called in the background's first turn.
 */
export function onCommand(called: (name: string, tab: TabInfo | null) => void): void {
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command, raw) => called(command, raw ? tabInfo(raw) : null));
}

/** A key that the browser gives to something Loupe does. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes them; empty where none are set. */
  readonly keys: string;
}

/** The keys of the manifest's commands as they are set now, or null where the browser has none (Firefox for Android). */
export async function listShortcuts(): Promise<readonly Shortcut[] | null> {
  const { commands } = browser as Partial<typeof browser>;
  if (!commands) return null;
  const all = await commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's own page for keys. */
export async function showShortcutSettings(): Promise<void> {
  if (IS_FIREFOX) await openFirefoxSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function openFirefoxSettings(): Promise<void> {
  const { commands } = browser as unknown as { readonly commands: { openShortcutSettings(): Promise<void> } };
  await commands.openShortcutSettings();
}
