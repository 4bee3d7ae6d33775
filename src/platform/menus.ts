import { browser, IS_FIREFOX } from './browser.ts';
import { type TabInfo, tabInfo } from './tabs.ts';

/** An entry of the context menu. */
export interface MenuItem {
  readonly id: string;
  readonly title: string;
}

/**
 * Offers `items` in the context menu where text is selected; `chosen` gets the id and the tab. Must be called in the
 * background's first turn. Does nothing where a browser has no context menus (Firefox for Android).
 */
export function offerOnSelection(items: readonly MenuItem[], chosen: (id: string, tab: TabInfo) => void): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return;
  // Entries outlive the background: made anew, they would be twice there.
  browser.runtime.onInstalled.addListener(() => void remake(items));
  contextMenus.onClicked.addListener(({ menuItemId }, raw) => {
    const tab = raw ? tabInfo(raw) : null;
    if (tab && items.some(({ id }) => id === menuItemId)) chosen(String(menuItemId), tab);
  });
}

async function remake(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of items) browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Calls `called` when the reader presses the keys of a command of the manifest. Must be called in the background's first turn. */
export function onCommand(name: string, called: () => void): void {
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command) => {
    if (command === name) called();
  });
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
