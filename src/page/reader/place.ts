/** A size or a place in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

/** The edges of a box in the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels between card and text, and between card and the viewport's edge. */
const GAP = 8;

/**
 * Where a card of `size` stands beside the text at `anchor`: below it, else above it, else where most of it is seen;
 * always within the viewport. Without an anchor (its text is not laid out) in the upper right corner.
 */
export function placeCard(anchor: Box | null, size: Size, viewport: Size): Place {
  const lastLeft = Math.max(GAP, viewport.width - size.width - GAP);
  const lastTop = Math.max(GAP, viewport.height - size.height - GAP);
  if (!anchor) return { left: lastLeft, top: GAP };
  const left = clamp(anchor.left, GAP, lastLeft);
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  if (below <= lastTop) return { left, top: Math.max(GAP, below) };
  if (above >= GAP) return { left, top: Math.min(above, lastTop) };
  return { left, top: viewport.height - anchor.bottom >= anchor.top ? lastTop : GAP };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
