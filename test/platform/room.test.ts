import { afterEach, expect, it, vi } from 'vitest';
import { hasRoomFor } from '../../src/platform/room.ts';

afterEach(() => vi.unstubAllGlobals());

/** Caches on a disk with room for so many bytes. */
function diskOf(room: number) {
  const there = new Set<string>();
  vi.stubGlobal('caches', {
    async open(name: string) {
      there.add(name);
      const put = async (_address: string, file: Response) => {
        if ((await file.arrayBuffer()).byteLength > room) throw new DOMException('full', 'QuotaExceededError');
      };
      return { put };
    },
    delete: async (name: string) => there.delete(name),
  });
  return there;
}

it.each([
  [5_000, true],
  [3_000, false],
])('tells whether a disk with room for %i bytes takes 4,000, and leaves nothing on it', async (room, takes) => {
  const there = diskOf(room);
  expect(await hasRoomFor(4_000)).toBe(takes);
  expect([...there]).toEqual([]);
});

it('takes a disk that cannot be asked to have room', async () => {
  vi.stubGlobal('caches', undefined);
  expect(await hasRoomFor(4_000)).toBe(true);
});

it('takes a disk that is known to be roomy to have room, though caches fail there', async () => {
  const there = diskOf(0);
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 2_000_000_000, usage: 1_000_000_000 }) } });
  expect(await hasRoomFor(4_000)).toBe(true);
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1_000_010_000, usage: 1_000_000_000 }) } });
  expect(await hasRoomFor(4_000)).toBe(false);
  expect([...there]).toEqual([]);
});
