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
