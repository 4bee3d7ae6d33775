import { readSettings } from '../core/settings/read-settings.ts';
import type { Settings } from '../core/settings/settings.ts';
import { onSyncChange, syncGet, syncSet } from '../platform/sync.ts';
import { notify } from './notify.ts';

const KEY = 'settings';

/** The reader's settings; those that nothing was chosen for are as at first. Never rejects. */
export async function settings(): Promise<Settings> {
  try {
    return readSettings(await syncGet(KEY));
  } catch {
    return readSettings(undefined);
  }
}

/** Changes of settings still under way: reading them and writing them back must not cross. */
let last: Promise<unknown> = Promise.resolve();

/** Keeps the settings that `change` makes of those that are there. Rejects where the browser does not take them. */
export function changeSettings(change: (before: Settings) => Settings): Promise<void> {
  const mine = last.then(async () => syncSet(KEY, change(await settings())));
  last = mine.catch(() => undefined);
  return mine;
}

/** Tells every surface when settings change, also on another device. */
export function serveSettings(): void {
  onSyncChange(KEY, () => void notify({ notice: 'settings-changed' }));
}
