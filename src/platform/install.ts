import { browser } from './browser.ts';

const WELCOMED = 'welcomed';

/** How Loupe came to be as it is. `previous` is the version that was there before. */
export type Installed = { readonly kind: 'new' } | { readonly kind: 'update'; readonly previous: string };

/**
 * Calls `installed` when Loupe was installed or updated; not when the browser was. Must be called in the background's first
 * turn. A build that is loaded by hand, or by a driver, counts as new each time, whatever the profile holds of it.
 */
export function onInstalled(installed: (how: Installed) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion = '' }) => {
    if (reason === 'install') installed({ kind: 'new' });
    else if (reason === 'update') installed({ kind: 'update', previous: previousVersion });
  });
}

/** Calls `started` when the browser starts; not when Loupe alone does. Must be called in the background's first turn. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}

/** Whether the reader has seen the welcome page on this device. */
export async function wasWelcomed(): Promise<boolean> {
  return (await browser.storage.local.get(WELCOMED))[WELCOMED] === true;
}

/** Keeps that she has. */
export async function keepWelcomed(): Promise<void> {
  await browser.storage.local.set({ [WELCOMED]: true });
}
