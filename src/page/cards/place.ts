import { leastRoom, SHEET_WIDTH, sheetHeight } from '../sheet.ts';

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The edges of a box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a card would like: its height, and the width that the reader has given it, or null. */
export interface CardWish {
  readonly width: number | null;
  readonly height: number;
}

/** Where a card stands, how wide it is, and how high it may be there. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly room: number;
}

/** Pixels between card and text, and between card and the viewport's edge. */
export const GAP = 8;
/** Width of a card that nobody has widened. */
const WIDTH = 400;
/** Width of one that stands above or below its sentence in so little room that its parts stand side by side. */
const WIDE = 860;
/** With this much room above or below its sentence a card shows all that matters in its usual width. */
const ENOUGH_ROOM = 620;
/** A card narrower than this has too many lines. */
export const LEAST_WIDTH = 320;
/** For a margin that spares the text a card makes itself as narrow as this. */
const LEAST_BESIDE = 300;
/** A card that the reader has carried to the lower edge still shows its head and a line. */
const LEAST_HEIGHT = 96;
/** A margin narrower than this is no reason to move the card away from the start of its sentence. */
const LEAST_MARGIN = 64;

/**
 * Where a card stands by the text at `anchor`, which stands in a `column` of text: always within the viewport, and not over its
 * sentence where there is `leastRoom` beside it. Beside the column, at the side with more room; else below or above the sentence,
 * where it reaches into a margin, so that it covers little of the column. In a narrow window it is a sheet at the lower or upper
 * edge. Without an anchor (its text is not laid out) it stands in the upper right corner.
 */
export function placeCard(anchor: Box | null, wish: CardWish, viewport: Size, column: Box | null = anchor): Place {
  const widest = viewport.width - 2 * GAP;
  const isSheet = viewport.width <= SHEET_WIDTH;
  const whole = viewport.height - 2 * GAP;
  const own = ownWidth(wish.width);
  const usual = Math.min(isSheet ? widest : (own ?? WIDTH), widest);
  if (!anchor || !column) return { left: viewport.width - GAP - usual, top: GAP, width: usual, room: whole };
  const beside = isSheet ? null : placeBeside(column, own, viewport);
  if (beside) return { ...beside, top: clamp(anchor.top, GAP, lastTop(wish.height, viewport)), room: whole };
  const below = clamp(viewport.height - anchor.bottom - 2 * GAP, 0, whole);
  const above = clamp(anchor.top - 2 * GAP, 0, whole);
  const isTight = Math.max(below, above) < ENOUGH_ROOM;
  const width = isSheet || own !== null || !isTight ? usual : Math.min(WIDE, widest);
  const left = isSheet ? GAP : leftInMargin(anchor, column, viewport, width);
  const isBelow = below >= wish.height || below >= above || (!isTight && below >= ENOUGH_ROOM);
  const there = isBelow ? below : above;
  // Where there is room nowhere, it shows as much as it must, and the start of the sentence stays free.
  const free = there >= wish.height ? there : Math.max(there, Math.min(leastRoom(viewport.height), whole));
  const room = isSheet ? Math.min(free, sheetHeight(viewport.height)) : free;
  const height = Math.min(wish.height, room);
  if (isSheet) return { left, width, room, top: isBelow ? viewport.height - GAP - height : GAP };
  return { left, width, room, top: isBelow ? viewport.height - GAP - room : GAP + room - height };
}

/**
 * How high a card may be without covering the text: as high as the window beside the `column`, 0 where it stands over it. `width` is
 * what the reader has given it, or null.
 */
export function roomBeside(column: Box | null, width: number | null, viewport: Size): number {
  const isBeside = !column || (viewport.width > SHEET_WIDTH && placeBeside(column, ownWidth(width), viewport) !== null);
  return isBeside ? viewport.height - 2 * GAP : 0;
}

