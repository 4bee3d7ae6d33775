/** Calls that a page may make at once. A reader makes some ten for an article, and one for each save and each key in a card. */
const MOST_AT_ONCE = 400;
/** Calls a second that it may go on with after those. */
const A_SECOND = 30;
/** Calls of one page that are worked on at the same time: between two steps of another tab's call comes one of each of them. */
const MOST_UNDER_WAY = 4;
/** Milliseconds after which a call stands in the way of no other: its page may never answer what it was asked for it. */
const LONGEST = 30_000;

/** Counts the calls of each page, by its tab, and of the card over it. */
export interface CallLimit {
  /** Whether the caller of this name may make one more call now, which is counted. */
  readonly isWithin: (caller: string) => boolean;
  /** Does `work` for the caller of this name when few of its calls before are still under way, in the order in which it asks. */
  readonly inTurn: <T>(caller: string, work: () => Promise<T>) => Promise<T>;
}

/** No calls counted yet. `wait` resolves after so many milliseconds, `now` gives them. */
export function limitCalls(wait: (milliseconds: number) => Promise<void>, now: () => number = Date.now): CallLimit {
  const used = new Map<string, { readonly calls: number; readonly at: number }>();
  const turns = new Map<string, Turns>();
  return {
    isWithin(caller) {
      const at = now();
      const before = used.get(caller) ?? { calls: 0, at };
      const calls = Math.max(0, before.calls - ((at - before.at) / 1_000) * A_SECOND);
      if (calls + 1 > MOST_AT_ONCE) return false;
      used.set(caller, { calls: calls + 1, at });
      return true;
    },
    async inTurn(caller, work) {
      const own = turns.get(caller) ?? { underWay: 0, waiting: [] };
      turns.set(caller, own);
      if (own.underWay >= MOST_UNDER_WAY) await new Promise<void>((go) => own.waiting.push(go));
      else own.underWay++;
      const over = once(() => {
        // Whoever waits takes the place that is left.
        const next = own.waiting.shift();
        if (next) next();
        else if (--own.underWay === 0) turns.delete(caller);
      });
      void wait(LONGEST).then(over);
      return work().finally(over);
    },
  };
}

/** The calls of one caller: how many are worked on, and what lets each of those that wait go on. */
interface Turns {
  underWay: number;
  readonly waiting: (() => void)[];
}

/** `work`, done the first time alone. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
