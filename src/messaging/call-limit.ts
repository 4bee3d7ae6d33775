/** Calls that a page may make at once. A reader makes some ten for an article, and one for each save. */
const MOST_AT_ONCE = 400;
/** Calls a second that it may go on with after those. */
const A_SECOND = 10;

/** Counts the calls of each page's tab. */
export interface CallLimit {
  /** Whether a tab's page may make one more call now, which is counted. */
  readonly isWithin: (tabId: number) => boolean;
}

/** No calls counted yet. `now` gives milliseconds. */
export function limitCalls(now: () => number = Date.now): CallLimit {
  const used = new Map<number, { readonly calls: number; readonly at: number }>();
  return {
    isWithin(tabId) {
      const at = now();
      const before = used.get(tabId) ?? { calls: 0, at };
      const calls = Math.max(0, before.calls - ((at - before.at) / 1_000) * A_SECOND);
      if (calls + 1 > MOST_AT_ONCE) return false;
      used.set(tabId, { calls: calls + 1, at });
      return true;
    },
  };
}
