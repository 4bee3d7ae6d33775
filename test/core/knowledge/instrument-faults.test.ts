import { expect, test } from 'vitest';
import { CARD_RECORDS, SOURCE_RECORDS } from '../../../src/core/knowledge/cards.ts';
import type { InstrumentEvent } from '../../../src/core/knowledge/instrument.ts';
import { instrumentFaults } from '../../../src/core/knowledge/instrument-faults.ts';
import { allInstruments, eventsSeenTo, instrumentById, instrumentsOfCard } from '../../../src/core/knowledge/instruments.ts';

const cards = new Set(
  Object.values(CARD_RECORDS)
    .flat()
    .map(({ id }) => id),
);
const sources = new Set(Object.keys(SOURCE_RECORDS));

function faultsOf(file: unknown): string {
  return instrumentFaults(file, cards, sources)
    .map(({ row, field, what }) => `${row}: ${field}: ${what}`)
    .join('\n');
}

/** The faults after the instrument of Announcement No. 62 was changed. */
function faultsWith(change: object): string {
  const instruments = allInstruments().map((one) => (one.id === 'mofcom-62-2025' ? { ...one, ...change } : one));
  return faultsOf({ seenTo: eventsSeenTo(), instruments });
}

function event(date: string, kind: string, change: object = {}): object {
  return { date, kind, note: null, sources: ['mofcom-62-2025'], ...change };
}

test('the data has no fault', () => {
  expect(faultsOf({ seenTo: eventsSeenTo(), instruments: allInstruments() })).toBe('');
});

test.each<[string, object, string]>([
  ['an id another has', { id: 'mofcom-61-2025-foreign-made' }, 'is taken already'],
  ['a card that is not there', { card: 'atlantis' }, 'card: names "atlantis"'],
  ['no event', { events: [] }, 'events: has no event'],
  [
    'an event without a source',
    { events: [event('2025-10-09', 'announced', { sources: [] })] },
    'events.0.sources: has no source',
  ],
  ['a source not in the table', { events: [event('2025-10-09', 'announced', { sources: ['hearsay'] })] }, 'names "hearsay"'],
  ['a date without a day', { events: [event('2025-10', 'announced')] }, 'events.0.date: is not YYYY-MM-DD'],
  ['a day that never was', { events: [event('2025-02-30', 'announced')] }, 'is not a day of the calendar'],
  ['a kind nobody knows', { events: [event('2025-10-09', 'hoped')] }, 'events.0.kind'],
  [
    'events out of order',
    { events: [event('2025-10-09', 'announced'), event('2025-10-08', 'in-force')] },
    'is before the event above',
  ],
  ['a field nobody reads', { status: 'paused' }, 'status'],
])('is told: %s', (_, change, what) => {
  expect(faultsWith(change)).toContain(what);
});

test.each<[string, ...string[]]>([
  ['in-force', 'in-force'],
  ['confirmed', 'confirmed'],
  ['resumed', 'announced', 'in-force', 'resumed'],
  ['pause-lapses', 'announced', 'pause-lapses'],
  ['confirmed', 'announced', 'in-force', 'paused', 'pause-lapses', 'confirmed'],
  ['paused', 'announced', 'repealed', 'paused'],
  ['announced', 'announced', 'in-force', 'announced'],
])('is told: "%s" where it cannot follow', (kind, ...kinds) => {
  const events = kinds.map((one, index) => event(`2024-01-0${index + 1}`, one));
  expect(faultsWith({ events })).toContain(`is "${kind}", which cannot follow`);
});

test('only a text that paused others, or was paused itself, has a pause that lapses', () => {
  const events = (day: string) => [event(day, 'announced'), event(day, 'in-force'), event('2026-11-10', 'pause-lapses')];
  expect(faultsWith({ events: events('2025-11-07') })).toBe('');
  expect(faultsWith({ events: events('2025-11-06') })).toContain('there is no pause');
});

test('a file that is not a list of instruments is told as such', () => {
  expect(faultsOf([])).not.toBe('');
  expect(faultsOf({ seenTo: '2026-13-01', instruments: [] })).toContain('seenTo');
});

test('a rule whose parts start on different days is one instrument for each part', () => {
  expect(instrumentsOfCard('mofcom-61-2025').map(({ id }) => id)).toEqual([
    'mofcom-61-2025-foreign-made',
    'mofcom-61-2025-chinese-origin',
  ]);
  expect(instrumentsOfCard('dysprosium')).toEqual([]);
  expect(instrumentById('toString')).toBeNull();
});

test('what is told of an instrument can be looked up: each look at it names where', () => {
  const looks = allInstruments().flatMap(({ events }) => events.filter(({ kind }: InstrumentEvent) => kind === 'confirmed'));
  expect(looks.length).toBeGreaterThan(20);
  expect(looks.filter(({ note }) => note === null)).toEqual([]);
});
