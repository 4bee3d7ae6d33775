/** How long work on many records is watched and stopped. */
export interface Watch {
  /** Stops the work and leaves everything as it was; the call then fails. */
  readonly signal?: AbortSignal;
  /** Told how many of how many records are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does something with each of `items`, some of them at once. */
export type Step = <T>(items: readonly T[], work: (item: T) => Promise<unknown>) => Promise<void>;

/** Records done at once: enough to keep the database busy, few enough to tell of progress and to be stopped soon. */
const SIZE = 500;

/** Steps through `total` items in all, watched: between two batches it tells of progress, and stops where it is told to. */
export function stepsOf(total: number, { signal, onProgress }: Watch): Step {
  let done = 0;
  onProgress?.(done, total);
  return async (items, work) => {
    for (let start = 0; start < items.length; start += SIZE) {
      signal?.throwIfAborted();
      const batch = items.slice(start, start + SIZE);
      await Promise.all(batch.map(work));
      done += batch.length;
      onProgress?.(done, total);
    }
  };
}
