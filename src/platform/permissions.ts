import { browser } from './browser.ts';

/**
 * Asks the reader for the permission to show notifications, unless it was given before; resolves to whether it is given.
 * Must be called straight from a click, with nothing awaited before: both browsers refuse it otherwise.
 */
export async function askForNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    // Where the browser has no notifications for extensions, there is nothing to be given.
    return false;
  }
}

/** Match patterns of all pages that the browser lets Loupe read, those of the manifest included. */
export async function grantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Asks the reader once for the permission to read the pages that `patterns` cover; resolves to whether it is given. Must be
 * called straight from a click, with nothing awaited before. Firefox may close the popup that asks.
 */
export async function askForOrigin(...patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...patterns] });
  } catch {
    return false;
  }
}

/** Gives the permission for `pattern` back; resolves to whether it was there and is gone. */
export async function giveBackOrigin(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    // Chrome refuses for what the manifest names.
    return false;
  }
}

/** Calls `changed` when permissions were given or taken back, here or in the browser's own settings. */
export function onOriginsChange(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
