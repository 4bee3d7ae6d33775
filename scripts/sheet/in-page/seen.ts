/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a box may reach beyond another: browsers round layout to parts of a pixel. */
export const SLACK = 1;

/** Elements around `element`, the nearest first, up to the end of its tree. */
export function around(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}

/** Whether an element is for the ears alone: there, but cut to a point. */
export function isUnseen(element: Element): boolean {
  return [element, ...around(element)].some((one) => {
    const { clipPath, opacity } = getComputedStyle(one);
    return clipPath === 'inset(50%)' || opacity === '0';
  });
}

/** Whether a reader sees an element, should it be scrolled to. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !isUnseen(element);
}

/** The words in a tree that a reader sees, as nodes with the element they stand in. */
export function wordsIn(root: Document | ShadowRoot): readonly (readonly [text: Text, element: Element])[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: (readonly [Text, Element])[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const element = node.parentElement;
    const isWords = element !== null && /\S/.test(node.data) && !element.closest('style, script, title, option');
    if (isWords && isSeen(element)) found.push([node, element]);
  }
  return found;
}

/** Where the lines of a text lie. */
export function linesOf(text: Text): readonly Box[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
