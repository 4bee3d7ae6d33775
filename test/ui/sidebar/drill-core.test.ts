import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreGeometry } from '../../../src/ui/sidebar/drill-core/geometry.ts';
import { stepTo } from '../../../src/ui/sidebar/drill-core/steps.ts';

const MEASURES = { height: 600, minBand: 24, gap: 2 };

/** Claims in reading order that do not overlap, within a text, and the room there is. */
const article = fc
  .record({
    parts: fc.array(fc.record({ skip: fc.nat(3000), size: fc.integer({ min: 1, max: 600 }) }), { maxLength: 80 }),
    tail: fc.nat(2000),
    height: fc.integer({ min: 0, max: 1600 }),
  })
  .map(({ parts, tail, height }) => {
    let at = 0;
    const claims = parts.map(({ skip, size }) => {
      const start = at + skip;
      at = start + size;
      return { start, end: at };
    });
    return { claims, length: at + tail, measures: { ...MEASURES, height } };
  });

describe('the drill core', () => {
  it('keeps bands in order, apart, high enough to hit, and within the core', () => {
    fc.assert(
      fc.property(article, ({ claims, length, measures }) => {
        const { height, bands } = coreGeometry(claims, length, measures);
        let free = 0;
        for (const band of bands) {
          expect(band.height).toBeGreaterThanOrEqual(measures.minBand - 1e-6);
          expect(band.top).toBeGreaterThanOrEqual(free - 1e-6);
          free = band.top + band.height + measures.gap;
        }
        expect(free - (bands.length > 0 ? measures.gap : 0)).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });

  it('puts a band where its claim stands when nothing is in its way', () => {
    const { bands } = coreGeometry(
      [
        { start: 0, end: 100 },
        { start: 500, end: 600 },
      ],
      1000,
      MEASURES,
    );
    expect(bands).toEqual([
      { top: 0, height: 60 },
      { top: 300, height: 60 },
    ]);
  });

  it('grows beyond the room there is rather than shrink bands below what can be hit', () => {
    const claims = Array.from({ length: 50 }, (_, index) => ({ start: index * 10, end: index * 10 + 9 }));
    expect(coreGeometry(claims, 500, MEASURES).height).toBe(50 * 24 + 49 * 2);
  });

  it('takes an empty article without complaint', () => {
    expect(coreGeometry([], 0, MEASURES)).toEqual({ height: 600, bands: [] });
  });
});

describe('keys in the drill core', () => {
  it('lead from claim to claim and hold at the ends', () => {
    expect(stepTo('ArrowDown', 3, 5)).toBe(4);
    expect(stepTo('ArrowDown', 4, 5)).toBe(4);
    expect(stepTo('ArrowUp', 0, 5)).toBe(0);
    expect(stepTo('Home', 3, 5)).toBe(0);
    expect(stepTo('End', 1, 5)).toBe(4);
  });

  it('that mean nothing here are left to the browser', () => {
    expect(stepTo('a', 0, 5)).toBeNull();
    expect(stepTo('ArrowDown', 0, 0)).toBeNull();
  });
});
