import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpenPeriod } from '../../../src/core/library/plots-counts.ts';
import { axisOf } from '../../../src/core/library/plots-periods.ts';
import { FACTS } from './records.ts';

function months(...counts: readonly (readonly [month: string, claims: number])[]): Map<string, OpenPeriod> {
  return new Map(
    counts.map(([month, claims]) => {
      const period = new OpenPeriod();
      for (let i = 0; i < claims; i++) period.add({ claim: FACTS });
      return [month, period];
    }),
  );
}

describe('the time axis of a plot', () => {
  it('shows months without a claim as gaps between others', () => {
    const { unit, periods } = axisOf(months(['2026-02', 1], ['2025-11', 3]));
    expect(unit).toBe('month');
    expect(periods.map(({ id, claims }) => [id, claims])).toEqual([
      ['2025-11', 3],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 1],
    ]);
  });

  it('goes over to quarters where months would not fit, and asks the list for their months', () => {
    const { unit, periods } = axisOf(months(['2020-02', 2], ['2020-03', 1], ['2026-11', 4]));
    expect(unit).toBe('quarter');
    expect(periods.at(0)).toMatchObject({ id: '2020-Q1', claims: 3, dates: ['2020-02', '2020-03'] });
    expect(periods.at(-1)).toMatchObject({ id: '2026-Q4', claims: 4, dates: ['2026-11'] });
    expect(periods).toHaveLength(28);
  });

  it('goes over to years at last, and asks the list for the year', () => {
    const { unit, periods } = axisOf(months(['2010-05', 1], ['2026-11', 1]));
    expect(unit).toBe('year');
    expect(periods).toHaveLength(17);
    expect(periods.at(0)?.dates).toEqual(['2010']);
  });

  it('is not stretched by a date that is centuries off', () => {
    const { periods } = axisOf(months(['0001-01', 1], ['2025-12', 2], ['2026-01', 3]));
    expect(periods.map(({ id, claims }) => [id, claims])).toEqual([
      ['0001', 1],
      ['2025', 2],
      ['2026', 3],
    ]);
  });

  it('is empty where there is nothing', () => {
    expect(axisOf(new Map()).periods).toEqual([]);
  });

  it('loses no claim, keeps order and stays short, whatever the dates', () => {
    const month = fc
      .tuple(fc.integer({ min: 2000, max: 2035 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, one]) => `${year}-${String(one).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.uniqueArray(month, { minLength: 1, maxLength: 60 }), (list) => {
        const { periods } = axisOf(months(...list.map((one) => [one, 2] as const)));
        expect(periods.reduce((sum, { claims }) => sum + claims, 0)).toBe(2 * list.length);
        expect(periods.map(({ id }) => id)).toEqual(periods.map(({ id }) => id).toSorted());
        expect(periods.length).toBeLessThanOrEqual(36);
      }),
    );
  });
});
