import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../kinds.ts';
import { type Gear, runChunk } from './chunk.ts';
import { startClock } from './clock.ts';

/** A kind of texts, of which those do not hold that `fails` says. */
function gearOf(fails: (text: string) => boolean, seen: string[] = []): Gear {
  const kind: Kind<string> = {
    inputs: (seeds) => (seeds.length > 0 ? fc.constantFrom(...seeds) : fc.string({ minLength: 1, maxLength: 40 })),
    holds: (text) => {
      seen.push(text);
      if (fails(text)) throw new Error(`"${text}" does not hold`);
    },
    sizeOf: (text) => text.length,
  };
  return { kind: kind as Kind, clock: startClock(), coverage: null, step: () => {} };
}

describe('a chunk of inputs', () => {
  it('runs all of them, and none fails where all hold', async () => {
    const seen: string[] = [];
    const result = await runChunk(
      { seed: 1, count: 50, seeds: [] },
      gearOf(() => false, seen),
    );
    expect(result).toEqual({ ran: 50, failures: [], found: [], totals: null });
    expect(seen).toHaveLength(50);
  });

  it('tells the smallest input that fails', async () => {
    const { failures } = await runChunk(
      { seed: 1, count: 50, seeds: [] },
      gearOf((text) => text.length >= 5),
    );
    expect(failures.map(({ input }) => (input as string).length)).toEqual([5, 5, 5]);
    expect(failures[0]?.error).toContain('does not hold');
  });

  it('is the same for the same seed', async () => {
    const runs = [0, 1].map(async () => {
      const seen: string[] = [];
      await runChunk(
        { seed: 7, count: 20, seeds: [] },
        gearOf(() => false, seen),
      );
      return seen;
    });
    const [one, other] = await Promise.all(runs);
    expect(one).toEqual(other);
  });
});

describe('the clock', () => {
  it('suspects only what takes a hundred times as long as the rest for its length', () => {
    const clock = startClock();
    for (let input = 0; input < 300; input++) expect(clock.isSlow(4, 1_000)).toBe(false);
    expect(clock.isSlow(380, 1_000)).toBe(false);
    expect(clock.isSlow(420, 1_000)).toBe(true);
    expect(clock.isSlow(420, 100_000)).toBe(false);
  });
});
