import { describe, expect, it } from 'vitest';
import { elementFaults } from '../../../src/core/knowledge/element-faults.ts';

const DYSPROSIUM = {
  symbol: 'Dy',
  number: 66,
  name: 'Dysprosium',
  chinese: '镝',
  group: 'heavy',
  uses: ['heat-resistant magnets'],
  card: 'dysprosium',
  instruments: ['mofcom-18-2025'],
};

const faultsOf = (...rows: readonly object[]) =>
  elementFaults({ file: 'elements.json', rows }, new Set(['dysprosium']), new Set(['mofcom-18-2025'])).map(
    ({ field, what }) => `${field} ${what}`,
  );

describe('the table of elements', () => {
  it('has no fault where all that it names is there', () => {
    expect(faultsOf(DYSPROSIUM)).toEqual([]);
  });

  it.each([
    [{ card: 'gone' }, 'card names "gone", which is no card'],
    [{ instruments: ['gone'] }, 'instruments names "gone", which is no instrument'],
    [{ uses: [] }, 'uses has no use'],
    [{ symbol: 'dy' }, 'symbol is not a symbol'],
  ])('tells what is wrong: %j', (change, fault) => {
    expect(faultsOf({ ...DYSPROSIUM, ...change })).toEqual([fault]);
  });

  it('tells of two elements with one number', () => {
    expect(faultsOf(DYSPROSIUM, { ...DYSPROSIUM, symbol: 'Ho', name: 'Holmium', chinese: '钬' })).toEqual([
      'number is that of Dy too',
    ]);
  });
});
