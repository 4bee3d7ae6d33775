import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS } from '../../../src/core/claim/claim.ts';
import { markReasons } from '../../../src/kit/claim/reasons.ts';
import { segmentsOf } from '../../../src/kit/claim/segments.ts';
import { CLAIMS } from '../harness/fixtures/claims.ts';

const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });

describe('a claim cut at its evidence', () => {
  it('joined again is the claim, wherever the evidence lies and however it overlaps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.nat(40), spans, (text, start, pairs) => {
        const evidence = pairs.map(([from, length], index) => ({
          kind: EVIDENCE_KINDS[index % EVIDENCE_KINDS.length] ?? 'actor',
          start: from,
          end: from + length,
          text: '',
        }));
        const segments = segmentsOf({ text, start, end: start + text.length, evidence, hedges: [] });
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  it('sets the evidence apart and leaves words outside the claim out', () => {
    const listItem = CLAIMS[3];
    if (!listItem) throw new Error('no such claim');
    expect(segmentsOf(listItem).filter(({ kind }) => kind !== null)).toEqual([
      { text: 'Driving', kind: 'act' },
      { text: 'magnets', kind: 'matter' },
    ]);
  });
});

describe('why a claim is marked', () => {
  it('tells who first and figures last, each word once', () => {
    const reasons = markReasons({
      evidence: [
        { kind: 'act', text: 'curbs', start: 0, end: 5 },
        { kind: 'actor', text: 'Beijing', start: 6, end: 13 },
        { kind: 'actor', text: 'beijing', start: 20, end: 27 },
      ],
      hedges: [],
      quantities: [{ text: '91 %', value: 91, unit: '%', start: 30, end: 34 }],
    });
    expect(reasons).toEqual([
      { kind: 'actor', words: ['Beijing'] },
      { kind: 'act', words: ['curbs'] },
      { kind: 'quantity', words: ['91 %'] },
    ]);
  });
});
