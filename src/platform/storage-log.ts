import { IS_FIREFOX } from './browser.ts';
import { sessionGet, sessionSet } from './session.ts';

/** Whether the browser goes on writing in the log of its last run, as LevelDB in Chrome does. Firefox keeps its databases in SQLite. */
export const REUSES_STORAGE_LOG: boolean = !IS_FIREFOX;

/**
 * The log that Chrome writes to: of its last run; begun in this one; or one in which a write for which the disk had no room may have
 * ended in the middle of a record. What is put behind that makes the log unreadable, upon which Chrome deletes the library.
 */
export type StorageLog = 'old' | 'new' | 'broken';

const KEY = 'storage-log';

/** How the log is known to stand, for the session: also where the background was stopped, and to pages. */
export async function knownLog(): Promise<StorageLog> {
  const known = await sessionGet(KEY).catch(() => undefined);
  return known === 'new' || known === 'broken' ? known : 'old';
}

/** Has it known. */
export async function makeLogKnown(log: StorageLog): Promise<void> {
  await sessionSet(KEY, log).catch(() => undefined);
}
