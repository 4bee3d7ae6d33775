import { describe, expect, it } from 'vitest';
import { fallenFigures } from '../../scripts/corpus/recorded.ts';

describe('figures against the recorded ones', () => {
  const recorded = { English: { claimF1: 0.88, layer: 0.8 }, Chinese: { claimF1: 0.87 } };

  it('may rise, or stay to the third digit', () => {
    expect(fallenFigures(recorded, { English: { claimF1: 0.8796, layer: 0.9 }, Chinese: { claimF1: 0.87 } })).toEqual([]);
  });

  it('may not fall, and may not be left out', () => {
    expect(fallenFigures(recorded, { English: { claimF1: 0.879, layer: 0.8 } })).toEqual([
      'English: claimF1 was 0.88, is 0.879',
      'Chinese: claimF1 was 0.87, is not measured',
    ]);
  });
});
