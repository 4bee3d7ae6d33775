import { builtIn, contains, kindOf } from '../node.ts';
/** What lies at a point of the viewport: the place in the text, where the browser says one, and the element. */
export interface Point {
  readonly node: Node | null;
  readonly offset: number;
  readonly element: Element | null;
}

/** CSS pixels by which a pointer may miss the glyphs: underlines hang below the text box in tight lines. */
const TOLERANCE = 2;

/** What lies at `x`, `y` in CSS pixels of the viewport. An element of the page on top of the text hides the text. */
export function pointIn(document: Document, x: number, y: number): Point {
  const element = builtIn(document, 'elementFromPoint')(x, y);
  const caretAt = builtIn(document, 'caretPositionFromPoint');
  if (typeof caretAt === 'function') {
    const caret = caretAt(x, y);
    return { node: caret?.offsetNode ?? null, offset: caret?.offset ?? 0, element };
  }
  // Chrome before 128.
  const range = builtIn(document, 'caretRangeFromPoint')?.(x, y);
  return { node: range?.startContainer ?? null, offset: range?.startOffset ?? 0, element };
}

/**
 * Whether a point is on the text of `range`. The caret alone will not do: browsers answer with the nearest text even
 * where the pointer is in the margin beside a short last line.
 */
export function isHit(range: Range, { node, offset, element }: Point, x: number, y: number): boolean {
  if (!element || !touches(range, element)) return false;
  // Text with `user-select: none` has no caret; its boxes decide alone.
  if (node && kindOf(node) === 3 && contains(element, node) && !isInRange(range, node, offset)) return false;
  for (const box of range.getClientRects()) {
    const isInside =
      x >= box.left - TOLERANCE && x <= box.right + TOLERANCE && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE;
    if (isInside) return true;
  }
  return false;
}

/** Whether the element on top at the point is one that the range's text stands in, or inside the range. */
function touches(range: Range, element: Element): boolean {
  return range.intersectsNode(element);
}

function isInRange(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    // The caret's node is in another tree (a shadow root) or has shrunk since.
    return false;
  }
}
