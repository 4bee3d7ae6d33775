/** Calls that a page may make at once. A reader makes some ten for an article, and one for each save and each key in a card. */
const MOST_AT_ONCE = 400;
/** Calls a second that it may go on with after those. */
const A_SECOND = 30;

/** Counts the calls of each page, by its tab, and of the card over it. */
export interface CallLimit {
  /** Whether the caller of this name may make one more call now, which is counted. */
  readonly isWithin: (caller: string) => boolean;
}

/** No calls counted yet. `now` gives milliseconds. */
export function limitCalls(now: () => number = Date.now): CallLimit {
  const used = new Map<string, { readonly calls: number; readonly at: number }>();
  return {
    isWithin(caller) {
      const at = now();
      const before = used.get(caller) ?? { calls: 0, at };
      const calls = Math.max(0, before.calls - ((at - before.at) / 1_000) * A_SECOND);
      if (calls + 1 > MOST_AT_ONCE) return false;
      used.set(caller, { calls: calls + 1, at });
      return true;
    },
  };
}
