const NAME = 'loupe-room';
/** An address that nothing is asked of: what is kept in a cache must have one of the web. */
const PLACE = 'https://room.loupe.invalid/';

/** Bytes that are there whatever else is wrong. */
const PLENTY = 64 * 1024 * 1024;

/** Whether the disk takes so many bytes, tried beside the databases and taken back; true where that cannot be tried. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  if (typeof caches === 'undefined') return true;
  try {
    const cache = await caches.open(NAME);
    await cache.put(PLACE, new Response(new Uint8Array(bytes)));
    return true;
  } catch {
    return isRoomy();
  } finally {
    await caches.delete(NAME).catch(() => false);
  }
}

/** Whether the browser knows of plenty of room: then a cache fails for another reason, and tells nothing of the disk. */
async function isRoomy(): Promise<boolean> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > PLENTY;
  } catch {
    return false;
  }
}
