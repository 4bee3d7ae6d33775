/** Times as long as the median for their length below which nothing is suspect. */
const FACTOR = 100;
/** Milliseconds below which nothing is suspect: the collector of garbage takes as long. */
const LEAST_MS = 300;
/** UTF-16 units that the fixed costs of any input stand for. */
const FIXED = 200;
/** Inputs before the median says anything, and those that it is of. */
const WARM = 200;
const KEPT = 1_000;

/** Finds inputs that take out of all proportion to their length, as a pattern that backtracks without end does. */
export interface Clock {
  /** Notes what an input took; whether that is out of all proportion to those before. */
  isSlow(ms: number, length: number): boolean;
}

/** A clock that knows no input yet. */
export function startClock(): Clock {
  const paces: number[] = [];
  let noted = 0;
  return {
    isSlow(ms, length) {
      const pace = ms / (length + FIXED);
      paces[noted++ % KEPT] = pace;
      if (noted < WARM || ms < LEAST_MS) return false;
      const median = [...paces].sort((a, b) => a - b)[paces.length >> 1] ?? pace;
      return pace > FACTOR * median;
    },
  };
}
