/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of `list`. */
export function oneOf<T>(list: readonly T[], random: () => number): T {
  const [first] = list;
  const found = list[Math.floor(random() * list.length)] ?? first;
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
