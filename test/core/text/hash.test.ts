import { expect, it } from 'vitest';
import { hashOf } from '../../../src/core/text/hash.ts';

it('gives the same sixteen characters for a text in every release, and others for a near one', () => {
  expect(hashOf('rare earths')).toBe(HASH_OF_RARE_EARTHS);
  expect(hashOf('rare earth')).not.toBe(hashOf('rare earths'));
  expect(hashOf('')).toMatch(/^[0-9a-f]{16}$/);
});

/** Stored findings hang on it: a change here would lose them. */
const HASH_OF_RARE_EARTHS = 'b87fcdec10c593df';
