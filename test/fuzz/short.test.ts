// A short slice of `npm run fuzz`, the same inputs each time: what a change breaks at once shows here, more in the long
// form, the rest at night.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { runs } from '../long.ts';
import { KIND_NAMES, type KindName, kindOf } from './kinds.ts';

/** Inputs of each kind, as many as take a second or two. */
const COUNTS: Readonly<Record<KindName, number>> = {
  engine: runs(120, 480),
  pages: runs(8, 25),
  imports: runs(75, 300),
  messages: runs(20, 60),
};

describe.each(KIND_NAMES)('a few %s that nobody wrote', { timeout: 300_000 }, (name) => {
  it('break no promise', async () => {
    const kind = await kindOf(name);
    const property = fc.asyncProperty(kind.inputs([]), async (input) => kind.holds(input));
    await fc.assert(property, { seed: 20_261_126, numRuns: COUNTS[name] });
  });
});
