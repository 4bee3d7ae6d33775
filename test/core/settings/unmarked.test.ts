import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../src/core/claim/claim.ts';
import type { ReadClaim } from '../../../src/core/reading.ts';
import { DEFAULT_MARKS, DENSITIES, type Density, type MarkSettings } from '../../../src/core/settings/marks.ts';
import { type Markable, MOST_OF_TEXT, unmarked } from '../../../src/core/settings/unmarked.ts';

type Claim = Markable<Pick<ReadClaim, 'id' | 'layer' | 'parts' | 'worth' | 'start' | 'end'>>['claims'][number];

/** A claim of so many characters behind those before it. */
function claimsOf(...all: readonly (Partial<Claim> & { readonly id: string; readonly size?: number })[]): readonly Claim[] {
  let at = 0;
  return all.map(({ size = 100, ...rest }) => {
    const start = at;
    at += size;
    return { layer: 'reported', start, end: at, ...rest } as Claim;
  });
}

const marks = (density: Density): MarkSettings => ({ ...DEFAULT_MARKS, density });
const none = () => false;
const idOf =
  (...ids: readonly string[]) =>
  ({ id }: { readonly id: string }) =>
    ids.includes(id);

describe('the claims that a page does not mark', () => {
  const layersOff = (off: string): MarkSettings => {
    const layers = LAYERS.map((layer) => [layer, { ...DEFAULT_MARKS.layers[layer], isOn: layer !== off }]);
    return { density: 'all', layers: Object.fromEntries(layers) };
  };

  it('are those of layers that are off, and of a claim in parts only where none of its layers is on', () => {
    const part = { text: '', start: 0, end: 0, speaker: 'outlet', speakerName: null } as const;
    const parts = [
      { ...part, layer: 'reported' },
      { ...part, layer: 'forecast' },
    ] as const;
    const claims = claimsOf({ id: 'a', layer: 'official' }, { id: 'b', layer: 'forecast' }, { id: 'c', parts });
    expect(unmarked({ claims, length: 300 }, marks('all'), none)).toEqual([]);
    expect(unmarked({ claims, length: 300 }, layersOff('forecast'), none)).toEqual(['b']);
    expect(unmarked({ claims, length: 300 }, layersOff('reported'), none)).toEqual([]);
  });

  it('are all without a note or work where only such are wanted', () => {
    const claims = claimsOf({ id: 'a' }, { id: 'noted' }, { id: 'b' });
    expect(unmarked({ claims, length: 300 }, marks('notable'), idOf('noted'))).toEqual(['a', 'b']);
  });

  it('are, where what matters is wanted, those less worth checking for which a third of the text has no room', () => {
    const claims = claimsOf({ id: 'vague', worth: 0.4 }, { id: 'figure', worth: 1.9 }, { id: 'act', worth: 1.2 });
    expect(unmarked({ claims, length: 300 }, marks('worth'), none)).toEqual(['vague', 'act']);
    expect(unmarked({ claims, length: 600 }, marks('worth'), none)).toEqual(['vague']);
    expect(unmarked({ claims, length: 900 }, marks('worth'), none)).toEqual([]);
  });

  it('are none of those with a note or the reader’s work, whatever they are worth, and the others where those fill a third', () => {
    const claims = claimsOf({ id: 'figure', worth: 1.9 }, { id: 'noted', worth: 0.4 }, { id: 'worked', worth: 0.4 });
    expect(unmarked({ claims, length: 300 }, marks('worth'), idOf('noted', 'worked'))).toEqual(['figure']);
    expect(unmarked({ claims, length: 900 }, marks('worth'), idOf('noted', 'worked'))).toEqual([]);
  });

  it('are never all, though the claim most worth checking is longer than a third', () => {
    const claims = claimsOf({ id: 'long', worth: 1.9, size: 500 }, { id: 'longer', worth: 1, size: 500 });
    expect(unmarked({ claims, length: 1_000 }, marks('worth'), none)).toEqual(['longer']);
  });

  it('are not all of one layer: each that is on keeps half of what its share of the text would have', () => {
    const facts = Array.from({ length: 8 }, (_, at) => ({ id: `fact${at}`, worth: 1.9 - at / 100 }));
    const readings = Array.from({ length: 4 }, (_, at) => ({
      id: `reading${at}`,
      layer: 'interpretation' as const,
      worth: 0.3 - at / 100,
    }));
    const claims = claimsOf(...facts, ...readings);
    const left = new Set(unmarked({ claims, length: 1_800 }, marks('worth'), none));
    expect(claims.flatMap(({ id }) => (left.has(id) ? [] : [id]))).toEqual([
      ...['fact0', 'fact1', 'fact2', 'fact3', 'fact4'],
      'reading0',
    ]);
  });

  it('are headings that say a sentence again, or the sentence where the note stands beside the heading', () => {
    const claims = claimsOf({ id: 'heading' }, { id: 'other' }, { id: 'sentence' });
    const reading = { claims, length: 900, repeats: { heading: 'sentence' } };
    for (const density of ['all', 'worth'] as const) {
      expect(unmarked(reading, marks(density), none)).toEqual(['heading']);
      expect(unmarked(reading, marks(density), idOf('heading'))).toEqual(density === 'all' ? [] : ['sentence']);
      expect(unmarked(reading, marks(density), idOf('heading', 'sentence'))).toEqual([]);
    }
    // Of a layer that is off the sentence is not marked, so that the heading is.
    const apart = claimsOf({ id: 'heading', layer: 'official' }, { id: 'other', layer: 'official' }, { id: 'sentence' });
    expect(unmarked({ ...reading, claims: apart }, layersOff('reported'), none)).toEqual(['sentence']);
  });

  it('leave no more than a third of any text underlined beside what always is, and mark no less at a fuller step', () => {
    const one = fc.record({
      size: fc.integer({ min: 1, max: 400 }),
      worth: fc.double({ min: 0, max: 2, noNaN: true }),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), fc.integer({ min: 0, max: 4_000 }), (all, rest) => {
        const claims = claimsOf(...all.map(({ size, worth }, at) => ({ id: `${at}`, size, worth })));
        const length = all.reduce((sum, { size }) => sum + size, rest);
        const isKept = ({ id }: { readonly id: string }) => all[Number(id)]?.isKept ?? false;
        const markedAt = (density: Density) => {
          const left = new Set(unmarked({ claims, length }, marks(density), isKept));
          return claims.filter(({ id }) => !left.has(id));
        };
        const sizeOf = (some: readonly Claim[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
        const [whole, middle, few] = DENSITIES.map(markedAt) as unknown as [readonly Claim[], readonly Claim[], readonly Claim[]];
        expect(whole).toEqual(claims);
        expect(few).toEqual(claims.filter(isKept));
        expect(few.every((claim) => middle.includes(claim))).toBe(true);
        const most = Math.max(length * MOST_OF_TEXT, sizeOf(few));
        expect(middle.length <= 1 || sizeOf(middle) <= most).toBe(true);
      }),
    );
  });
});
