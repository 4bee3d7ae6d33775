const NAME = 'loupe-room';
/** An address that nothing is asked of: what is kept in a cache must have one of the web. */
const PLACE = 'https://room.loupe.invalid/';

/** Whether the disk takes so many bytes, tried beside the databases and taken back; true where that cannot be tried. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  if (typeof caches === 'undefined') return true;
  try {
    const cache = await caches.open(NAME);
    await cache.put(PLACE, new Response(new Uint8Array(bytes)));
    return true;
  } catch {
    return false;
  } finally {
    await caches.delete(NAME).catch(() => false);
  }
}
