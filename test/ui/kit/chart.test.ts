import { describe, expect, it, vi } from 'vitest';
import type { EventKind, Instrument } from '../../../src/core/knowledge/instrument.ts';
import type { SeriesPoint } from '../../../src/core/knowledge/series.ts';
import { extentInWords, spanOf } from '../../../src/kit/chart/extent.ts';
import { dayOf, placeOf, scaleTo, topOf } from '../../../src/kit/chart/scale.ts';
import { strandName } from '../../../src/kit/chart/strand-name.ts';
import { figuresOf, recentOf, strandsOf } from '../../../src/kit/chart/strands.ts';
import { timelineRows } from '../../../src/kit/chart/timeline-rows.ts';
import { series } from '../harness/fixtures/checks.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

function point(period: string, value: number | null, change: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    period,
    value,
    low: null,
    high: null,
    asOf: null,
    isDerived: false,
    isProjection: false,
    isUnread: false,
    source: 's',
    ...change,
  };
}

describe('figures that stand side by side', () => {
  it('are of one thing: another step, unit or length of stretch is another strand', () => {
    const strands = strandsOf([
      series({ id: 'a', measure: 'mass', unit: 't' }, [point('2024', 58_000), point('2025-11', 6_150), point('2025-12', 5_952)]),
      series({ id: 'b', measure: 'mass', unit: 't', publisher: 'IEA' }, [point('2024', 57_000)]),
      series({ id: 'c', measure: 'mass', unit: 't', step: 'separation' }, [point('2024', 1)]),
    ]);
    expect(strands.map(({ references }) => references.map(({ value }) => value))).toEqual([
      [58_000, 57_000],
      [6_150, 5_952],
      [1],
    ]);
  });

  it('show a conflict as a range, and what nobody published as nothing', () => {
    const [strand] = strandsOf([
      series({}, [point('2024', 91), point('2025', null)]),
      series({ publisher: 'IEA' }, [point('2024', 85), point('2030', 75, { isProjection: true })]),
    ]);
    if (!strand) throw new Error('no strand');
    expect(figuresOf(strand).map(({ period, extent, isProjection }) => ({ period, extent, isProjection }))).toEqual([
      { period: '2024', extent: { low: 85, high: 91 }, isProjection: false },
      { period: '2025', extent: null, isProjection: false },
      { period: '2030', extent: { low: 75, high: 75 }, isProjection: true },
    ]);
  });

  it('take each publisher’s counted figures of its last three years, whatever is projected for later', () => {
    const [strand] = strandsOf([
      series({}, [point('2021', 58), point('2023', 68), point('2025', 69)]),
      series({ publisher: 'IEA' }, [point('2024', 60), point('2030', 54, { isProjection: true })]),
    ]);
    expect(strand && recentOf(strand)).toMatchObject({
      since: '2023',
      period: '2025',
      extent: { low: 60, high: 69 },
      publishers: ['USGS', 'IEA'],
    });
  });

  it('are named by what tells them apart', () => {
    const nameOf = (change: Parameters<typeof series>[0]) => strandsOf([series(change, [point('2024', 1)])]).map(strandName)[0];
    expect(nameOf({ stage: 'separation', elements: ['heavy'] })).toBe('separation and refining, heavy rare earths');
    expect(nameOf({ stage: 'magnets', form: 'magnet', elements: ['magnet'] })).toBe('magnets');
    expect(nameOf({ measure: 'mass', stage: 'exports', step: 'magnets', whole: null, partner: 'Japan' })).toBe(
      'exports, magnets, to Japan',
    );
    expect(nameOf({ stage: 'imports', whole: 'US', elements: ['Y'] })).toBe('imports, Y, to US');
    expect(nameOf({ measure: 'mass', of: 'world', whole: null, form: 'oxide' })).toBe('mining, as oxide, world');
  });
});

describe('an extent', () => {
  it('is worded with its unit, as one value, a range or an open end', () => {
    expect(extentInWords({ low: 69.2, high: 69.2 }, '%')).toBe('69.2%');
    expect(extentInWords({ low: 140_000, high: 140_000 }, 't')).toBe('140,000\u00a0t');
    expect(extentInWords({ low: 85, high: 91 }, '%')).toMatch(/^85%?\s?–\s?91%$/);
    expect(extentInWords({ low: 98, high: null }, '%')).toBe('more than 98%');
    expect(extentInWords({ low: null, high: 48.9 }, '%')).toBe('less than 48.9%');
  });

  it('of several stays open where the highest of them is', () => {
    expect(
      spanOf([
        { low: 85, high: 85 },
        { low: 90, high: null },
      ]),
    ).toEqual({ low: 85, high: null });
    expect(
      spanOf([
        { low: 90, high: null },
        { low: 95, high: 95 },
      ]),
    ).toEqual({ low: 90, high: 95 });
    expect(spanOf([])).toBeNull();
  });

  it('keeps within the chart, which reaches to the claim’s own figure', () => {
    const scale = scaleTo(topOf([{ low: 100, high: 200 }], 400, 't'));
    expect(placeOf({ low: 100, high: 200 }, scale, 't')).toEqual({ from: 25, to: 50 });
    expect(scaleTo(topOf([], 120, '%'))(120)).toBe(100);
    expect(placeOf({ low: 98, high: null }, scaleTo(100), '%')).toEqual({ from: 98, to: 100 });
  });

  it('lies in time where the middle of its period is', () => {
    expect(dayOf('2025')).toBe(dayOf('2025-07-01'));
    expect(dayOf('2025-04')).toBe(dayOf('2025-04-15'));
  });
});

function instrument(...events: readonly (readonly [date: string, kind: EventKind])[]): Instrument {
  return { id: 'i', card: 'i', name: 'I', events: events.map(([date, kind]) => ({ date, kind, note: null, sources: ['s'] })) };
}

describe('a timeline', () => {
  const paused = instrument(
    ['2025-10-09', 'announced'],
    ['2025-10-09', 'in-force'],
    ['2025-11-07', 'paused'],
    ['2026-04-09', 'confirmed'],
    ['2026-10-08', 'confirmed'],
    ['2026-11-10', 'pause-lapses'],
  );
  const told = (published: string | null, today: string) =>
    timelineRows(paused, published, today).map(({ date, what, state }) => [
      date,
      typeof what === 'string' ? what : what.kind,
      state,
    ]);

  it('puts the article’s day and today among the events, each with the state from then on', () => {
    expect(told('2026-03-24', '2026-11-26')).toEqual([
      ['2025-10-09', 'announced', 'announced'],
      ['2025-10-09', 'in-force', 'in-force'],
      ['2025-11-07', 'paused', 'paused'],
      ['2026-03-24', 'article', 'paused'],
      ['2026-10-08', 'confirmed', 'paused'],
      ['2026-11-10', 'pause-lapses', 'unknown'],
      ['2026-11-26', 'today', 'unknown'],
    ]);
  });

  it('lets a pause hold on its last day, and tells what still lies ahead', () => {
    const rows = timelineRows(paused, null, '2026-11-10');
    expect(
      rows.slice(-2).map(({ what, state, isAhead }) => [typeof what === 'string' ? what : what.kind, state, isAhead]),
    ).toEqual([
      ['today', 'paused', false],
      ['pause-lapses', 'unknown', false],
    ]);
    expect(timelineRows(paused, null, '2026-10-10').at(-1)?.isAhead).toBe(true);
  });

  it('gives an article from before the rule no state', () => {
    expect(told('2025-01-01', '2026-10-10')[0]).toEqual(['2025-01-01', 'article', 'not-announced']);
  });
});
