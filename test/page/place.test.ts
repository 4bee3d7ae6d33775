import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/page/reader/place.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 400, height: 300 };

describe('placeCard', () => {
  it('stands below the text, so that the sentence stays readable', () => {
    const { top, left } = placeCard({ left: 100, right: 500, top: 200, bottom: 220 }, card, viewport);
    expect(top).toBeGreaterThan(220);
    expect(left).toBe(100);
  });
  it('goes above where there is no room below', () => {
    const { top } = placeCard({ left: 100, right: 500, top: 600, bottom: 620 }, card, viewport);
    expect(top + card.height).toBeLessThan(600);
  });
  it('goes to the corner where the text is not laid out', () => {
    expect(placeCard(null, card, viewport)).toEqual({ left: 592, top: 8 });
  });
  it('never leaves the viewport that can hold it', () => {
    const edge = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(edge, edge, fc.nat(2_000), fc.nat(200), (left, top, width, height) => {
        const place = placeCard({ left, top, right: left + width, bottom: top + height }, card, viewport);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + card.width).toBeLessThanOrEqual(viewport.width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + card.height).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });
});
