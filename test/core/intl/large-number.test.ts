import { expect, it } from 'vitest';
import { largeNumber } from '../../../src/core/intl/large-number.ts';

it.each([
  ['en', '44 million'],
  ['de', '44 Millionen'],
  ['fr', '44 millions'],
  ['ja', '4400万'],
  ['zh-CN', '4400万'],
])('%s counts 44,000,000 as %s', (language, words) => {
  expect(largeNumber(44_000_000, language).replace(/\s/g, ' ')).toBe(words);
});

it('keeps the digits that a figure has', () => {
  expect(largeNumber(91_900_000, 'zh-CN')).toBe('9190万');
  expect(largeNumber(6_875_000, 'en')).toBe('6.875 million');
});
