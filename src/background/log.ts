import { sessionGet, sessionSet } from '../platform/session.ts';
import { REUSES_STORAGE_LOG } from '../platform/storage-log.ts';
import { retireLog } from '../storage/retire-log.ts';

const KEY = 'log-retired';

/** Retires the log of the browser's last run, once in a session. Resolves when it is done, or cannot be done now. */
export async function retireLogOnce(): Promise<void> {
  if (!REUSES_STORAGE_LOG) return;
  try {
    if (await sessionGet(KEY)) return;
    await retireLog();
    await sessionSet(KEY, true);
  } catch {
    // On a full disk the log stays, as it would without this. The next start of the background tries again.
  }
}