/** Where a card stands that the reader has carried to a place, or widened there: as she left it, but within the viewport. */
export function placeHeld({ left, top, width }: Omit<Place, 'room'>, viewport: Size): Place {
  const isSheet = viewport.width <= SHEET_WIDTH;
  const widest = viewport.width - 2 * GAP;
  const wide = isSheet ? widest : clamp(width, Math.min(LEAST_WIDTH, widest), widest);
  const lowest = Math.max(GAP, viewport.height - GAP - LEAST_HEIGHT);
  const at = clamp(top, GAP, lowest);
  return {
    left: isSheet ? GAP : clamp(left, GAP, viewport.width - GAP - wide),
    top: at,
    width: wide,
    room: viewport.height - GAP - at,
  };
}

/** Pixels above or below a selection that the menu and the handles of a browser take which a finger has called up. */
const BROWSERS_OWN = 64;

/** Left edge of a bar of `size` in a window that is read by finger, and at which edge it stands, clear of what the browser shows there. */
export function placeBarByTouch(
  anchor: Box | null,
  size: Size,
  viewport: Size,
): { readonly left: number; readonly edge: 'top' | 'bottom' } {
  if (!anchor) return { left: GAP, edge: 'bottom' };
  const left = clamp((anchor.left + anchor.right - size.width) / 2, GAP, Math.max(GAP, viewport.width - size.width - GAP));
  const taken = size.height + GAP + BROWSERS_OWN;
  const isUnderIt = anchor.bottom > viewport.height - taken && anchor.top >= taken;
  return { left, edge: isUnderIt ? 'top' : 'bottom' };
}

/**
 * Where a bar of `size` stands by the selection at `anchor`: above it, else below; within the viewport as long as the selection is,
 * with which it goes out of sight.
 */
export function placeBar(anchor: Box | null, size: Size, viewport: Size): Pick<Place, 'left' | 'top'> {
  const lastLeft = Math.max(GAP, viewport.width - size.width - GAP);
  if (!anchor) return { left: lastLeft, top: GAP };
  const left = clamp((anchor.left + anchor.right - size.width) / 2, GAP, lastLeft);
  const above = anchor.top - size.height - GAP;
  const top = above >= GAP ? above : anchor.bottom + GAP;
  if (anchor.bottom <= 0) return { left, top: above };
  if (anchor.top >= viewport.height) return { left, top: anchor.bottom + GAP };
  return { left, top: clamp(top, GAP, lastTop(size.height, viewport)) };
}

/** One that was widened in a narrow window, or at 400 %, was no wider than that. */
function ownWidth(width: number | null): number | null {
  return width !== null && width < LEAST_BESIDE ? LEAST_WIDTH : width;
}

/**
 * At the side of the column that has more room, or null where neither holds a card. A width that the reader has chosen is kept
 * to; else a card makes itself a little narrower for a margin.
 */
function placeBeside({ left, right }: Box, own: number | null, viewport: Size): Pick<Place, 'left' | 'width'> | null {
  const rooms = { left: Math.min(left, viewport.width) - 2 * GAP, right: viewport.width - Math.max(right, 0) - 2 * GAP };
  const isRight = rooms.right >= rooms.left;
  const room = isRight ? rooms.right : rooms.left;
  const width = own ?? Math.min(WIDTH, room);
  if (width > room || width < LEAST_BESIDE) return null;
  return { width, left: isRight ? Math.max(right, 0) + GAP : Math.min(left, viewport.width) - GAP - width };
}

function leftInMargin(anchor: Box, column: Box, { width }: Size, own: number): number {
  const lastLeft = width - GAP - own;
  // The end of lines is missed less than their start.
  if (width - column.right >= LEAST_MARGIN) return lastLeft;
  return column.left >= LEAST_MARGIN ? GAP : clamp(anchor.left, GAP, lastLeft);
}

function lastTop(height: number, viewport: Size): number {
  return Math.max(GAP, viewport.height - height - GAP);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
