import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS, SPEAKERS } from '../../../src/core/claim/claim.ts';
import { sharesByLayer, sharesBySpeaker } from '../../../src/kit/voices/shares.ts';

const claims = fc.array(fc.record({ layer: fc.constantFrom(...LAYERS), speaker: fc.constantFrom(...SPEAKERS) }), {
  minLength: 1,
});

describe('who speaks', () => {
  it('counts each claim once, in shares that make a whole', () => {
    fc.assert(
      fc.property(claims, (list) => {
        for (const shares of [sharesByLayer(list), sharesBySpeaker(list)]) {
          expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
          expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
        }
      }),
    );
  });

  it('gives layers in their own order and speakers by how often they speak', () => {
    const list = [
      { layer: 'forecast', speaker: 'outlet' },
      { layer: 'official', speaker: 'analyst' },
      { layer: 'official', speaker: 'analyst' },
    ] as const;
    expect(sharesByLayer(list).map(({ of }) => of)).toEqual(['official', 'forecast']);
    expect(sharesBySpeaker(list).map(({ of }) => of)).toEqual(['analyst', 'outlet']);
  });

  it('has nothing to show where there are no claims', () => {
    expect(sharesByLayer([])).toEqual([]);
  });
});
