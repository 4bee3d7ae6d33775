import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeNames } from '../../../src/core/echo/sources.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

/** The same, said plainly: each part held against each name. */
function plainly(parts: readonly string[], names: readonly string[]): ReadonlyMap<string, string> {
  const isPartOf = (part: string, whole: string): boolean => {
    if (part.length < 2 || part.length >= whole.length) return false;
    return /\p{Script=Han}/u.test(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
  };
  return new Map(
    parts.flatMap((part) => {
      const [only, ...more] = [...new Set(names)].filter((name) => isPartOf(part, name));
      return only !== undefined && more.length === 0 ? [[part, only] as const] : [];
    }),
  );
}

describe('wholeNames', () => {
  it('takes no longer for very many long names than for some', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        Array.from({ length: 100 }, (_letter, k) =>
          String.fromCodePoint(0x4e00 + ((i * 7_919 + k * 104_729 + i * k) % 20_000)),
        ).join(''),
      );
    const costOf = (count: number): number => {
      const all = names(count);
      const parts = new Set(all.map((name) => name.slice(0, 59)));
      return Math.min(...Array.from({ length: 3 }, () => cpuTimeOf(() => wholeNames(parts, all))));
    };
    costOf(200);
    expect(costOf(1_600) / costOf(200)).toBeLessThan(4);
  });

  it('finds the one name that a part is of, and none where two have it', () => {
    const names = [
      'tom ferrier',
      'ann ferrier',
      'tom',
      'ann',
      'ferrier',
      '商务部发言人何咏前',
      '何咏前',
      '商务部发言人 he yongqian',
    ];
    expect(wholeNames(new Set(['tom', 'ferrier', 'errier', '何咏前', 'he yongqian']), names)).toEqual(
      new Map([
        ['tom', 'tom ferrier'],
        ['何咏前', '商务部发言人何咏前'],
        ['he yongqian', '商务部发言人 he yongqian'],
      ]),
    );
  });

  it('finds what holding each part against each name finds', () => {
    const word = fc.constantFrom('tom', 'to', 'ferrier', 'of', 'desk', '何', '咏前', '商务部', 'a');
    const name = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ''))
      .map(([all, by]) => all.join(by));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.array(name, { maxLength: 8 }), (parts, others) => {
        const names = [...parts, ...others];
        expect(wholeNames(new Set(parts), names)).toEqual(plainly(parts, names));
      }),
    );
  });
});
