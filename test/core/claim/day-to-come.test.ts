import { expect, it } from 'vitest';
import { dayToCome } from '../../../src/core/claim/day-to-come.ts';
import { findDates } from '../../../src/core/text/dates.ts';

const named = (text: string) => dayToCome({ dates: findDates(text, 'en', '2026-11-30') }, '2026-11-30');

it('is the day on which a time that a claim names is over, the nearest of those ahead', () => {
  expect(named('The suspension of 9 October 2025 would run to 10 January 2027.')).toBe('2027-01-10');
  expect(named('New rules take effect on 1 December 2026 and lapse by 2030.')).toBe('2026-12-01');
  expect(named('Prices will double in 2028.')).toBe('2028-12-31');
});

it('is none where all times that are named are past, or none is named', () => {
  expect(named('China issued the quota on 29 November 2026.')).toBeNull();
  expect(named('Prices rose.')).toBeNull();
});
