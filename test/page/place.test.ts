import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/page/cards/place.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 400, height: 300 };

const text = { left: 100, right: 900, top: 200, bottom: 220 };

describe('placeCard', () => {
  it('stands below the text, so that the sentence stays readable', () => {
    expect(placeCard(text, card, viewport).top).toBeGreaterThan(220);
  });
  it('reaches into the margin below the text, so that lines keep their start', () => {
    expect(placeCard(text, card, viewport).left).toBe(592);
    // No margin at the right.
    expect(placeCard({ ...text, right: 980 }, card, viewport).left).toBe(8);
  });
  it('starts where the sentence starts when there are no margins', () => {
    expect(placeCard({ ...text, left: 20, right: 990 }, card, viewport).left).toBe(20);
  });
  it('does not stand beside a short sentence on top of the rest of its column', () => {
    const { top } = placeCard({ ...text, right: 300 }, card, viewport, text);
    expect(top).toBeGreaterThan(text.bottom);
  });
  it('stands at the left of a column that leaves room there alone', () => {
    const { left, top } = placeCard({ ...text, left: 500 }, card, viewport);
    expect(left).toBe(92);
    expect(top).toBe(text.top);
  });
  it('stands beside a narrow column of text', () => {
    expect(placeCard({ ...text, right: 500 }, card, viewport).left).toBe(508);
  });
  it('goes above where there is no room below', () => {
    const { top } = placeCard({ ...text, top: 600, bottom: 620 }, card, viewport);
    expect(top + card.height).toBeLessThan(600);
  });
  it('gets lower rather than cover a sentence in the middle of the window', () => {
    const { top, room } = placeCard({ ...text, top: 380, bottom: 420 }, { width: 400, height: 680 }, viewport);
    expect(top).toBeGreaterThan(420);
    expect(top + room).toBeLessThanOrEqual(viewport.height);
    expect(room).toBeGreaterThan(300);
  });
  it('goes to the corner where the text is not laid out', () => {
    expect(placeCard(null, card, viewport)).toMatchObject({ left: 592, top: 8 });
  });
  it('never leaves the viewport that can hold it', () => {
    const edge = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(
        edge,
        edge,
        fc.nat(2_000),
        fc.nat(1_200),
        fc.integer({ min: 50, max: 784 }),
        (left, y, width, lines, height) => {
          const anchor = { left, top: y, right: left + width, bottom: y + lines };
          const place = placeCard(anchor, { width: 400, height }, viewport);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + card.width).toBeLessThanOrEqual(viewport.width);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + Math.min(height, place.room)).toBeLessThanOrEqual(viewport.height);
        },
      ),
    );
  });
});
