/** How long work on many records is watched and stopped. */
export interface Watch {
  /** Stops the work and leaves everything as it was; the call then fails. */
  readonly signal?: AbortSignal;
  /** Told how many of how many records are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does something with all of `items`, some of them at a time. */
export type Step = <T>(items: readonly T[], work: (batch: readonly T[]) => Promise<unknown>) => Promise<void>;

/** Records begun at once: few enough to tell of progress and to be stopped soon. */
const SIZE = 500;

/**
 * Steps through `total` items in all, watched: between two batches it tells of progress, and stops where it is told to. One
 * batch is begun while the one before is under way, so that the database is never without work.
 */
export function stepsOf(total: number, { signal, onProgress }: Watch): Step {
  let done = 0;
  onProgress?.(done, total);
  return async (items, work) => {
    let before = Promise.resolve();
    for (let start = 0; start < items.length; start += SIZE) {
      signal?.throwIfAborted();
      const batch = items.slice(start, start + SIZE);
      const begun = work(batch).then(() => {
        signal?.throwIfAborted();
        done += batch.length;
        onProgress?.(done, total);
      });
      // Whoever waits for it hears of its failure; where the one before fails, nobody does.
      begun.catch(() => undefined);
      await before;
      before = begun;
    }
    await before;
  };
}
