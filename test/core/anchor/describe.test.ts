import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../src/core/anchor/describe.ts';
import { describedIn, PROSE } from './prose.ts';

describe('describe', () => {
  it('keeps the words, 32 units of what stands on either side, and the place', () => {
    const { quote, position } = describedIn(PROSE, 'Dealers in Rotterdam');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Dealers in Rotterdam',
      prefix: 'al security,” a spokesman said. ',
      suffix: ' called the mood calm.\nShipments',
    });
    expect(PROSE.slice(position.start, position.end)).toBe('Dealers in Rotterdam');
  });

  it('has shorter contexts at the ends of the text, and none around all of it', () => {
    expect(describedIn(PROSE, 'Ministry tightens').quote.prefix).toBe('');
    expect(describePassage('Calm mood', { start: 0, end: 9 }).quote).toMatchObject({ prefix: '', suffix: '' });
  });

  it('cuts contexts at whole characters', () => {
    const text = `${'x'.repeat(10)}${'😀'.repeat(20)}quoted words${'😀'.repeat(20)}`;
    const start = text.indexOf('quoted');
    const { prefix, suffix } = describePassage(text, { start, end: start + 11 }).quote;
    // No half of a character.
    expect(prefix + suffix).not.toMatch(/\p{Cs}/u);
    // 's' and sixteen emoji would be 33 units.
    expect(suffix).toBe(`s${'😀'.repeat(15)}`);
  });

  it('keeps more context of words that stand elsewhere too, so much that no other place has most of it', () => {
    const { prefix, suffix } = describedIn(PROSE, 'did not answer a call', 1).quote;
    expect(prefix.length).toBeGreaterThan(32);
    expect(prefix).toContain('compared offers');
    expect(suffix).toBe('.');
  });

  it('keeps more context of words that almost stand elsewhere too', () => {
    const text = `Output rose by a tenth at the Baotou plant in May, the company said.\n${PROSE}\nOutput rose by a fifth at the Baotou plant in May, the office said.`;
    expect(describedIn(text, 'Output rose by a fifth at the Baotou plant').quote.prefix.length).toBeGreaterThan(32);
    expect(describedIn(text, 'Shipments to Japan fell by a fifth').quote.prefix.length).toBe(32);
  });
});
