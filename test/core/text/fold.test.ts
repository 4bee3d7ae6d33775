import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../../src/core/text/fold.ts';

describe('fold', () => {
  it('makes the same text typed in another way equal', () => {
    expect(fold('  China’s “moat”—\u00a0it  ﬁts ')).toBe(fold('china\'s "moat"- it fits'));
    expect(fold('ne\u0301odyme')).toBe(fold('n\u00e9odyme'));
    expect(fold('sepa\u00adration')).toBe('separation');
  });

  it('leads every folded character back to where it came from', () => {
    const source = 'The  “ban”';
    const { text, offsets } = foldWithOffsets(source);
    expect(source.slice(offsets[text.indexOf('ban')], offsets[text.indexOf('ban') + 3])).toBe('ban');
  });

  it('has offsets that never fall, one for each character and one for the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, offsets } = foldWithOffsets(source);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(source.length);
        offsets.forEach((offset, i) => {
          expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
        });
      }),
    );
  });
});
