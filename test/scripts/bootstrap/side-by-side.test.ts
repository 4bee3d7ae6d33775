import { describe, expect, it } from 'vitest';
import { notesIn } from '../../../scripts/bootstrap/notes.mjs';
import { inTurns, sideBySide } from '../../../scripts/bootstrap/side-by-side.mjs';
import { timeTable } from '../../../scripts/bootstrap/time-table.mjs';

describe('steps side by side', () => {
  it('are those of one group that follow each other, and no others', () => {
    const [a, b, c, d, e] = [{ group: 'x' }, { group: 'x' }, {}, {}, { group: 'x' }];
    expect(inTurns([a, b, c, d, e])).toEqual([[a, b], [c], [d], [e]]);
  });

  it('are so many at a time, all of them, and told in their order', async () => {
    let running = 0;
    let most = 0;
    const results = await sideBySide([3, 1, 2, 0], 2, async (turns) => {
      running++;
      most = Math.max(most, running);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      running--;
      return turns * 10;
    });
    expect(results).toEqual([30, 10, 20, 0]);
    expect(most).toBe(2);
  });
});

it('a run’s time is told by part, and in all', () => {
  expect(
    timeTable(
      [
        { title: 'Types', seconds: 5.04 },
        { title: 'Unit tests', seconds: 119.7 },
      ],
      121,
    ),
  ).toBe(['  Types            5.0 s', '  Unit tests  2 min 00 s', '  In all      2 min 01 s'].join('\n'));
});

it('what a check that passed still has to say are its warnings', () => {
  expect(notesIn('all is well\r\nwarning: training is due\r\nno warning: here\n')).toEqual(['training is due']);
});
