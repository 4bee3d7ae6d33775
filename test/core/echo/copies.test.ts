import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resemblance, wordsOf } from '../../../src/core/annotation/resemblance.ts';
import { copyFinder } from '../../../src/core/echo/copies.ts';
import type { EchoEntry } from '../../../src/core/echo/echo-index.ts';
import { inOneGo } from '../../../src/core/steps.ts';
import { entryOf } from './entry.ts';
import table from './pairs.json' with { type: 'json' };

/** For each claim the first before it that it copies, as the finder says; each stands for itself as a source. */
function found(claims: readonly EchoEntry[]): readonly (string | null)[] {
  const finder = inOneGo(copyFinder(claims));
  return claims.map((claim) => {
    const source = finder.sourceOf(claim);
    finder.add(claim, claim.claimId);
    return source;
  });
}

/** The same, said plainly: each claim held against each before it. */
function plainly(claims: readonly EchoEntry[]): readonly (string | null)[] {
  const isSameText = (a: EchoEntry, b: EchoEntry): boolean => resemblance(wordsOf(a.text), wordsOf(b.text)) >= 0.8;
  return claims.map((claim, i) => claims.slice(0, i).find((other) => isSameText(claim, other))?.claimId ?? null);
}

describe('copyFinder', () => {
  it('finds what holding each claim against each before it finds', () => {
    const sentence = fc.constantFrom(...table.slice(0, 3).flatMap(({ a, b }) => [a, b]));
    const edited = fc.tuple(
      sentence,
      fc.nat({ max: 30 }),
      fc.constantFrom(' ', ' on Friday ', ' reportedly, traders say, ', ' 45 '),
    );
    const text = edited.map(([whole, at, words]) => {
      const all = whole.split(' ');
      return `${all.slice(0, at).join(' ')}${words}${all.slice(at).join(' ')}`.trim();
    });
    // Nine at most, since no claim is compared with more than eight.
    fc.assert(
      fc.property(fc.array(text, { minLength: 4, maxLength: 9 }), (texts) => {
        const claims = texts.map((one) => entryOf(one, { tokens: [] }));
        expect(found(claims)).toEqual(plainly(claims));
      }),
    );
  });

  it('finds a copy among hundreds that tell it in words of their own', () => {
    const own = (i: number, words: string): EchoEntry =>
      entryOf(
        `Traders ${i} at desk ${i} of house ${i} heard ${i} days ago that magnet exporters get general licences, ${words}.`,
      );
    const claims = Array.from({ length: 300 }, (_, i) => own(i, 'the ministry says'));
    expect(found([...claims, own(177, 'the ministry said')]).at(-1)).toBe(claims[177]?.claimId);
  });
});
