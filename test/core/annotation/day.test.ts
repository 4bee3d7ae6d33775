import { expect, test } from 'vitest';
import { isDay } from '../../../src/core/annotation/day.ts';

const written = (year: number, month: number, day: number) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

test('a day is one of the calendar, in leap years and others', () => {
  for (const year of [0, 1, 1899, 1900, 1970, 2000, 2023, 2024, 2100, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const at = new Date(Date.UTC(2000, month - 1, day));
        at.setUTCFullYear(year, month - 1, day);
        const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
        expect(isDay(written(year, month, day)), written(year, month, day)).toBe(isReal);
      }
    }
  }
});
