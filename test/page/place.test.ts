import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  type CardWish,
  placeBar,
  placeBarByTouch,
  placeCard,
  placeHeld,
  roomBeside,
  type Size,
} from '../../src/page/cards/place.ts';
import { scrollForRoom, topOf } from '../../src/page/reader/scroll-to-text.ts';
import { leastRoom, SHEET_WIDTH } from '../../src/page/sheet.ts';

const viewport = { width: 1000, height: 800 };
const card: CardWish = { width: null, height: 300 };

const text = { left: 100, right: 900, top: 100, bottom: 120 };

describe('placeCard', () => {
  it('stands below the text, so that the sentence stays readable', () => {
    expect(placeCard(text, card, viewport).top).toBeGreaterThan(120);
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
  it('takes the side of the column that has more room', () => {
    expect(placeCard({ ...text, left: 420, right: 600 }, card, viewport)).toMatchObject({ left: 12, top: text.top, width: 400 });
    expect(placeCard({ ...text, left: 400, right: 580 }, card, viewport)).toMatchObject({ left: 588, width: 400 });
  });
  it('makes itself a little narrower for a margin, but not where the reader has chosen its width', () => {
    expect(placeCard({ ...text, right: 640 }, card, viewport)).toMatchObject({ left: 648, width: 344 });
    expect(placeCard({ ...text, right: 640 }, { ...card, width: 500 }, viewport)).toMatchObject({ width: 500 });
    expect(placeCard({ ...text, right: 640 }, { ...card, width: 184 }, viewport)).toMatchObject({ width: 320 });
    expect(placeCard({ ...text, right: 640 }, { ...card, width: 500 }, viewport).top).toBeGreaterThan(text.bottom);
  });
  it('stands in a margin of 304 px rather than over the text, also once its width is settled', () => {
    const column = { left: 320, right: 960, top: 300, bottom: 500 };
    const sentence = { ...column, top: 380, bottom: 420 };
    const window = { width: 1280, height: 800 };
    expect(placeCard(sentence, card, window, column)).toMatchObject({ left: 968, width: 304 });
    expect(placeCard(sentence, { ...card, width: 304 }, window, column)).toMatchObject({ left: 968, width: 304 });
  });
  it('goes above where there is no room below', () => {
    const { top, room } = placeCard({ ...text, top: 660, bottom: 680 }, card, viewport);
    expect(top + Math.min(card.height, room)).toBeLessThan(660);
  });
  it('stands clear of its sentence where it needs less room than a card may', () => {
    const { top } = placeCard({ left: 0, right: 460, top: 316, bottom: 490 }, card, { width: 481, height: 575 });
    const low = placeCard(
      { left: 0, right: 460, top: 316, bottom: 490 },
      { width: 465, height: 50 },
      { width: 481, height: 575 },
    );
    expect(top).toBe(8);
    expect(low.top).toBeGreaterThanOrEqual(490);
  });
  it('becomes wide where it has little height, so that its parts stand side by side', () => {
    const { width, top, room } = placeCard({ ...text, top: 380, bottom: 420 }, { width: null, height: 680 }, viewport);
    expect(width).toBe(860);
    expect(top).toBeGreaterThan(420);
    expect(top + room).toBeLessThanOrEqual(viewport.height);
    // However high it would like to be there: else it would change for ever.
    expect(placeCard({ ...text, top: 380, bottom: 420 }, card, viewport).width).toBe(860);
  });
  it('is a sheet at the lower edge of a phone, or at the upper where the sentence stands there', () => {
    const phone = { width: 360, height: 740 };
    const high = { left: 10, right: 350, top: 80, bottom: 140 };
    expect(placeCard(high, card, phone)).toMatchObject({ left: 8, width: 344, top: 432 });
    expect(placeCard({ ...high, top: 560, bottom: 640 }, card, phone)).toMatchObject({ left: 8, width: 344, top: 8 });
  });
  it('goes to the corner where the text is not laid out', () => {
    expect(placeCard(null, card, viewport)).toMatchObject({ left: 592, top: 8 });
  });
});

const viewports = fc.record({ width: fc.integer({ min: 320, max: 2_600 }), height: fc.integer({ min: 256, max: 1_600 }) });
const boxes = fc
  .tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -3_000, max: 3_000 }), fc.nat(2_000), fc.nat(900))
  .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height }));
const wishes = fc.record({
  width: fc.option(fc.integer({ min: 320, max: 1_500 })),
  height: fc.integer({ min: 50, max: 2_500 }),
});

/** A card as it is shown. */
function shown(place: { left: number; top: number; width: number; room: number }, { height }: CardWish): Box {
  const { left, top, width, room } = place;
  return { left, top, right: left + width, bottom: top + Math.min(height, room) };
}

function expectWithin(box: Box, { width, height }: Size): void {
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width + 0.001);
  expect(box.bottom).toBeLessThanOrEqual(height + 0.001);
}

const covers = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

