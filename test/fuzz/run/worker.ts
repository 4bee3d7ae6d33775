// A thread that runs chunks: a runner, or a scout, which also looks what its inputs reach.
import { parentPort, workerData } from 'node:worker_threads';
import { type KindName, kindOf, PACES } from '../kinds.ts';
import { type Chunk, type Gear, runChunk } from './chunk.ts';
import { startClock } from './clock.ts';
import { startCoverage } from './coverage.ts';

/** What a thread is told at its start. `pulse` counts the inputs it has begun. */
export interface WorkerStart {
  readonly name: KindName;
  readonly isScout: boolean;
  readonly pulse: Int32Array;
}

const { name, isScout, pulse } = workerData as WorkerStart;
const coverage = isScout ? startCoverage(PACES[name].covered) : null;
const clock = startClock();
let gear: Promise<Gear> | null = null;

parentPort?.on('message', async (chunk: Chunk) => {
  pulse[0] = 0;
  gear ??= kindOf(name).then((kind) => ({ kind, clock, coverage, step: () => void Atomics.add(pulse, 0, 1) }));
  parentPort?.postMessage(await runChunk(chunk, await gear));
});
