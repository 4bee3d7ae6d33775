/** Calls that a page may make at once. A reader makes some ten for an article, and one for each save and each key in a card. */
const MOST_AT_ONCE = 400;
/** Calls a second that it may go on with after those. */
const A_SECOND = 30;
/** What it may send with them, by `sizeOf`: the longest article that is read some five times, a usual one hundreds of times. */
const MOST_SENT_AT_ONCE = 16_000_000;
/** What it may go on to send a second. A card whose note is full sends a tenth of it, a page that is read again and again half. */
const SENT_A_SECOND = 500_000;
/** What a call counts for that sends too much: to look at it takes as long as at a tenth of what may be sent. */
const LOOKED_AT = 1_500_000;
/** Characters of a property's name that count with its value: no name of ours is longer. */
const LONGEST_NAME = 20;
/** Calls of one page that are worked on at the same time: between two steps of another tab's call comes one of each of them. */
const MOST_UNDER_WAY = 4;
/** So many calls of one page that wait are more than a reader ever makes. */
const CROWD = 16;
/** Milliseconds that one of a crowd leaves to others at most: its page may have had it wait. */
const LONGEST_REST = 200;
/** Milliseconds after which a call stands in the way of no other: its page may never answer what it was asked for it. */
const LONGEST = 30_000;

/** Counts the calls of each page, by its tab, and of the card over it. */
export interface CallLimit {
  /** Whether the caller of this name may make one more call now, with this request, which is counted. */
  readonly isWithin: (caller: string, request: unknown) => boolean;
  /** Does `work` for the caller of this name when few of its calls before are still under way, in the order in which it asks; with a rest after it while many wait. */
  readonly inTurn: <T>(caller: string, work: () => Promise<T>) => Promise<T>;
}

/** No calls counted yet. `wait` resolves after so many milliseconds, `now` gives them. */
export function limitCalls(wait: (milliseconds: number) => Promise<void>, now: () => number = Date.now): CallLimit {
  const used = new Map<string, { readonly calls: number; readonly sent: number; readonly at: number }>();
  const turns = new Map<string, Turns>();
  return {
    isWithin(caller, request) {
      const at = now();
      const before = used.get(caller) ?? { calls: 0, sent: 0, at };
      const seconds = (at - before.at) / 1_000;
      const calls = Math.max(0, before.calls - seconds * A_SECOND) + 1;
      if (calls > MOST_AT_ONCE) return false;
      const sent = Math.max(0, before.sent - seconds * SENT_A_SECOND);
      const room = MOST_SENT_AT_ONCE - sent;
      if (room <= 0) {
        // Nothing is looked at, and nothing counts: else a page that goes on would silence the next one in its tab for hours.
        used.set(caller, { calls, sent, at });
        return false;
      }
      const size = sizeOf(request, room);
      // A call that is refused for what it sends has been looked at, and counts.
      used.set(caller, { calls, sent: sent + (size > room ? LOOKED_AT : size), at });
      return size <= room;
    },
    async inTurn(caller, work) {
      const own = turns.get(caller) ?? { underWay: 0, waiting: [] };
      turns.set(caller, own);
      if (own.waiting.length > 0 || own.underWay >= MOST_UNDER_WAY) await new Promise<void>((go) => own.waiting.push(go));
      else own.underWay++;
      const begun = now();
      const over = once(() => {
        // One of a crowd takes its turn alone, and leaves as much time to others as it took.
        if (own.waiting.length < CROWD) goOn();
        else if (own.underWay > 1) own.underWay--;
        else void wait(Math.min(now() - begun, LONGEST_REST)).then(goOn);
      });
      void wait(LONGEST).then(over);
      return work().finally(over);

      /** Whoever waits takes the place that is left. */
      function goOn(): void {
        const next = own.waiting.shift();
        if (next) next();
        else if (--own.underWay === 0) turns.delete(caller);
      }
    },
  };
}

/** Stands behind the parts of a value that is looked at: they have all been seen. */
class End {
  readonly of: object;
  constructor(of: object) {
    this.of = of;
  }
}

/**
 * Roughly the bytes of what is sent: the characters of its texts and of long names, and eight for each value. Looked at no further than
 * `most`; without end where it goes in circles or holds what no JSON has, as what Firefox hands over may: to list the keys of a
 * `String` object of some megabytes takes seconds, and so does a `bigint` of a million bits in the words of a fault.
 */
export function sizeOf(sent: unknown, most: number): number {
  const left = [sent];
  const within = new Set<object>();
  let size = 0;
  // Not by recursion: it may be nested without end.
  while (left.length > 0 && size <= most) {
    const value = left.pop();
    if (value instanceof End) {
      within.delete(value.of);
      continue;
    }
    size += 8;
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'bigint') return Number.POSITIVE_INFINITY;
    else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      const isPlain = isList || Object.prototype.toString.call(value) === '[object Object]';
      if (!isPlain || within.has(value)) return Number.POSITIVE_INFINITY;
      within.add(value);
      left.push(new End(value));
      for (const key in value) {
        left.push((value as Readonly<Record<string, unknown>>)[key]);
        if (!isList) size += Math.max(0, key.length - LONGEST_NAME);
        if (size + 8 * left.length > most) return Number.POSITIVE_INFINITY;
      }
    }
  }
  return size;
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
