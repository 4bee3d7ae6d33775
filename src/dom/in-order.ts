import { builtIn, elementAround } from './node.ts';

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
  const isFurtherRight = after.left >= before.right - LEEWAY;
  const around = stylesAround(to);
  if (isFurtherRight && around.some(({ columnCount, columnWidth }) => columnCount !== 'auto' || columnWidth !== 'auto'))
    return true;
  // Of boxes with lines of their own, which go from left to right, the lines around them tell no order.
  const modes = [stylesAround(from, 1), around].map(([own]) => own?.writingMode ?? '');
  return modes.every((mode) => isAfterDownwards(mode, before, after));
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

/** Null of what has no box, as half of a letter may. */
function boxOfLetter(node: Text, at: number): DOMRect | null {
  const document = builtIn(node, 'ownerDocument');
  const range = ranges.get(document) ?? builtIn(document, 'createRange')();
  if (at < 0 || typeof range.getBoundingClientRect !== 'function') return null;
  ranges.set(document, range);
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const box = range.getBoundingClientRect();
  // Holds on to nothing of the page.
  range.setEnd(document, 0);
  return box.width + box.height > 0 ? box : null;
}

/** In lines from left to right, and from top to bottom. Letters above or below their line (a note's number, a formula) overlap it. */
function isAfter(before: DOMRect, after: DOMRect): boolean {
  const isBelow = after.top + after.height / 2 >= before.bottom;
  return isBelow || (after.left >= before.left - LEEWAY && after.bottom > before.top);
}

/** In lines from top to bottom, as Chinese and Japanese may be set. */
function isAfterDownwards(mode: string, before: DOMRect, after: DOMRect): boolean {
  if (!/^(?:vertical|sideways-rl)/.test(mode)) return false;
  const isNextLine =
    mode === 'vertical-lr' ? after.left + after.width / 2 >= before.right : after.right - after.width / 2 <= before.left;
  return isNextLine || (after.top >= before.top - LEEWAY && after.left < before.right && after.right > before.left);
}

function stylesAround(text: Text, most = MOST_AROUND): readonly CSSStyleDeclaration[] {
  const view = builtIn(builtIn(text, 'ownerDocument'), 'defaultView');
  const styles: CSSStyleDeclaration[] = [];
  for (let at = elementAround(text); view && at && styles.length < most; at = elementAround(at))
    styles.push(view.getComputedStyle(at));
  return styles;
}
