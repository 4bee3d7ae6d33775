import { type Fault, faultAt, nameOf } from './fault.ts';
import { around, type Box, isSeen, SLACK } from './seen.ts';

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="option"], [role="tab"], [role="slider"], [tabindex="0"]';

/** A control with the boxes of its lines, as far as nothing cuts them. */
interface Control {
  readonly element: Element;
  readonly boxes: readonly Box[];
  /** What it stays in place with while the rest is scrolled; null where it is scrolled itself. */
  readonly pinned: Element | null;
}

/** Controls that lie over each other, so that one of them cannot be pressed. */
export function overlaps(root: Document | ShadowRoot): readonly Fault[] {
  const controls = [...root.querySelectorAll(CONTROLS)].filter(isSeen).map(controlOf);
  return controls.flatMap((control, index) =>
    controls
      .slice(index + 1)
      .filter((other) => isApart(control, other) && control.boxes.some((box) => other.boxes.some((one) => meet(box, one))))
      .map((other) =>
        faultAt(`lies over ${nameOf(other.element)} “${other.element.textContent?.slice(0, 30)}”`, control.element),
      ),
  );
}

function controlOf(element: Element): Control {
  const outer = around(element);
  const windows = outer.filter((one) => getComputedStyle(one).overflow !== 'visible').map((one) => one.getBoundingClientRect());
  const boxes = [...element.getClientRects()].map((box) => windows.reduce<Box>(shared, box)).filter(isBox);
  const pinned = [element, ...outer].find((one) => /^(?:fixed|sticky)$/.test(getComputedStyle(one).position)) ?? null;
  return { element, boxes, pinned };
}

/** Neither holds the other, and both are moved by the same scroll bar. */
function isApart(one: Control, other: Control): boolean {
  return one.pinned === other.pinned && !one.element.contains(other.element) && !other.element.contains(one.element);
}

function shared(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

const isBox = ({ left, top, right, bottom }: Box): boolean => right > left && bottom > top;

function meet(one: Box, other: Box): boolean {
  const { left, top, right, bottom } = shared(one, other);
  return right - left > 2 * SLACK && bottom - top > 2 * SLACK;
}