describe('a card, wherever its sentence stands', () => {
  it('is within the viewport, also where the reader has carried it', () => {
    fc.assert(
      fc.property(boxes, boxes, wishes, viewports, (anchor, column, wish, view) => {
        expectWithin(shown(placeCard(anchor, wish, view, column), wish), view);
        const held = { left: anchor.left, top: anchor.top, width: anchor.right - anchor.left };
        expectWithin(shown(placeHeld(held, view), wish), view);
      }),
    );
  });
  it('does not cover its sentence where there is room beside it, above or below', () => {
    fc.assert(
      fc.property(boxes, fc.nat(400), wishes, viewports, (anchor, around, wish, view) => {
        const column = { ...anchor, left: anchor.left - around, right: anchor.right + around };
        const room = Math.max(anchor.top, view.height - anchor.bottom) - 16;
        fc.pre(room >= leastRoom(view.height));
        expect(covers(shown(placeCard(anchor, wish, view, column), wish), anchor)).toBe(false);
      }),
    );
  });
  it('has that room once the page is scrolled, where the sentence leaves it any', () => {
    fc.assert(
      fc.property(fc.nat(900), wishes, viewports, (height, wish, view) => {
        fc.pre(view.height - height - 24 >= leastRoom(view.height));
        const top = topOf(height, view.height, view.width <= SHEET_WIDTH);
        const anchor = { left: 0, right: view.width, top, bottom: top + height };
        const place = placeCard(anchor, wish, view);
        expect(covers(shown(place, wish), anchor)).toBe(false);
        expect(place.room).toBeGreaterThanOrEqual(Math.floor(leastRoom(view.height)));
      }),
    );
  });
});

describe('the room of a card beside the text', () => {
  const column = { left: 60, right: 680, top: -900, bottom: 3_000 };
  it('is all of the window’s height beside the column', () => {
    expect(roomBeside(column, null, { width: 1_280, height: 800 })).toBe(784);
    expect(roomBeside(column, null, { width: 1_004, height: 700 })).toBe(684);
  });
  it('is none where the column leaves a card of that width no margin, and in a narrow window', () => {
    expect(roomBeside(column, null, { width: 960, height: 800 })).toBe(0);
    expect(roomBeside(column, 500, { width: 1_100, height: 800 })).toBe(0);
    expect(roomBeside({ ...column, left: 10, right: 20 }, null, { width: SHEET_WIDTH, height: 800 })).toBe(0);
  });
  it('is what a card has there that is as high as it likes', () => {
    fc.assert(
      fc.property(boxes, wishes, viewports, (anchor, { width }, view) => {
        const room = roomBeside(anchor, width, view);
        const place = placeCard(anchor, { width, height: view.height }, view);
        fc.pre(room > 0);
        expect(place.room).toBe(room);
        expect(covers(shown(place, { width, height: room }), { ...anchor, top: 0, bottom: view.height })).toBe(false);
      }),
    );
  });
});

describe('the page under a card that lacks room', () => {
  const height = 800;
  it('is scrolled by no more than the card needs, below its sentence or, where that is nearer, above it', () => {
    expect(scrollForRoom({ top: 380, bottom: 420 }, 400, height, 2_000)).toBe(36);
    expect(scrollForRoom({ top: 400, bottom: 440 }, 400, height, 2_000)).toBe(-16);
    // At its start it can only go down.
    expect(scrollForRoom({ top: 400, bottom: 440 }, 400, height, 0)).toBe(56);
    expect(scrollForRoom({ top: 200, bottom: 240 }, 400, height, 2_000)).toBe(0);
  });
  it('gives room and keeps the sentence in the window, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.nat(90),
        fc.integer({ min: 50, max: 600 }),
        fc.nat(3_000),
        (top, high, needed, scrolled) => {
          const by = scrollForRoom({ top, bottom: top + high }, needed, height, scrolled);
          const now = { top: top - by, bottom: top + high - by };
          expect(by).toBeGreaterThanOrEqual(-scrolled);
          expect(now.top).toBeGreaterThanOrEqual(Math.min(top, 8));
          expect(now.bottom).toBeLessThanOrEqual(Math.max(top + high, height - 8));
          expect(Math.max(now.top, height - now.bottom) - 16).toBeGreaterThanOrEqual(needed);
        },
      ),
    );
  });
});

describe('placeBarByTouch', () => {
  const size = { width: 340, height: 92 };
  const phone = { width: 360, height: 740 };
  const at = (top: number, bottom: number) => placeBarByTouch({ left: 40, right: 200, top, bottom }, size, phone);

  it('leaves what is selected to the browser’s own menu and handles, at whatever edge is free', () => {
    expect(at(300, 340)).toEqual({ left: 8, edge: 'bottom' });
    expect(at(20, 60).edge).toBe('bottom');
    expect(at(600, 640).edge).toBe('top');
    expect(at(690, 730).edge).toBe('top');
  });

  it('stands below what fills the window', () => {
    expect(at(-200, 900).edge).toBe('bottom');
  });
});

describe('placeBar', () => {
  it('is within the viewport while its selection is, and goes out of sight with it', () => {
    fc.assert(
      fc.property(boxes, viewports, (anchor, view) => {
        const { left, top } = placeBar(anchor, { width: 220, height: 40 }, view);
        if (anchor.bottom > 0 && anchor.top < view.height) expectWithin({ left, top, right: left + 220, bottom: top + 40 }, view);
        else expect(top + 40 <= 0 || top >= view.height).toBe(true);
      }),
    );
  });
});
