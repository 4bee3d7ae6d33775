import { describe, expect, it } from 'vitest';
import { comparedOf } from '../../../src/core/echo/compared.ts';
import { sameness } from '../../../src/core/echo/echo-index.ts';
import { entryOf } from './entry.ts';
import table from './pairs.json' with { type: 'json' };

/** Two sentences, and whether one is the other met again. */
interface Pair {
  /** All of them teach the rule; pages that do not are measured by `npm run bench:echo`. */
  readonly set: string;
  readonly language: string;
  readonly isEcho: boolean;
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}

const PAIRS: readonly Pair[] = table;

const likeness = (a: string, b: string): number => sameness(comparedOf(entryOf(a)), comparedOf(entryOf(b)));
const isFound = ({ a, b }: Pair): boolean => likeness(a, b) > 0;

function scoresOf(pairs: readonly Pair[]): { precision: number; recall: number } {
  const found = pairs.filter(isFound);
  const right = found.filter(({ isEcho }) => isEcho).length;
  return { precision: right / found.length, recall: right / pairs.filter(({ isEcho }) => isEcho).length };
}

describe('echoes in labelled pairs', () => {
  it.each(['en', 'zh'])('finds four of five and is right nineteen times of twenty (%s)', (language) => {
    const { precision, recall } = scoresOf(PAIRS.filter((pair) => pair.language === language));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it.each(['tuned', 'held', 'later'])('does so in the set %s', (set) => {
    const { precision, recall } = scoresOf(PAIRS.filter((pair) => pair.set === set));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it.each(['negation', 'instrument', 'country', 'year'])('takes no %s for the same', (kind) => {
    const wrong = PAIRS.filter((pair) => pair.kind === kind && isFound(pair));
    expect(wrong).toEqual([]);
  });

  it('is the same either way round', () => {
    for (const { a, b } of PAIRS) {
      expect(likeness(a, b)).toBe(likeness(b, a));
    }
  });
});
