/** Milliseconds of work between two rests; well under the 50 ms that make a task long. */
export const SLICE_MS = 10;

/** Does `work`, resting whenever it has held the thread for about 10 ms, so that the page stays quick. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await rest();
    since = performance.now();
  }
}

/** Lets the page's own work go first. `scheduler.yield` comes back ahead of other timers; not every browser has it. */
export function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
