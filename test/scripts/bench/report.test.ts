import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../scripts/bench/options.ts';
import { putBetween } from '../../../scripts/bench/put-between.ts';
import { gridOf, inUnit, tableOf } from '../../../scripts/bench/report.ts';
import { lineThrough, median, percentile } from '../../../scripts/bench/statistics.ts';

describe('statistics', () => {
  it('take the middle, or the mean of the two in the middle, in any order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('take the value that a share does not exceed', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile(values, 1)).toBe(100);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('draw the line of least squares, and say how well it fits', () => {
    const { slope, intercept, fit } = lineThrough([
      [0, 1],
      [1, 3],
      [2, 5],
    ]);
    expect([slope, intercept, fit].map((value) => value.toFixed(6))).toEqual(['2.000000', '1.000000', '1.000000']);
    const curved = lineThrough([
      [0, 0],
      [1, 1],
      [2, 4],
      [3, 9],
    ]);
    expect(curved.slope).toBeCloseTo(3);
    expect(curved.fit).toBeCloseTo(0.9184, 3);
  });
});

describe('a table', () => {
  it('says of each budget whether it is met, and misses one that was not measured', () => {
    const figure = (measured: number, budget: number | null) => ({ what: 'gate', measured, budget, unit: 'ms' });
    expect(
      tableOf([figure(0.5, 1), figure(2, 1), figure(Number.NaN, 1), figure(3, null)])
        .split('\n')
        .slice(2),
    ).toEqual([
      '| gate | 0.50 ms | 1.00 ms | met |',
      '| gate | 2.00 ms | 1.00 ms | MISSED |',
      '| gate | not measured | 1.00 ms | MISSED |',
      '| gate | 3.00 ms | – |  |',
    ]);
  });

  it('keeps a bar within a cell', () => {
    expect(gridOf(['a'], [['x|y']], 'r')).toBe('| a |\n| ---: |\n| x\\|y |');
  });

  it('shows three places of a value, and whole numbers of what is counted', () => {
    expect([inUnit(1.234, 'ms'), inUnit(12.34, 'ms'), inUnit(123.4, 'ms'), inUnit(0, '')]).toEqual([
      '1.23 ms',
      '12.3 ms',
      '123 ms',
      '0',
    ]);
  });
});

describe('what is written into the document', () => {
  const DOCUMENT = '# Benchmarks\n\n<!-- bench:gate -->\nold\n<!-- /bench:gate -->\n\nafter\n';

  it('takes the place of what stood between the markers, and of nothing else', () => {
    const once = putBetween(DOCUMENT, 'gate', 'new');
    expect(once).toBe('# Benchmarks\n\n<!-- bench:gate -->\n\nnew\n\n<!-- /bench:gate -->\n\nafter\n');
    expect(putBetween(once ?? '', 'gate', 'new')).toBe(once);
  });

  it('is refused where there are no markers', () => {
    expect(putBetween(DOCUMENT, 'engine', 'new')).toBeNull();
  });
});

describe('the options', () => {
  const PARTS = ['sizes', 'pages', 'engine'];

  it('run all parts unless some are named, in the bench’s own order', () => {
    expect(optionsOf([], PARTS)).toEqual({ isQuick: false, isWritten: false, parts: PARTS });
    expect(optionsOf(['--quick', '--only', 'engine', '--only=sizes'], PARTS)).toMatchObject({
      isQuick: true,
      parts: ['sizes', 'engine'],
    });
    expect(optionsOf(['--only', 'engine,pages', '--write'], PARTS)).toMatchObject({
      isWritten: true,
      parts: ['pages', 'engine'],
    });
  });

  it('are refused, in a sentence, where they cannot be meant', () => {
    expect(optionsOf(['--only', 'speed'], PARTS)).toContain('no part "speed"');
    expect(optionsOf(['fast'], PARTS)).toContain('unknown word "fast"');
    expect(optionsOf(['--quick', '--write'], PARTS)).toContain('not written');
  });
});
