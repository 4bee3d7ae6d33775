import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreGeometry, nearestStratum } from '../../../src/core/drill-core/geometry.ts';
import { stepTo } from '../../../src/ui/sidebar/drill-core/steps.ts';

const MEASURES = { height: 600, label: 24 };

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
  it('keeps labels in order, apart, high enough to hit, and within the core', () => {
    fc.assert(
      fc.property(article, ({ claims, length, measures }) => {
        const { height, labels } = coreGeometry(claims, length, measures);
        let free = 0;
        for (const label of labels) {
          expect(label.height).toBe(measures.label);
          expect(label.top).toBeGreaterThanOrEqual(free - 1e-6);
          free = label.top + label.height;
        }
        expect(free).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });

  it('shows strata within the core and to scale, however close they stand', () => {
    fc.assert(
      fc.property(article, ({ claims, length, measures }) => {
        const { height, strata } = coreGeometry(claims, length, measures);
        for (const [index, { top, height: own }] of strata.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(own).toBeGreaterThan(0);
          expect(top + own).toBeLessThanOrEqual(Math.max(height, own) + 1e-6);
          const { start, end } = claims[index] ?? { start: 0, end: 0 };
          if (((end - start) / length) * height > 4) expect(top).toBeCloseTo((start / length) * height, 6);
        }
      }),
    );
  });

  it('puts a label beside the middle of its stratum when nothing is in its way', () => {
    const { strata, labels } = coreGeometry(
      [
        { start: 0, end: 100 },
        { start: 500, end: 600 },
      ],
      1000,
      MEASURES,
    );
    expect(strata).toEqual([
      { top: 0, height: 60 },
      { top: 300, height: 60 },
    ]);
    expect(labels).toEqual([
      { top: 18, height: 24 },
      { top: 318, height: 24 },
    ]);
  });

  it('spreads labels that stand close to both sides of their place alike', () => {
    const { labels } = coreGeometry(
      [
        { start: 500, end: 520 },
        { start: 520, end: 540 },
      ],
      1000,
      MEASURES,
    );
    expect(labels.map(({ top }) => top)).toEqual([288, 312]);
  });

  it('grows beyond the room there is rather than let labels shrink or stray far from their strata', () => {
    const claims = Array.from({ length: 50 }, (_, index) => ({ start: index * 10, end: index * 10 + 9 }));
    const { height, strata, labels } = coreGeometry(claims, 500, MEASURES);
    expect(height).toBeGreaterThan(50 * MEASURES.label);
    for (const [index, { top }] of labels.entries()) expect(Math.abs(top - (strata[index]?.top ?? 0))).toBeLessThan(24);
  });

  it('takes an empty article without complaint', () => {
    expect(coreGeometry([], 0, MEASURES)).toEqual({ height: 600, strata: [], labels: [] });
  });

  it('takes a click between two strata for the nearer one', () => {
    const strata = [
      { top: 0, height: 20 },
      { top: 100, height: 20 },
    ];
    expect([5, 50, 70, 400].map((y) => nearestStratum(strata, y))).toEqual([0, 0, 1, 1]);
    expect(nearestStratum([], 5)).toBeNull();
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
