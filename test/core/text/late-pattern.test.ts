import { describe, expect, it } from 'vitest';
import { latePattern } from '../../../src/core/text/late-pattern.ts';

describe('a pattern that is made late', () => {
  it('is the one that was asked for, the same each time', () => {
    const letters = latePattern(String.raw`\p{L}+`, 'u');
    expect('42 mètres'.match(letters())?.[0]).toBe('mètres');
    expect(letters()).toBe(letters());
  });

  it('is not looked at before it is asked for', () => {
    const broken = latePattern('(', 'u');
    expect(() => broken()).toThrow(SyntaxError);
  });
});
