import type { callFromSurface } from '../../messaging/client.ts';
import { wait } from '../../platform/runtime.ts';
import { knownLog, REUSES_STORAGE_LOG } from '../../platform/storage-log.ts';
import type { Disk } from '../../storage/library.ts';

/** Milliseconds after which no answer is expected any more: a call to a background that is stopped as it starts is lost without a word. */
const LOST = 3_000;

/** The disk as the background knows it, for what a page and its workers read and write. */
export function diskThrough(call: typeof callFromSurface): Disk {
  return {
    async mayUse() {
      if (!REUSES_STORAGE_LOG) return true;
      const known = await knownLog();
      // Mostly so, and then the background need not be started.
      if (known === 'new') return true;
      const answer = await Promise.race([call('disk/may-use', {}), wait(LOST)]);
      return answer?.ok ? answer.value : known === 'old';
    },
    wasFull: () => void call('disk/was-full', {}),
  };
}
