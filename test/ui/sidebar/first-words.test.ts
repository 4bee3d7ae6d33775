import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../src/ui/sidebar/drill-core/first-words.ts';

describe('how a band is called by its claim', () => {
  it('is the whole of a short one', () => {
    expect(firstWords('China raised its quota.')).toBe('China raised its quota.');
  });

  it('is cut between words, and in Chinese between characters', () => {
    expect(firstWords('Beijing is quietly redefining its rare earth dominance, not by expanding output.')).toBe(
      'Beijing is quietly redefining its rare earth dominance, not…',
    );
    expect(firstWords('稀土'.repeat(40))).toBe(`${'稀土'.repeat(30)}…`);
  });

  it('never cuts a character of two units in two', () => {
    expect(firstWords(`${'稀'.repeat(59)}𠮷${'土'.repeat(9)}`)).toBe(`${'稀'.repeat(59)}…`);
  });
});
