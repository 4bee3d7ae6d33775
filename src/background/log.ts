import { hasRoomFor } from '../platform/room.ts';
import { sessionGet, sessionSet } from '../platform/session.ts';
import { REUSES_STORAGE_LOG } from '../platform/storage-log.ts';
import { retireLog } from '../storage/retire-log.ts';

/** Bytes that have to be free: what Chrome writes for a new log, with the work that waits, is far below. */
const ROOM = 4 * 1024 * 1024;
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

/**
 * Whether may be written again after a write for which the disk had no room. It may have ended in the middle of a record of Chrome's log,
 * and what is put behind that makes the log unreadable, upon which Chrome deletes the library (`retire-log.ts`): nothing is written
 * until there is room for more than a record, and the log is retired then.
 */
export async function afterFullDisk(): Promise<boolean> {
  if (!REUSES_STORAGE_LOG) return true;
  try {
    if (!(await hasRoomFor(ROOM))) return false;
    await retireLog();
    return true;
  } catch {
    return false;
  }
}
