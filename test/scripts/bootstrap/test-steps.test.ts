import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longSteps, testSteps } from '../../../scripts/bootstrap/test-steps.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the steps of the two test commands', () => {
  it.each([
    ['npm test', testSteps()],
    ['npm run test:long', longSteps()],
  ])('of %s are each called otherwise, and name files that are there', (_command, steps) => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const files = steps.flatMap(({ commands }) => commands.flat()).filter((word) => /^(?:test|scripts)\//.test(word));
    expect(files.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
  });
  it('take the long forms in the second alone', () => {
    const inLong = new Set(longSteps().flatMap(({ env }) => Object.keys(env ?? {})));
    expect(inLong).toEqual(new Set(['LOUPE_LONG', 'LOUPE_TOGETHER', 'LOUPE_KILLS', 'LOUPE_SOAK']));
    expect(testSteps().flatMap(({ env }) => Object.keys(env ?? {}))).toEqual([]);
  });
});
