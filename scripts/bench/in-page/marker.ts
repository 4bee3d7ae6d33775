/** A way of marking passages in a page, as the bench drives it there. */
export interface Marker {
  /** Marks what was kept; all marks are in place when it returns or resolves. */
  mark(kept: readonly unknown[]): void | Promise<void>;
}

/** Puts a marker into the page. */
export function provideMarker(marker: Marker): void {
  Object.assign(globalThis, { benchMarker: marker });
}

/** Wraps the text of a range in elements of its own, one for each text node, as programs do that mark with elements. */
export function wrap(range: Range, tag: string): void {
  const root = range.commonAncestorContainer;
  const texts: Text[] = [];
  if (root instanceof Text) texts.push(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (range.intersectsNode(node)) texts.push(node);
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const text of texts) {
    const end = text === endContainer ? endOffset : text.length;
    const start = text === startContainer ? startOffset : 0;
    if (end <= start) continue;
    if (end < text.length) text.splitText(end);
    const part = start > 0 ? text.splitText(start) : text;
    const mark = document.createElement(tag);
    part.replaceWith(mark);
    mark.append(part);
  }
}
