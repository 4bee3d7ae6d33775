import { callReader } from '../messaging/client.ts';
import type { UnreadableReason } from '../messaging/views.ts';
import { inject } from '../platform/injection.ts';
import type { ReaderAssets } from './assets.ts';

/**
 * Makes a tab's page be read: by the reader that is in it already, else by putting one in.
 * Gives null, or why the browser does not let us.
 */
export async function startReader(tabId: number, { script, css }: ReaderAssets): Promise<UnreadableReason | null> {
  const again = await callReader(tabId, 'reader/read-again', {});
  if (again.ok) return null;
  try {
    await inject(tabId, script, css);
    return null;
  } catch {
    return 'browser-page';
  }
}
