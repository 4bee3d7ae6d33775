import { expect, it } from 'vitest';
import { isSamePage } from '../../../src/dom/watch/same-page.ts';

it.each([
  ['https://a.example/x', 'https://a.example/x#comments', true],
  ['https://a.example/x#one', 'https://a.example/x#two', true],
  ['https://a.example/x?id=1', 'https://a.example/x?id=2', false],
  ['https://a.example/#/news/1', 'https://a.example/#/news/2', false],
  ['https://a.example/#!news', 'https://a.example/', false],
])('%s and %s', (a, b, isSame) => {
  expect(isSamePage(a, b)).toBe(isSame);
  expect(isSamePage(b, a)).toBe(isSame);
});
