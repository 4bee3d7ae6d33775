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

/**
 * Where a card that would like to be of `size` stands beside the text at `anchor`, always within the viewport and, if
 * there is any room, without covering the text: at its right, below it, above it; below or above it may get lower.
 * Without an anchor (its text is not laid out) it stands in the upper right corner.
 */
export function placeCard(anchor: Box | null, size: Size, viewport: Size): Place {
  const lastLeft = Math.max(GAP, viewport.width - size.width - GAP);
  const whole = viewport.height - 2 * GAP;
  if (!anchor) return { left: lastLeft, top: GAP, room: whole };
  if (anchor.right + GAP <= lastLeft) {
    return { left: Math.max(GAP, anchor.right + GAP), top: clamp(anchor.top, GAP, lastTop(size, viewport)), room: whole };
  }
  const left = clamp(anchor.left, GAP, lastLeft);
  const below = clamp(viewport.height - anchor.bottom - 2 * GAP, 0, whole);
  const above = clamp(anchor.top - 2 * GAP, 0, whole);
  if (below >= Math.min(size.height, LEAST_ROOM) && (below >= size.height || below >= above)) {
    return { left, top: viewport.height - GAP - below, room: below };
  }
  if (above >= Math.min(size.height, LEAST_ROOM)) return { left, top: GAP + Math.max(0, above - size.height), room: above };
  return { left, top: lastTop(size, viewport), room: whole };
}

function lastTop({ height }: Size, viewport: Size): number {
  return Math.max(GAP, viewport.height - height - GAP);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
