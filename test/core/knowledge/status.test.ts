import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_KINDS, type EventKind, type Instrument } from '../../../src/core/knowledge/instrument.ts';
import { allInstruments, eventsSeenTo, instrumentById } from '../../../src/core/knowledge/instruments.ts';
import type { InstrumentState } from '../../../src/core/knowledge/state-after.ts';
import { type InstrumentStatus, statusOn } from '../../../src/core/knowledge/status.ts';
import { TIMELINE } from './timeline.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The days from one to another, both included, as `YYYY-MM-DD`. */
function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

const DAYS = daysBetween('2023-01-01', '2027-12-31');

function instrument(id: string): Instrument {
  const found = instrumentById(id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
}

function on(id: string, day: string): InstrumentStatus {
  return statusOn(instrument(id), day);
}

test('the timeline tells of every instrument, and of no other', () => {
  expect(Object.keys(TIMELINE).sort()).toEqual(
    allInstruments()
      .map(({ id }) => id)
      .sort(),
  );
});

test.each(Object.entries(TIMELINE))('on every day of 2023 to 2027: %s', (id, runs) => {
  let expected: InstrumentState = 'not-announced';
  const differing: string[] = [];
  for (const day of DAYS) {
    expected = runs.findLast(([from]) => from <= day)?.[1] ?? 'not-announced';
    const { state } = on(id, day);
    if (state !== expected) differing.push(`${day}: ${state}, not ${expected}`);
  }
  expect(differing).toEqual([]);
});

test.each<[string, string, Omit<InstrumentStatus, 'event'>]>([
  ['mofcom-62-2025', '2025-10-08', { state: 'not-announced', since: null, until: null, lastSeen: '2025-10-08' }],
  ['mofcom-62-2025', '2025-10-09', { state: 'in-force', since: '2025-10-09', until: null, lastSeen: '2025-10-09' }],
  ['mofcom-62-2025', '2025-11-07', { state: 'paused', since: '2025-11-07', until: '2026-11-10', lastSeen: '2025-11-07' }],
  ['mofcom-62-2025', '2026-11-10', { state: 'paused', since: '2025-11-07', until: '2026-11-10', lastSeen: '2026-10-08' }],
  ['mofcom-62-2025', '2026-11-11', { state: 'unknown', since: '2026-11-10', until: null, lastSeen: '2026-10-08' }],
  ['mofcom-62-2025', '2027-12-31', { state: 'unknown', since: '2026-11-10', until: null, lastSeen: '2026-10-08' }],
  ['mofcom-70-2025', '2026-10-09', { state: 'in-force', since: '2025-11-07', until: '2026-11-10', lastSeen: '2026-10-08' }],
  ['mofcom-46-2024-us-ban', '2026-11-26', { state: 'paused', since: '2025-11-09', until: '2026-11-27', lastSeen: '2026-10-08' }],
  ['mofcom-46-2024-us-ban', '2026-11-28', { state: 'unknown', since: '2026-11-27', until: null, lastSeen: '2026-10-08' }],
  [
    'kuala-lumpur-arrangement',
    '2026-11-26',
    { state: 'in-force', since: '2025-11-07', until: '2027-01-10', lastSeen: '2026-10-08' },
  ],
  ['mofcom-18-2025', '2026-11-26', { state: 'in-force', since: '2025-04-04', until: null, lastSeen: '2026-09-29' }],
  ['tech-catalogue-2023', '2026-11-26', { state: 'in-force', since: '2023-12-21', until: null, lastSeen: '2025-07-15' }],
  [
    'fifteenth-five-year-plan',
    '2026-03-20',
    { state: 'in-force', since: '2026-03-12', until: '2030-12-31', lastSeen: '2026-03-14' },
  ],
  [
    'fourteenth-five-year-plan',
    '2025-12-31',
    { state: 'in-force', since: '2021-03-12', until: '2025-12-31', lastSeen: '2021-03-12' },
  ],
  ['fourteenth-five-year-plan', '2026-01-01', { state: 'lapsed', since: '2025-12-31', until: null, lastSeen: '2021-03-12' }],
  ['mofcom-26-2026', '2026-06-30', { state: 'announced', since: '2026-06-24', until: '2026-07-01', lastSeen: '2026-06-24' }],
  ['dfars-2027', '2026-11-26', { state: 'announced', since: '2024-05-30', until: '2027-01-01', lastSeen: '2026-10-05' }],
])('%s on %s in full', (id, day, expected) => {
  expect(on(id, day)).toMatchObject(expected);
});

test('what only a text foresees is not seen, even after its day', () => {
  const { state, since, lastSeen } = on('dfars-2027', '2027-06-01');
  expect({ state, since, lastSeen }).toEqual({ state: 'in-force', since: '2027-01-01', lastSeen: '2026-10-05' });
});

test('an announced text that is paused before its start has no day on which it was to end', () => {
  expect(on('mofcom-57-2025', '2025-11-06')).toMatchObject({ state: 'announced', until: null });
});

test('the event told is the one that began the state, not the last look at it', () => {
  expect(on('mofcom-62-2025', '2026-11-01').event).toMatchObject({ kind: 'paused', date: '2025-11-07' });
  expect(on('mofcom-18-2025', '2026-11-26').event).toMatchObject({ kind: 'in-force', date: '2025-04-04' });
  expect(on('mofcom-18-2025', '2025-04-03').event).toBeNull();
});

function made(...events: [string, EventKind][]): Instrument {
  return { id: 'x', card: 'x', name: 'X', events: events.map(([date, kind]) => ({ date, kind, note: null, sources: ['s'] })) };
}

test('a notice that follows the end of a pause closes the gap', () => {
  const start: [string, EventKind][] = [
    ['2025-01-01', 'announced'],
    ['2025-01-01', 'in-force'],
    ['2025-02-01', 'paused'],
    ['2025-03-01', 'pause-lapses'],
  ];
  expect(statusOn(made(...start, ['2025-03-02', 'resumed']), '2025-03-02')).toMatchObject({
    state: 'in-force',
    since: '2025-03-02',
  });
  expect(statusOn(made(...start, ['2025-03-05', 'repealed']), '2025-03-04').state).toBe('unknown');
  expect(statusOn(made(...start, ['2025-03-05', 'repealed']), '2025-03-05').state).toBe('repealed');
});

test('a second notice of a pause moves its end, not its beginning', () => {
  const longer = made(
    ['2025-01-01', 'in-force'],
    ['2025-02-01', 'paused'],
    ['2025-02-20', 'paused'],
    ['2025-06-01', 'pause-lapses'],
  );
  expect(statusOn(longer, '2025-03-01')).toMatchObject({ state: 'paused', since: '2025-02-01', until: '2025-06-01' });
});

test('a text that ends while it is paused leaves open what holds', () => {
  const ended = made(['2025-01-01', 'in-force'], ['2025-02-01', 'paused'], ['2025-03-01', 'lapses']);
  expect(statusOn(ended, '2025-03-01').state).toBe('paused');
  expect(statusOn(ended, '2025-03-02').state).toBe('unknown');
});

const anyDay = fc.integer({ min: 0, max: DAYS.length - 1 }).map((index) => DAYS[index] ?? '2023-01-01');
const anyInstrument = fc
  .array(fc.tuple(anyDay, fc.constantFrom(...EVENT_KINDS)), { maxLength: 8 })
  .map((events) => made(...events.sort(([a], [b]) => a.localeCompare(b))));

test('whatever the events, the status is told, and nothing in it was seen after the day', () => {
  fc.assert(
    fc.property(anyInstrument, anyDay, (one, day) => {
      const { since, until, lastSeen } = statusOn(one, day);
      expect(lastSeen <= day).toBe(true);
      expect(since === null || since <= day).toBe(true);
      expect(until === null || until >= day).toBe(true);
    }),
  );
});

test('the state changes on the day of an event or the day after an end, and on no other', () => {
  for (const one of [...allInstruments(), ...fc.sample(anyInstrument, 20)]) {
    let before = statusOn(one, '2022-12-31').state;
    for (const day of DAYS) {
      const { state } = statusOn(one, day);
      const eve = new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
      if (state !== before) expect(one.events.some(({ date }) => date === day || date === eve)).toBe(true);
      before = state;
    }
  }
});

test('nothing in the data was seen later than it says it was looked', () => {
  for (const one of allInstruments()) {
    const { lastSeen } = statusOn(one, '2030-01-01');
    expect(lastSeen <= eventsSeenTo()).toBe(true);
    expect(one.events.filter(({ kind }) => kind === 'confirmed').every(({ date }) => date <= eventsSeenTo())).toBe(true);
  }
});
