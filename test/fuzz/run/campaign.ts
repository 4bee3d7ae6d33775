import { availableParallelism } from 'node:os';
import { type KindName, PACES } from '../kinds.ts';
import type { Chunk, ChunkResult, Failure } from './chunk.ts';
import { type Hand, hire } from './crew.ts';

/** How far a campaign has come. */
export interface Progress {
  readonly ran: number;
  readonly failures: readonly Failure[];
  readonly seeds: readonly unknown[];
  readonly totals: ChunkResult['totals'];
}

/**
 * Runs `count` inputs of a kind in rounds. In each a scout looks what its share of the inputs reaches, and keeps what is new
 * as seeds; the runners, one a core, run the rest with the seeds of the rounds before. So each input follows from the seed
 * alone, whatever the number of cores.
 */
export async function runCampaign(
  name: KindName,
  count: number,
  seed: number,
  told: (progress: Progress) => void,
): Promise<Progress> {
  const { chunk: size, chunks: perRound, seeds: mostSeeds } = PACES[name];
  const scout = hire(name, true);
  const runners = Array.from({ length: availableParallelism() }, () => hire(name, false));
  let progress: Progress = { ran: 0, failures: [], seeds: [], totals: null };
  const add = ({ ran, failures, found, totals }: ChunkResult): void => {
    const seeds = [...progress.seeds, ...found].slice(-mostSeeds);
    progress = {
      ran: progress.ran + ran,
      failures: [...progress.failures, ...failures],
      seeds,
      totals: totals ?? progress.totals,
    };
    told(progress);
  };
  let next = 0;
  try {
    for (let left = count; left > 0; ) {
      const { seeds } = progress;
      const round: Chunk[] = [];
      for (let place = 0; place <= perRound && left > 0; place++) {
        round.push({ seed: seedOf(seed, next++), count: Math.min(size, left), seeds });
        left -= size;
      }
      const [first, ...others] = round;
      const queue = others.values();
      const scouted = first ? scout.run(first) : null;
      await Promise.all(runners.map((runner) => work(runner, queue, add)));
      if (scouted) add(await scouted);
    }
  } finally {
    await Promise.all([scout, ...runners].map((hand) => hand.end()));
  }
  return progress;
}

async function work(runner: Hand, queue: Iterator<Chunk> & Iterable<Chunk>, add: (result: ChunkResult) => void): Promise<void> {
  for (const chunk of queue) add(await runner.run(chunk));
}

/** The seed of a chunk: far from those of its neighbours, and a 31-bit number. */
function seedOf(seed: number, place: number): number {
  return (Math.imul(seed ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b) >>> 1) | 0;
}
