import { browser } from './browser.ts';

/** The value kept on the device under `key`, or undefined. It outlives updates and the browser's session. */
export async function localGet(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Keeps `value` under `key`; undefined forgets it. */
export async function localSet(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: value });
}

/** All that is kept on the device, by key. */
export function localAll(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.local.get(null);
}

/** Forgets what is kept under `keys`. */
export async function localRemove(...keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys]);
}
