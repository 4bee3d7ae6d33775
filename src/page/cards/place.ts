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

/** Where a card stands, and how high it may be there. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly room: number;
}

/** Pixels between card and text, and between card and the viewport's edge. */
const GAP = 8;
/** A card lower than this is of no use: then it may cover its text. */
const LEAST_ROOM = 220;
/** A margin narrower than this is no reason to move the card away from the start of its sentence. */
const LEAST_MARGIN = 64;

/**
 * Where a card that would like to be of `size` stands beside the text at `anchor`, which stands in a `column` of text.
 * Always within the viewport and, if there is any room, without covering the sentence: beside the column; else below or
 * above the sentence, where it may get lower and reaches into a margin, so that it covers little of the column.
 * Without an anchor (its text is not laid out) it stands in the upper right corner.
 */
export function placeCard(anchor: Box | null, size: Size, viewport: Size, column: Box | null = anchor): Place {
  const lastLeft = Math.max(GAP, viewport.width - size.width - GAP);
  const whole = viewport.height - 2 * GAP;
  if (!anchor || !column) return { left: lastLeft, top: GAP, room: whole };
  const beside = leftBeside(column, size, lastLeft);
  if (beside !== null) return { left: beside, top: clamp(anchor.top, GAP, lastTop(size, viewport)), room: whole };
  const left = leftInMargin(anchor, column, viewport, lastLeft);
  const below = clamp(viewport.height - anchor.bottom - 2 * GAP, 0, whole);
  const above = clamp(anchor.top - 2 * GAP, 0, whole);
  if (below >= Math.min(size.height, LEAST_ROOM) && (below >= size.height || below >= above)) {
    return { left, top: viewport.height - GAP - below, room: below };
  }
  if (above >= Math.min(size.height, LEAST_ROOM)) return { left, top: GAP + Math.max(0, above - size.height), room: above };
  return { left, top: lastTop(size, viewport), room: whole };
}

/**
 * Where a bar of `size` stands by the selection at `anchor`: above it, else below, where the browser's own menu of a phone is
 * not; always within the viewport.
 */
export function placeBar(anchor: Box | null, size: Size, viewport: Size): Pick<Place, 'left' | 'top'> {
  const lastLeft = Math.max(GAP, viewport.width - size.width - GAP);
  if (!anchor) return { left: lastLeft, top: GAP };
  const left = clamp((anchor.left + anchor.right - size.width) / 2, GAP, lastLeft);
  const above = anchor.top - size.height - GAP;
  const top = above >= GAP ? above : anchor.bottom + GAP;
  return { left, top: clamp(top, GAP, lastTop(size, viewport)) };
}

/** At the right of the column, else at its left, or null where neither margin holds the card. */
function leftBeside(column: Box, { width }: Size, lastLeft: number): number | null {
  const right = Math.max(GAP, column.right + GAP);
  if (right <= lastLeft) return right;
  const left = column.left - GAP - width;
  return left >= GAP && left <= lastLeft ? left : null;
}

function leftInMargin(anchor: Box, column: Box, { width }: Size, lastLeft: number): number {
  // The end of lines is missed less than their start.
  if (width - column.right >= LEAST_MARGIN) return lastLeft;
  return column.left >= LEAST_MARGIN ? GAP : clamp(anchor.left, GAP, lastLeft);
}

function lastTop({ height }: Size, viewport: Size): number {
  return Math.max(GAP, viewport.height - height - GAP);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
