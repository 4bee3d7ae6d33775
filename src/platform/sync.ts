import { browser } from './browser.ts';

/** Where the reader's settings are kept in it. */
export const SETTINGS_KEY = 'settings';

/** The value kept under `key` in the storage that the browser syncs, or undefined. */
export async function syncGet(key: string): Promise<unknown> {
  return (await browser.storage.sync.get(key))[key];
}

/** Keeps `value` under `key` in that storage. Rejects where the browser's quota is reached. */
export async function syncSet(key: string, value: unknown): Promise<void> {
  await browser.storage.sync.set({ [key]: value });
}

/** Calls `changed` with the values before and after whenever that under `key` is another, also where another device changed it. */
export function onSyncChange(key: string, changed: (before: unknown, after: unknown) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'sync' ? changes[key] : undefined;
    if (change) changed(change.oldValue, change.newValue);
  });
}
