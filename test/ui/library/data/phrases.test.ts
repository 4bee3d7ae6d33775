import { expect, it } from 'vitest';
import { wordingOf } from '../../../../src/ui/library/data/exchange/phrases.ts';

const FRENCH = wordingOf({
  language: 'fr',
  messages: { found_one: '$1 constat', found_other: '$1 constats' },
  colours: { green: '', red: '', blue: '', yellow: '', violet: '' },
  questions: {},
  sources: {},
});

it('counts in the form that the language chooses, and in the common one where that has no words of its own', () => {
  expect([0, 1, 2].map((count) => FRENCH.count('found', count))).toEqual(['0 constat', '1 constat', '2 constats']);
  expect(FRENCH.count('found', 1_000_000)).toBe(`${new Intl.NumberFormat('fr').format(1_000_000)} constats`);
});
