import fc from 'fast-check';
import type { Kind } from '../kinds.ts';
import type { Clock } from './clock.ts';
import type { Coverage } from './coverage.ts';

/** Inputs to run, all told by the seed. */
export interface Chunk {
  readonly seed: number;
  readonly count: number;
  readonly seeds: readonly unknown[];
}

/** An input for which something does not hold, made as small as could be. */
export interface Failure {
  readonly input: unknown;
  readonly error: string;
}

/** What came of a chunk. */
export interface ChunkResult {
  readonly ran: number;
  readonly failures: readonly Failure[];
  /** Inputs that reached what none had reached before. */
  readonly found: readonly unknown[];
  readonly totals: ReturnType<Coverage['totals']> | null;
}

/** What a chunk is run with. */
export interface Gear {
  readonly kind: Kind;
  readonly clock: Clock;
  /** Null where nobody looks what is reached, which takes its time. */
  readonly coverage: Coverage | null;
  /** Told before each input. */
  readonly step: () => void;
}

/** Tries, and milliseconds, for making a failing input smaller. */
const MOST_TRIES = 600;
const MOST_MS = 30_000;
/** Failures of one chunk after which the rest of it is left. */
const MOST_FAILURES = 3;

/** Runs the inputs of a chunk. Rejects only where the fuzz itself is broken. */
export async function runChunk({ seed, count, seeds }: Chunk, gear: Gear): Promise<ChunkResult> {
  const inputs = gear.kind.inputs(seeds);
  const failures: Failure[] = [];
  const found: unknown[] = [];
  let ran = 0;
  while (ran < count && failures.length < MOST_FAILURES) {
    const limit = count - ran;
    const report = await fc.check(fc.asyncProperty(inputs, trial(gear, found)), { seed: seed + failures.length, numRuns: limit });
    ran += Math.max(1, report.numRuns);
    if (!report.failed) break;
    const [input] = report.counterexample ?? [];
    const error = report.errorInstance;
    failures.push({ input, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  return { ran, failures, found, totals: gear.coverage?.totals() ?? null };
}

/** One input tried; after a first failure the inputs are smaller and smaller ones, until time is up. */
function trial({ kind, clock, coverage, step }: Gear, found: unknown[]): (input: unknown) => Promise<void> {
  let tries = 0;
  let until = 0;
  return async (input) => {
    if (tries > 0 && (++tries > MOST_TRIES || performance.now() > until)) return;
    step();
    try {
      await timed(kind, clock, input);
    } catch (error) {
      if (tries === 0) until = performance.now() + MOST_MS;
      tries = Math.max(1, tries);
      throw error;
    }
    if (coverage && tries === 0 && coverage.take()) found.push(input);
  };
}

async function timed(kind: Kind, clock: Clock, input: unknown): Promise<void> {
  const once = async (): Promise<number> => {
    const start = performance.now();
    await kind.holds(input);
    return performance.now() - start;
  };
  const length = kind.sizeOf(input);
  const ms = await once();
  if (!clock.isSlow(ms, length)) return;
  // Again: other work on the machine is no fault of the input's.
  const least = Math.min(ms, await once(), await once());
  if (clock.isSlow(least, length)) throw new Error(`takes ${Math.round(least)} ms for ${length} characters`);
}
