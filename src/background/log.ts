import { hasRoomFor } from '../platform/room.ts';
import { onRoomAlarm, setRoomAlarm } from '../platform/room-alarm.ts';
import { knownLog, makeLogKnown, REUSES_STORAGE_LOG, type StorageLog } from '../platform/storage-log.ts';
import type { Disk } from '../storage/connection.ts';
import { faultOf } from '../storage/fault.ts';
import { retireLog } from '../storage/retire-log.ts';
import { notify } from './notify.ts';

/** Bytes that have to be free: what Chrome writes for a new log, with the work that waits, is far below. */
const ROOM = 4 * 1024 * 1024;
/** Milliseconds until it is looked again whether there is room, twice as long each time. */
const PAUSES = { first: 500, last: 4_000 };

/** How the log stands once all is done that was asked or told before. */
let log: Promise<StorageLog> | null = null;
let pause = PAUSES.first;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * The one place that knows whether the disk was full, for all that use the library. The log of the browser's last run is retired before
 * it is opened. A broken one is left alone until there is room for more than a record: the library is not opened, also not to
 * read, as Chrome writes to its log upon that. It is retired as soon as there is room, whether somebody waits for it or not.
 */
export const disk: Disk = REUSES_STORAGE_LOG
  ? { mayUse: async () => (await next(retired)) !== 'broken', wasFull: () => void next(broken) }
  : { mayUse: async () => true, wasFull: () => undefined };

/** Sees to the log from the start of the background on. To be called in its first turn. */
export function serveLog(): void {
  if (!REUSES_STORAGE_LOG) return;
  onRoomAlarm(() => void disk.mayUse());
  void disk.mayUse();
}

function next(step: (log: StorageLog) => Promise<StorageLog>): Promise<StorageLog> {
  log = (log ?? knownLog()).then(step);
  return log;
}

async function broken(): Promise<StorageLog> {
  pause = PAUSES.first;
  await makeLogKnown('broken');
  void setRoomAlarm(true);
  return lookAgain();
}

/** A background that is stopped is woken by the alarm. */
function lookAgain(): StorageLog {
  clearTimeout(timer);
  timer = setTimeout(() => void disk.mayUse(), pause);
  pause = Math.min(2 * pause, PAUSES.last);
  return 'broken';
}

async function retired(from: StorageLog): Promise<StorageLog> {
  if (from === 'new') return from;
  // That of the last run may be broken too.
  if (!(await hasRoomFor(ROOM))) return from === 'old' ? broken() : lookAgain();
  try {
    await retireLog();
  } catch (error) {
    if (from === 'broken') return lookAgain();
    // Without a database the log stays, as it would without this, and who opens one is told why that cannot be.
    return faultOf(error).kind === 'full' ? broken() : from;
  }
  await makeLogKnown('new');
  // One may be left of the browser's last run.
  void setRoomAlarm(false);
  // Surfaces that could not read it do so now.
  if (from === 'broken') void notify({ notice: 'library-changed', cause: null });
  return 'new';
}
