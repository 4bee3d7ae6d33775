import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { type KindName, kindOf } from '../kinds.ts';
import type { Chunk, ChunkResult } from './chunk.ts';
import type { WorkerStart } from './worker.ts';

/** Milliseconds without a new input after which a thread is taken to hang. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 2_000;

/** A thread that runs one chunk after the other. */
export interface Hand {
  run(chunk: Chunk): Promise<ChunkResult>;
  end(): Promise<void>;
}

/** A thread for a kind. One that hangs on an input, or dies of it, is replaced, and the input told as failing. */
export function hire(name: KindName, isScout: boolean): Hand {
  const pulse = new Int32Array(new SharedArrayBuffer(4));
  const start = (): Worker =>
    new Worker(new URL('./start-worker.mjs', import.meta.url), { workerData: { name, isScout, pulse } satisfies WorkerStart });
  let worker = start();
  return {
    async run(chunk) {
      const result = await answerOf(worker, pulse, chunk);
      if (typeof result !== 'string') return result;
      await worker.terminate();
      const begun = Math.max(1, pulse[0] ?? 1);
      worker = start();
      const input = await inputAt(name, chunk, begun - 1);
      return { ran: begun, failures: [{ input, error: result }], found: [], totals: null };
    },
    end: async () => void (await worker.terminate()),
  };
}

/** The result of a chunk, or in words why there is none. */
function answerOf(worker: Worker, pulse: Int32Array, chunk: Chunk): Promise<ChunkResult | string> {
  return new Promise((resolve) => {
    let last = -1;
    let since = Date.now();
    const look = setInterval(() => {
      const now = Atomics.load(pulse, 0);
      if (now !== last) since = Date.now();
      last = now;
      if (Date.now() - since > PATIENCE_MS) done(`does not end: ${PATIENCE_MS} ms`);
    }, LOOK_MS);
    const died = (error: unknown) => done(error instanceof Error ? (error.stack ?? error.message) : `thread ended: ${error}`);
    const done = (result: ChunkResult | string) => {
      clearInterval(look);
      worker.off('message', done).off('error', died).off('exit', died);
      resolve(result);
    };
    worker.on('message', done).on('error', died).on('exit', died);
    worker.postMessage(chunk);
  });
}

/** The input of a chunk at a place, made again. */
async function inputAt(name: KindName, { seed, seeds }: Chunk, place: number): Promise<unknown> {
  const kind = await kindOf(name);
  return fc.sample(kind.inputs(seeds), { seed, numRuns: place + 1 })[place];
}
