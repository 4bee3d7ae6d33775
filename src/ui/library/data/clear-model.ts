import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoreFault } from '../../../core/annotation/store-result.ts';
import type { DataWorld } from './data-world.ts';
import { createJob } from './job.ts';

/** Where the deletion of everything stands. */
export type ClearState =
  | { readonly kind: 'shut' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** The deletion of everything, for good. */
export interface ClearModel {
  readonly state: ReadonlySignal<ClearState>;
  ask(): void;
  /** Asks no more, or says no more how it ended. */
  close(): void;
  clear(): Promise<void>;
}

/** A deletion that nobody has asked for. */
export function createClearModel({ openExchange, call }: DataWorld): ClearModel {
  const state = signal<ClearState>({ kind: 'shut' });
  const job = createJob();
  return {
    state,
    ask: () => (state.value = { kind: 'asking' }),
    close: () => (state.value = { kind: 'shut' }),
    async clear() {
      if (state.peek().kind !== 'asking') return;
      state.value = { kind: 'working' };
      const exchange = openExchange();
      const ending = await job.run((watch) => exchange.clear(null, watch));
      exchange.close();
      // It cannot be stopped, but a browser may say so of itself.
      if (ending.kind === 'failed') state.value = ending;
      else if (ending.kind === 'stopped') state.value = { kind: 'shut' };
      else {
        await call('library/imported', { isEmptied: true });
        state.value = { kind: 'done' };
      }
    },
  };
}
