import { expect, test } from 'vitest';
import { CARD_RECORDS } from '../../../src/core/knowledge/cards.ts';
import { dateFaults } from '../../../src/core/knowledge/date-faults.ts';
import { INSTRUMENT_RECORDS } from '../../../src/core/knowledge/instruments.ts';
import type { FactRecord } from '../../../src/core/knowledge/schema.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const files = Object.entries(CARD_RECORDS).map(([kind, rows]) => ({ file: `${kind}.json`, rows }));
const law = CARD_RECORDS.policy.find(({ id }) => id === 'dual-use-regulations');
const own = law?.facts[0];

/** What is told of one fact of a policy card. */
function told(change: Partial<FactRecord>): string[] {
  const file = { file: 'policy.json', rows: [{ ...law, facts: [{ ...own, ...change }] }] };
  return dateFaults([file], INSTRUMENT_RECORDS, '2026-06-30').map(({ what }) => what);
}

test('no fact is older than what it tells of, or newer than the day it was written', () => {
  expect(dateFaults(files, INSTRUMENT_RECORDS, TODAY).map(({ row, field, what }) => `${row}: ${field}: ${what}`)).toEqual([]);
});

test('facts of orders with several days say of which their date is', () => {
  const said = CARD_RECORDS.policy.flatMap(({ facts }) => facts.flatMap(({ dateOf }) => dateOf ?? []));
  expect(new Set(said)).toEqual(new Set(['order', 'publication', 'effect']));
});

test.each<[string, Partial<FactRecord>, RegExp | null]>([
  ['as of a day before the event', { date: '2024-12-01', asOf: '2024-11-30' }, /before its own date \(2024-12-01\)/],
  ['as of the month of the event', { date: '2024-12-01', asOf: '2024-12' }, null],
  ['as of the year before a month', { date: '2024-12', asOf: '2023' }, /before its own date/],
  [
    'as of a day that is still to come',
    { date: '2024-12-01', asOf: '2026-07-01' },
    /after the day it was written \(2026-06-30\)/,
  ],
  ['several days and no word of which', { dateOf: undefined }, /names several days/],
  ['one day', { dateOf: undefined, text: 'Published and in force on 1 December 2024.' }, null],
  [
    'a day of effect that the instrument does not know',
    { date: '2024-10-19' },
    /of the effect, but no instrument was in-force then/,
  ],
  ['the day of publication', { date: '2024-10-19', dateOf: 'publication' }, null],
  ['a day of the order, which no event has', { date: '2024-09-30', dateOf: 'order' }, null],
])('%s', (_, change, fault) => {
  expect(told(change)).toEqual(fault ? [expect.stringMatching(fault)] : []);
});
