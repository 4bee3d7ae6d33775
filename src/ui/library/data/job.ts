import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoreFault, StoreResult } from '../../../core/annotation/store-result.ts';
import type { Watch } from './exchange/exchange.ts';

/** How far something has come; with 0 in all nobody knows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Whether it was told to stop, and has not yet: what was written has to be taken back first. */
  readonly isStopping: boolean;
}

/** How a job ended. */
export type Ending<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** One thing after the other that takes its time, can be watched, and can be stopped. */
export interface Job {
  /** Of what is under way. */
  readonly progress: ReadonlySignal<Progress>;
  run<T>(work: (watch: Watch) => Promise<StoreResult<T>>): Promise<Ending<T>>;
  stop(): void;
}

const BEGUN: Progress = { done: 0, total: 0, isStopping: false };

/** A job that nobody has begun. */
export function createJob(): Job {
  const progress = signal(BEGUN);
  let controller = new AbortController();
  return {
    progress,
    async run(work) {
      controller = new AbortController();
      const { signal: stop } = controller;
      progress.value = BEGUN;
      try {
        const result = await work({
          signal: stop,
          onProgress: (done, total) => {
            progress.value = { ...progress.peek(), done, total };
          },
        });
        if (result.ok) return { kind: 'done', value: result.value };
        return stop.aborted ? { kind: 'stopped' } : { kind: 'failed', fault: result.fault };
      } catch (error) {
        return stop.aborted ? { kind: 'stopped' } : { kind: 'failed', fault: { kind: 'failed', detail: String(error) } };
      }
    },
    stop() {
      progress.value = { ...progress.peek(), isStopping: true };
      controller.abort();
    },
  };
}
