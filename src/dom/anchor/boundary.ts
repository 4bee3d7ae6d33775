import { builtIn, kindOf, orderOf } from '../node.ts';
import type { PageText } from './page-text.ts';

/** A place in the DOM, as ranges have them: an offset in a text, or before a child of an element. */
export interface Boundary {
  readonly container: Node;
  readonly offset: number;
}

/** Where the text of `page` goes on at `boundary`: the first offset that is not before it. The text's length at its end. */
export function offsetFrom(page: PageText, boundary: Boundary): number {
  return inText(page, boundary) ?? page.runs[firstRunFrom(page, boundary)]?.start ?? page.text.length;
}

/** Where the text of `page` ends before `boundary`: the last offset that is not after it. */
export function offsetBefore(page: PageText, boundary: Boundary): number {
  const known = inText(page, boundary);
  if (known !== null) return known;
  const run = page.runs[firstRunFrom(page, boundary) - 1];
  return run ? run.start + run.length : 0;
}

function inText(page: PageText, { container, offset }: Boundary): number | null {
  return kindOf(container) === 3 ? page.offsetOf(container as Text, offset) : null;
}

/** Index of the first run that lies after `boundary`. Runs are in the order of the document. */
function firstRunFrom({ runs }: PageText, boundary: Boundary): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && !isAfter(run.node, boundary)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const FOLLOWING = 4;
const CONTAINED = 16;

function isAfter(node: Node, { container, offset }: Boundary): boolean {
  const child = builtIn(container, 'childNodes')[offset];
  if (child) return child === node || (orderOf(child, node) & FOLLOWING) !== 0;
  const order = orderOf(container, node);
  return (order & FOLLOWING) !== 0 && (order & CONTAINED) === 0;
}
