import { browser } from './browser.ts';

/** The value kept under `key` until the browser closes, or undefined. It outlives the background, never the session. */
export async function sessionGet(key: string): Promise<unknown> {
  const all = await browser.storage.session.get(key);
  return all[key];
}

/** The values kept under `keys`, by key; without those that there are none of. */
export function sessionGetAll(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get([...keys]);
}

/** Keeps `value` under `key` until the browser closes. Rejects when the browser's quota is reached. */
export async function sessionSet(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Keeps these values by key, all of them or none. Rejects when the browser's quota is reached. */
export async function sessionSetAll(values: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.session.set({ ...values });
}

/** Forgets what is kept under `keys`. */
export async function sessionRemove(...keys: readonly string[]): Promise<void> {
  await browser.storage.session.remove([...keys]);
}

/** All that is kept for the session, by key. */
export function sessionAll(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get(null);
}
