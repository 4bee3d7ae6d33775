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

  it('names who stands in the text around where the sentence names nobody, and does not say that they act', () => {
    const claim = evidence(['matter', 'controls'], ['act', 'paused'], ['context', 'Ganzhou']);
    expect(whySummary(claim)).toEqual({ pattern: 'act_over_around', words: ['paused', 'controls', 'Ganzhou'] });
    expect(whySummary(evidence(['matter', 'controls'], ['context', 'Beijing']))?.pattern).toBe('matter_around');
    expect(whySummary(evidence(['position', 'half'], ['context', 'Beijing']))?.pattern).toBe('position_around');
  });

  it('takes an adjective for nobody: "reach by Chinese" would be no sentence', () => {
    const claim = evidence(['actor', 'Chinese'], ['matter', 'Announcement No. 61'], ['act', 'reach']);
    expect(whySummary(claim)).toEqual({ pattern: 'act_over', words: ['reach', 'Announcement No. 61'] });
  });

  it('names the list before somebody who stands elsewhere in the text', () => {
    const claim = evidence(['act', '推动'], ['matter', '重稀土'], ['lead-in', '规划提出：'], ['context', '宁波']);
    expect(whySummary(claim)?.pattern).toBe('item_of');
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
