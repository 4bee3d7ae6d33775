/** Chance that comes out the same each time: pages and edits are made by it. */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** One of `from`, earlier ones more often, as words are in real texts. */
  pickEarly<T>(from: readonly T[]): T;
  /** True in `share` of the cases. */
  is(share: number): boolean;
}

/** How much more often earlier entries come: 1 would be all alike. */
const SKEW = 1.7;

/** Chance from `seed` on (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(from: readonly T[], share: number): T => {
    const chosen = from[Math.floor(from.length * share)];
    if (chosen === undefined) throw new Error('there is nothing to choose from');
    return chosen;
  };
  return {
    next,
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (from) => at(from, next()),
    pickEarly: (from) => at(from, next() ** SKEW),
    is: (share) => next() < share,
  };
}
