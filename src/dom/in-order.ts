import { boxOf, builtIn, elementAround } from './node.ts';

/** So many CSS pixels further left may a letter begin than the one before it in the same line: marks are set over letters, and letters lean. */
const LEEWAY = 2;
/** Letters of scripts that are written from right to left. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Elements around a text of which the styles are asked for at the most. */
const MOST_AROUND = 24;

/**
 * Whether a reader comes to the text `to` after `from`, which is before it in the document and in the same paragraph: a page can set
 * words in another place of their line, so that who says what is another. Asks where the last letter of the one and the first of the
 * other stand: further on in a line, in a line below, or in the next column. True where there are no boxes to ask for (jsdom).
 */
export function isInOrder(from: Text, to: Text): boolean {
  const [before, after] = [boxOfLetter(from, lastLetter(from.data)), boxOfLetter(to, to.data.search(/\S/))];
  if (!before || !after) return true;
  if (isAfter(before, after) || (LEFTWARD.test(from.data) && LEFTWARD.test(to.data))) return true;
  if (isInNextColumn(before, after, to)) return true;
  // Of boxes with lines of their own, which go from left to right, the lines around them tell no order.
  const modes = [from, to].map((text) => styleAround(text)?.writingMode ?? '');
  return modes.every((mode) => isAfterDownwards(mode, before, after));
}

/** So many sizes of letters apart stand two words of a sentence at the most, in lines below one another and in one line. */
const [MOST_DOWN, MOST_ASIDE] = [6, 20];

/**
 * Whether the text `to`, to which a reader comes after `from`, stands near enough to it that she reads both as one sentence: a page can
 * set words at its other end, or where nobody looks. True where there are no boxes to ask for (jsdom).
 */
export function isNear(from: Text, to: Text): boolean {
  const [before, after] = [boxOfLetter(from, lastLetter(from.data)), boxOfLetter(to, to.data.search(/\S/))];
  if (!before || !after) return true;
  const size = Math.max(before.height, after.height);
  if (after.top - before.bottom > MOST_DOWN * size) return false;
  return after.left - before.right <= MOST_ASIDE * size || after.top >= before.bottom || isInNextColumn(before, after, to);
}

/**
 * Whether `to`, which follows on `from` in a line, stands above it, as the mark of a note does. Null where there are no boxes to ask
 * for (jsdom).
 */
export function isRaised(from: Text, to: Text): boolean | null {
  const [before, after] = [boxOfLetter(from, lastLetter(from.data)), boxOfLetter(to, to.data.search(/\S/))];
  return before && after && after.bottom < before.bottom - 1;
}

function lastLetter(text: string): number {
  return text.trimEnd().length - 1;
}

/** One for each document: every one that there is costs a page at each of its changes. */
const ranges = new WeakMap<Document, Range>();

/** Where so much of a text stands; null of what has no box. */
export function boxOfText(node: Text, start: number, end: number): DOMRect | null {
  return boxBetween(node, start, Math.min(end, node.data.length));
}

/** Null of what has no box, as half of a letter may. */
function boxOfLetter(node: Text, at: number): DOMRect | null {
  return at < 0 ? null : boxBetween(node, at, at + 1);
}

function boxBetween(node: Text, start: number, end: number): DOMRect | null {
  const document = builtIn(node, 'ownerDocument');
  const range = ranges.get(document) ?? builtIn(document, 'createRange')();
  if (typeof range.getBoundingClientRect !== 'function') return null;
  ranges.set(document, range);
  range.setStart(node, start);
  range.setEnd(node, end);
  const box = range.getBoundingClientRect();
  // Holds on to nothing of the page.
  range.setEnd(document, 0);
  return box.width + box.height > 0 ? box : null;
}

/** So much of their height letters above or below their line (a note's number, a formula) have in it; those of tight lines overlap by less. */
const LEAST_OVERLAP = 0.35;

/** In lines from left to right, and from top to bottom. */
function isAfter(before: DOMRect, after: DOMRect): boolean {
  const isBelow = after.top + after.height / 2 >= before.bottom;
  const overlap = after.bottom - before.top;
  return isBelow || (after.left >= before.left - LEEWAY && overlap > LEAST_OVERLAP * Math.min(before.height, after.height));
}

/** In lines from top to bottom, as Chinese and Japanese may be set. */
function isAfterDownwards(mode: string, before: DOMRect, after: DOMRect): boolean {
  if (!/^(?:vertical|sideways-rl)/.test(mode)) return false;
  const isNextLine =
    mode === 'vertical-lr' ? after.left + after.width / 2 >= before.right : after.right - after.width / 2 <= before.left;
  return isNextLine || (after.top >= before.top - LEEWAY && after.left < before.right && after.right > before.left);
}

function styleAround(text: Text): CSSStyleDeclaration | null {
  const element = elementAround(text);
  return (element && builtIn(builtIn(text, 'ownerDocument'), 'defaultView')?.getComputedStyle(element)) ?? null;
}

/** So wide, in sizes of its letters, is what parts columns at the least: where nothing does, lines are read across them. */
const LEAST_GAP = 0.5;

/** Whether `after`, where `text` begins, stands in a later column than `before`. */
function isInNextColumn(before: DOMRect, after: DOMRect, text: Text): boolean {
  if (after.left < before.right - LEEWAY) return false;
  const view = builtIn(builtIn(text, 'ownerDocument'), 'defaultView');
  let at = elementAround(text);
  for (let step = 0; view && step < MOST_AROUND && at; step++, at = elementAround(at)) {
    const columnOf = columnsOf(at, view.getComputedStyle(at));
    if (columnOf && columnOf(after) > columnOf(before)) return true;
  }
  return false;
}

/** Tells in which column of an element something stands, counted from the left; null where it has none that are seen. */
function columnsOf(element: Element, style: CSSStyleDeclaration): ((box: DOMRect) => number) | null {
  const { columnCount, columnWidth, columnGap, fontSize } = style;
  if (columnCount === 'auto' && columnWidth === 'auto') return null;
  const px = (length: string) => Number.parseFloat(length) || 0;
  const gap = columnGap === 'normal' ? px(fontSize) : px(columnGap);
  if (gap < LEAST_GAP * px(fontSize)) return null;
  const { left, width } = boxOf(element);
  const [before, after] = [
    px(style.borderLeftWidth) + px(style.paddingLeft),
    px(style.borderRightWidth) + px(style.paddingRight),
  ];
  const room = width - before - after + gap;
  const fitting = columnWidth === 'auto' ? Number.POSITIVE_INFINITY : Math.floor(room / (px(columnWidth) + gap));
  const count = Math.max(1, Math.min(fitting, columnCount === 'auto' ? fitting : px(columnCount)));
  return (box) => Math.floor((box.left - left - before + LEEWAY) / (room / count));
}
