import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resemblance } from '../../../src/core/annotation/resemblance.ts';

/** Length of the longest common subsequence, said plainly. */
function common(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  return Math.max(common(rest, b), at < 0 ? 0 : 1 + common(rest, b.slice(at + 1)));
}

describe('resemblance', () => {
  it('counts the words that two texts have in one order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const all = a.length + b.length;
        expect(resemblance(a, b)).toBe(all === 0 ? 1 : (2 * common(a, b)) / all);
      }),
    );
  });
});
