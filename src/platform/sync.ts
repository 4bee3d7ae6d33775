import { browser } from './browser.ts';

/** The value kept under `key` in the storage that the browser syncs, or undefined. */
export async function syncGet(key: string): Promise<unknown> {
  return (await browser.storage.sync.get(key))[key];
}

/** Keeps `value` under `key` in that storage. Rejects where the browser's quota is reached. */
export async function syncSet(key: string, value: unknown): Promise<void> {
  await browser.storage.sync.set({ [key]: value });
}

/** Calls `changed` whenever the value under `key` is another, also where another device changed it. */
export function onSyncChange(key: string, changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && key in changes) changed();
  });
}
