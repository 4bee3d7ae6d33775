import { browser } from './browser.ts';

/** The value kept under `key` until the browser closes, or undefined. It outlives the background, never the session. */
export async function sessionGet(key: string): Promise<unknown> {
  const all = await browser.storage.session.get(key);
  return all[key];
}

/** Keeps `value` under `key` until the browser closes. Rejects when the browser's quota is reached. */
export async function sessionSet(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Forgets what is kept under `key`. */
export async function sessionRemove(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Forgets all that is kept for the session but the value under `key`. */
export async function sessionClearExcept(key: string): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((other) => other !== key));
}

/** All that is kept for the session, by key. */
export function sessionAll(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get(null);
}
