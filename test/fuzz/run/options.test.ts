import { expect, it } from 'vitest';
import { fuzzOptions } from './options.ts';

it('runs a million articles and twenty thousand pages where nothing else is asked for', () => {
  expect(fuzzOptions([], 5)).toMatchObject({ counts: { engine: 1_000_000, pages: 20_000 }, seed: 5, isInBrowser: false });
});

it('runs only what is asked for', () => {
  const { counts, seed } = fuzzOptions(['--pages', '3_000', '--seed', '12'], 5);
  expect(counts).toEqual({ engine: 0, pages: 3_000, imports: 0, messages: 0 });
  expect(seed).toBe(12);
});

it('says what it does not understand', () => {
  expect(() => fuzzOptions(['--engine', 'many'], 5)).toThrow('--engine takes a whole number, not "many"');
  expect(() => fuzzOptions(['--engines', '3'], 5)).toThrow(TypeError);
});
