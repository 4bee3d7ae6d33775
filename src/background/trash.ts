import { onStart } from '../platform/reminding.ts';
import type { Store } from '../storage/store.ts';

/** Days for which deleted work lies in the trash. */
export const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1_000;

/**
 * Drops what has lain in the trash for long, and the texts that were let go, whenever the browser or Loupe is started. To be called in
 * the background's first turn.
 */
export function serveTrash(store: Store): void {
  onStart(() => {
    void purgeOld(store, new Date());
    // Nobody is offered the way back any more.
    void store.dropLetGo();
  });
}

async function purgeOld(store: Store, now: Date): Promise<void> {
  const purged = await store.purge(new Date(now.getTime() - TRASH_DAYS * DAY).toISOString());
  // What could not be purged now is at the next start.
  if (purged.ok) await store.setMeta('trash-purged', now.toISOString());
}
