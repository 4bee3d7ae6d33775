import { deleteDB, openDB } from 'idb';

/** A database that is there for a moment only, in the same files as all others of Loupe. */
const NAME = 'loupe-log-retired';

/**
 * Has Chrome begin a new log for our databases: it does so when one of them is deleted, to give its room back. To be called
 * once after the browser has started, before anything is confirmed as kept.
 *
 * Chrome keeps IndexedDB in LevelDB and goes on writing in the log of the last run. Where that run was killed in the middle of
 * a record, the next record is put behind the half one, and at the start after that the log does not read any more ("Corruption:
 * checksum mismatch"), upon which Chrome deletes all databases of the extension. LevelDB knows of it
 * (github.com/google/leveldb/issues/1287). A half record does no harm where no other follows it in its log for long.
 *
 * Rejects with the browser's error.
 */
export async function retireLog(): Promise<void> {
  const database = await openDB(NAME, 1);
  database.close();
  await deleteDB(NAME);
}
