import { isOwnClaim } from '../core/annotation/own-claim.ts';
import { isWorthALook } from '../core/checks/check.ts';
import type { Reading } from '../core/reading.ts';
import { CHOSEN_LAYERS, type MarkSettings, styleOf, unmarked } from '../core/settings/marks.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import { callReader } from '../messaging/client.ts';
import { hand, restyle } from '../platform/injection.ts';
import { onSyncChange, SETTINGS_KEY } from '../platform/sync.ts';
import { settings } from './settings.ts';
import { readTabs } from './tab-state.ts';

/** Ids of the claims of a reading that its page does not mark. What the reader made a claim of herself has something to look at. */
export async function unmarkedIn({ claims }: Reading): Promise<readonly string[]> {
  const { marks } = await settings();
  return unmarked(claims, marks, ({ id, checks }) => checks.some(isWorthALook) || isOwnClaim(id));
}

/** Shows marks in every page that was read as the reader has come to want them, also on another device. */
export function serveMarks(): void {
  onSyncChange(SETTINGS_KEY, async (rawBefore, rawAfter) => {
    const [before, after] = [readSettings(rawBefore).marks, readSettings(rawAfter).marks];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    // Each by itself: a page that hangs must not keep the others from it.
    for (const tabId of await readTabs()) void remark(tabId, before, after);
  });
}

async function remark(tabId: number, before: MarkSettings, after: MarkSettings): Promise<void> {
  try {
    await restyle(tabId, styleOf(before), styleOf(after));
    await hand(tabId, { [CHOSEN_LAYERS]: after.layers });
  } catch {
    // The tab has gone on to a page that we may not touch.
    return;
  }
  await callReader(tabId, 'reader/read-again', {});
}
