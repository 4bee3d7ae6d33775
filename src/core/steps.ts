// Reading in steps: a page's text may take long, and whoever reads it has others to answer meanwhile.

/** Work that may rest wherever it yields, between two sentences as a rule. */
export type Steps<Result> = Generator<void, Result, void>;

/** The time that the reading of a text may take. */
export interface TimeLimit {
  /** Whether so much of it, from 0 to 1, is used up. */
  readonly isUsed: (share: number) => boolean;
  /** Whether something was left out because it was. */
  isCut: boolean;
}

/** All the time that a text takes: for whoever waits for nothing else. */
export const unlimited = (): TimeLimit => ({ isUsed: () => false, isCut: false });

/** Does `work` at once. */
export function inOneGo<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Of all items in order what `work` makes of them, and of those alone that it came to before the share of the time was used up. */
export function* eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result,
  time: TimeLimit,
  share: number,
): Steps<readonly Result[]> {
  const done: Result[] = [];
  for (const item of items) {
    done.push(work(item, done.length));
    if (done.length < items.length && time.isUsed(share)) {
      time.isCut = true;
      break;
    }
    yield;
  }
  return done;
}
