import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlaces, placesIn } from '../../../src/core/text/places-in.ts';

describe('the places of a part in a text', () => {
  it('are all at which it stands, also over each other, long or short', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab]{0,200}$/), fc.stringMatching(/^[ab]{1,80}$/), fc.nat(199), (text, part, at) => {
        const whole = text.slice(0, at) + part + text.slice(at);
        const places = Array.from(whole, (_, start) => start).filter((start) => whole.startsWith(part, start));
        expect([...placesIn(whole, part)]).toEqual(places);
      }),
    );
    expect([...placesIn('ab'.repeat(40), 'ab'.repeat(30))]).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
    expect([...placesIn('abc', '')]).toEqual([0, 1, 2, 3]);
  });

  it('take no more steps for a part of which much fits everywhere', () => {
    const text = 'a'.repeat(200_000);
    const tookFor = (half: number) => {
      const part = `${'a'.repeat(half)}b${'a'.repeat(half)}`;
      const began = performance.now();
      expect([...placesIn(text, part)]).toEqual([]);
      return performance.now() - began;
    };
    const least = (half: number) => Math.min(...[1, 2, 3, 4, 5].map(() => tookFor(half)));
    least(100);
    // By the browser's own search a hundred times as long.
    expect(least(20_000)).toBeLessThan(20 * least(200));
  });

  it('are the first two while there is room to look through, and then none', () => {
    expect(firstPlaces('one two one', 11)('one')).toEqual([0, 8]);
    const find = firstPlaces('one two one', 25);
    expect([find(''), find('two'), find('one')]).toEqual([
      [null, null],
      [4, null],
      [null, null],
    ]);
  });
});
