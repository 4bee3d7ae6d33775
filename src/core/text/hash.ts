/** One 32-bit lane of the hash: multiply and shift (Murmur3's mixing), seeded so that two lanes differ. */
function lane(text: string, seed: number, factor: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), factor);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A stable, not cryptographic, hash of `text`: 16 lower-case hexadecimal characters (64 bits). */
export function hashOf(text: string): string {
  const high = lane(text, 0xdeadbeef ^ text.length, 2654435761);
  const low = lane(text, 0x41c6ce57 ^ text.length, 1597334677);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
