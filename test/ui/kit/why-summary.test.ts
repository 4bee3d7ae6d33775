import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceKind } from '../../../src/core/claim/claim.ts';
import { whySummary } from '../../../src/kit/claim/why-summary.ts';

const evidence = (...pieces: readonly (readonly [EvidenceKind, string])[]): { readonly evidence: readonly Evidence[] } => ({
  evidence: pieces.map(([kind, text]) => ({ kind, text, start: 0, end: text.length })),
});

describe('why a sentence is marked, in a line', () => {
  it('names act, actor and matter, in that order', () => {
    const claim = evidence(['actor', 'Beijing'], ['matter', 'separation technology'], ['act', 'tightening control']);
    expect(whySummary(claim)).toEqual({
      pattern: 'act_by_over',
      words: ['tightening control', 'Beijing', 'separation technology'],
    });
  });

  it('takes who acts from the text around where the sentence only says "it"', () => {
    const claim = evidence(['matter', 'the rules'], ['act', 'tighten'], ['context', 'Beijing']);
    expect(whySummary(claim)).toEqual({ pattern: 'act_by_over', words: ['tighten', 'Beijing', 'the rules'] });
  });

  it('tells of a share where nobody acts, of the list where neither is found, and nothing where nothing was found', () => {
    expect(whySummary(evidence(['position', "of the world's"], ['actor', 'China']))?.pattern).toBe('position_of');
    expect(whySummary(evidence(['lead-in', 'The plan emphasizes:'], ['layer', 'will']))).toEqual({
      pattern: 'item_of',
      words: ['The plan emphasizes:'],
    });
    expect(whySummary(evidence(['layer', 'will'], ['attribution', 'she said']))).toBeNull();
  });
});
