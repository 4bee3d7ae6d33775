import { expect, it } from 'vitest';
import { comparedOf } from '../../../src/core/echo/compared.ts';
import { isConflict } from '../../../src/core/echo/conflict.ts';
import { KINDS, tokenOf } from '../../../src/core/echo/token.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

/** A claim that denies so many words, which no other denies. */
const denying = (words: number, name: string) =>
  comparedOf({
    tokens: Array.from({ length: words }, (_, i) => tokenOf('spaced', 'negated', `${name} ${i}`)).sort((a, b) => a - b),
    quantities: [],
    published: null,
  });

it('looks for what is denied in time that grows with the words, not with their square', () => {
  const costOf = (words: number, times: number): number => {
    const [one, other] = [denying(words, 'one'), denying(words, 'other')];
    const shared = new Uint8Array(KINDS.length);
    const costs = Array.from({ length: 5 }, () =>
      cpuTimeOf(() => {
        for (let time = 0; time < times; time++) isConflict(one, other, shared);
      }),
    );
    return Math.min(...costs) / times;
  };
  costOf(25, 800);
  expect(costOf(200, 100) / costOf(25, 800)).toBeLessThan(24);
});
