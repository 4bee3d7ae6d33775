import type { Steps, TimeLimit } from '../core/steps.ts';

/** Milliseconds of work between two rests: other tabs, popup and sidebar are answered in them. */
const SLICE_MS = 20;
/** Milliseconds of work on a page's text: many times what the longest report takes. What is not read by then is left out. */
const MOST_MS = 8_000;

/**
 * Does the work that `begin` gives, resting after every slice of it. Its time is up after eight seconds of work, and where it is
 * no longer wanted.
 */
export async function inSlices<Result>(
  begin: (time: TimeLimit) => Steps<Result>,
  isWanted: () => boolean = () => true,
): Promise<Result> {
  let worked = 0;
  let since = performance.now();
  const isUsed = (share: number): boolean => worked + performance.now() - since > share * MOST_MS || !isWanted();
  const work = begin({ isUsed, isCut: false });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const held = performance.now() - since;
    if (held < SLICE_MS) continue;
    worked += held;
    await rest();
    since = performance.now();
  }
}

/** Lets go first whatever waits. Not `scheduler.yield`, which comes back ahead of most of it. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
