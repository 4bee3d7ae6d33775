import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../../src/core/intl/date-in-words.ts';

const long = (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

describe('a date in words', () => {
  it.each([
    ['fr', '2026-10-01', '1er octobre 2026'],
    ['fr-CA', '2026-10-01', '1er octobre 2026'],
    ['fr', '2026-10-11', '11 octobre 2026'],
    ['de', '2026-10-01', '1. Oktober 2026'],
    ['ja', '2026-10-01', '2026年10月1日'],
  ])('in %s, %s, has an ordinal for the first of a month in French alone', (language, day, words) => {
    expect(dateInWords(long(language), Date.parse(day))).toBe(words);
  });

  it('of a month or a year has no day that could be the first', () => {
    const format = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(dateInWords(format, Date.parse('2026-10-01'))).toBe('octobre 2026');
  });
});
