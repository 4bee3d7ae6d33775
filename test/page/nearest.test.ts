import { describe, expect, it } from 'vitest';
import { nearestTo } from '../../src/page/reader/nearest.ts';

const at = (id: string, top: number, bottom = top + 20) => ({ id, top, bottom });

describe('the claim nearest to where somebody reads', () => {
  it('is the one that stands there', () => {
    expect(nearestTo(300, [at('above', 100), at('here', 290), at('below', 320)])).toBe('here');
  });
  it('is otherwise the one with an edge nearest to it, above or below', () => {
    expect(nearestTo(300, [at('above', 100), at('below', 330)])).toBe('below');
    expect(nearestTo(300, [at('above', 275), at('below', 330)])).toBe('above');
  });
  it('is a long one around it rather than a short one near it', () => {
    expect(nearestTo(300, [at('short', 310), at('long', 40, 900)])).toBe('long');
  });
  it('is the first of two that are as near, and none of none', () => {
    expect(nearestTo(300, [at('one', 290), at('two', 285)])).toBe('one');
    expect(nearestTo(300, [])).toBeNull();
  });
  it('is also found where none is in view', () => {
    expect(nearestTo(300, [at('far above', -5_000), at('farther below', 9_000)])).toBe('far above');
  });
});
