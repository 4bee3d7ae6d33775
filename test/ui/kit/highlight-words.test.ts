import { describe, expect, it, vi } from 'vitest';
import { COLOURS } from '../../../src/core/annotation/annotation.ts';
import { TO_CHECK } from '../../../src/core/annotation/highlight.ts';
import { colourName, colourOfKey, keyOfColour } from '../../../src/kit/highlight/colour.ts';
import { toolAfter } from '../../../src/kit/highlight/tool-after.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

describe('the colours of highlights', () => {
  it('mean what the reader says, else what they begin with', () => {
    expect(COLOURS.map((colour) => colourName(colour, {}))).toEqual(['evidence', 'question', 'quote', 'to check', 'mine']);
    expect(colourName('red', { red: 'wrong' })).toBe('wrong');
    expect(colourName('red', { red: '  ' })).toBe('question');
  });

  it('have a key each, and no other key has a colour', () => {
    expect(COLOURS.map((colour) => colourOfKey(keyOfColour(colour)))).toEqual(COLOURS);
    expect(['0', '6', 'a', '12', ''].map(colourOfKey)).toEqual([null, null, null, null, null]);
  });

  it('begin with one that judges nothing', () => {
    expect(colourName(TO_CHECK, {})).toBe('to check');
  });
});

describe('keys in the bar beside a selection', () => {
  it('lead from tool to tool, and from the ends round', () => {
    expect([
      toolAfter('ArrowRight', 6, 7),
      toolAfter('ArrowLeft', 0, 7),
      toolAfter('End', 0, 7),
      toolAfter('Home', 3, 7),
    ]).toEqual([0, 6, 6, 0]);
    expect(toolAfter('x', 0, 7)).toBeNull();
    expect(toolAfter('ArrowRight', 0, 0)).toBeNull();
  });
});
