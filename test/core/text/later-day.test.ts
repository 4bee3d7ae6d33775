import { expect, it } from 'vitest';
import { isLaterDay } from '../../../src/core/text/dates/calendar.ts';

it.each([
  ['2026-10-10', '2026-10-09', true],
  ['2026-10-10T08:00:00Z', '2026-10-09', true],
  ['2027-01', '2026-12-31', true],
  ['2026-10-09T23:59:00+08:00', '2026-10-09', false],
  ['2026-10', '2026-10-09', false],
  ['2025', '2026-10-09', false],
  ['2026-10-10', '2026-10', false],
])('tells whether %s lies after %s', (one, other, isLater) => {
  expect(isLaterDay(one, other)).toBe(isLater);
});
