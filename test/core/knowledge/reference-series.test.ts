import { expect, test } from 'vitest';
import { CARD_RECORDS, SOURCE_RECORDS } from '../../../src/core/knowledge/cards.ts';
import { allSeries, SERIES_RECORDS, seriesById } from '../../../src/core/knowledge/reference-series.ts';
import { seriesFaults } from '../../../src/core/knowledge/series-faults.ts';
import type { SeriesRecord } from '../../../src/core/knowledge/series-schema.ts';

const context = {
  cards: new Set(
    Object.values(CARD_RECORDS)
      .flat()
      .map(({ id }) => id),
  ),
  sources: new Set(Object.keys(SOURCE_RECORDS)),
};

function faultsOf(rows: readonly unknown[]): string[] {
  return seriesFaults({ file: 'series.json', rows }, context).map(({ row, field, what }) => `${row}: ${field}: ${what}`);
}

/** Values of a series by period, the newest edition of each. */
function newest(id: string): Record<string, number | null> {
  return Object.fromEntries((seriesById(id)?.points ?? []).map(({ period, value }) => [period, value]));
}

test('the data has no fault', () => {
  expect(faultsOf(SERIES_RECORDS)).toEqual([]);
});

const [share] = SERIES_RECORDS as readonly [SeriesRecord, ...SeriesRecord[]];
const [point] = share.points as [SeriesRecord['points'][number]];

test.each([
  ['a card that is not there', { card: 'atlantis' }, 'card: names "atlantis"'],
  ['a source that is not in the table', { points: [{ ...point, source: 'hearsay' }] }, 'names "hearsay"'],
  ['years out of order', { points: [{ ...point, period: '2019' }, point] }, 'points.1: is earlier than the point before it'],
  ['an edition twice', { points: [point, point] }, 'points.1: has the period and edition'],
  ['a later edition before an earlier', { points: [point, { ...point, asOf: '2017' }] }, 'is earlier than'],
  ['a share of more than all', { points: [{ ...point, value: 120 }] }, 'has a share above 100 percent'],
  ['a share of nothing', { whole: undefined }, 'has a whole that is not'],
  ['a range from high to low', { points: [{ ...point, value: undefined, low: 9, high: 8 }] }, 'from high to low'],
  ['a value beside a range', { points: [{ ...point, low: 8 }] }, 'has a value and a range'],
  ['a unit nobody reads', { unit: 'tons' }, 'has a unit that its measure does not know'],
  ['half a year', { points: [{ ...point, period: '2024-H1' }] }, 'points.0.period'],
])('is told: %s', (_, change, what) => {
  expect(faultsOf([{ ...share, ...change }]).join('\n')).toContain(what);
});

test('is told: an id twice', () => {
  expect(faultsOf([share, share])).toEqual([`${share.id}: id: is taken already, in series.json`]);
});

test('a series handed out is complete: what the data leaves out is null or false', () => {
  expect(allSeries()).toHaveLength(SERIES_RECORDS.length);
  for (const { points, ...series } of allSeries()) {
    for (const field of [series.stage, series.step, series.form, series.whole, series.partner]) expect(field).not.toBeUndefined();
    for (const { value, low, high, asOf, isDerived, isProjection } of points) {
      for (const field of [value, low, high, asOf]) expect(field).not.toBeUndefined();
      expect([typeof isDerived, typeof isProjection]).toEqual(['boolean', 'boolean']);
    }
  }
});

test('China’s share of mining follows from its and the world’s tonnes of the same edition', () => {
  const at = (id: string, period: string, asOf: string | null) =>
    seriesById(id)?.points.find((one) => one.period === period && one.asOf === asOf)?.value ?? Number.NaN;
  const shares = seriesById('mining-share-usgs')?.points.filter(({ period }) => period >= '2023') ?? [];
  expect(shares.length).toBeGreaterThan(3);
  for (const { period, asOf, value } of shares) {
    expect(value).toBeCloseTo((100 * at('mine-output-china', period, asOf)) / at('mine-output-world', period, asOf), 1);
  }
});

test('the last point of a year is the newest edition', () => {
  expect(newest('mining-share-usgs')).toMatchObject({ 2018: 63.2, 2021: 57.9, 2024: 71.1, 2025: 69.2 });
  expect(newest('us-net-import-reliance-usgs')).toMatchObject({ 2024: 53, 2025: 67 });
});

test('quotas of unpublished years are there without a figure', () => {
  expect(newest('quota-mining')).toMatchObject({ 2023: 255_000, 2024: 270_000, 2025: null, 2026: null });
  expect(newest('quota-separation')).toMatchObject({ 2023: 243_850, 2024: 254_000, 2025: null, 2026: null });
});

test('batches of a quota add up to its year', () => {
  for (const step of ['mining', 'separation']) {
    const batches = seriesById(`quota-${step}-batches`)?.points ?? [];
    for (const year of ['2022', '2024']) {
      const sum = batches.filter(({ period }) => period.startsWith(year)).reduce((total, { value }) => total + (value ?? 0), 0);
      expect(sum).toBe(newest(`quota-${step}`)[year]);
    }
  }
});

test('months of a year do not exceed it', () => {
  for (const id of ['exports-rare-earths', 'exports-magnets', 'exports-magnets-to-us']) {
    const values = newest(id);
    const months = Object.entries(values).filter(([period]) => period.startsWith('2025-'));
    expect(months.reduce((sum, [, value]) => sum + (value ?? 0), 0)).toBeLessThan(values['2025'] ?? 0);
  }
});

test('a series that is not there is null', () => {
  expect(seriesById('toString')).toBeNull();
});
