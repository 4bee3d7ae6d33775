import { describe, expect, it } from 'vitest';
import { shareLeft } from '../../../src/dom/extract/block-sight.ts';

const BOX = { width: 200, height: 100 };

describe('what a clip leaves of a box', () => {
  it.each([
    ['inset(0px)', 1],
    ['inset(0px 0px 0px 100%)', 0],
    ['inset(25px 50px round 9px)', 0.25],
    ['polygon(0% 0%, 100% 0%, 100% 80%, 0% 100%)', 0.9],
    ['polygon(evenodd, 0px 0px, 0px 0px, 0px 0px)', 0],
    ['polygon(0px 0px, 200px 0px, 0px 100px)', 0.5],
    ['circle(0px at 50% 50%)', 0],
    ['circle(at 50% 50%)', Math.PI / 4],
    ['ellipse(0px 50% at 50% 50%)', 0],
    ['inset(0px 0px 0px calc(100% - 1px))', 0],
    ['path("M 0 0")', 1],
  ])('is told of %s', (clip, share) => {
    expect(shareLeft(clip, BOX)).toBeCloseTo(share);
  });
});
