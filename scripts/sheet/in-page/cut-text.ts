import { type Fault, faultAt } from './fault.ts';
import { around, type Box, linesOf, SLACK, wordsIn } from './seen.ts';

/** How text is kept from the eye along one axis. */
interface Axis {
  readonly overflow: 'overflowX' | 'overflowY';
  readonly from: 'left' | 'top';
  readonly to: 'right' | 'bottom';
}

const AXES: readonly Axis[] = [
  { overflow: 'overflowX', from: 'left', to: 'right' },
  { overflow: 'overflowY', from: 'top', to: 'bottom' },
];

/** What has an edge of its own that its words must not cross. */
const EDGED = 'button, summary, select, .lp-chip, .lp-button, .lp-link-button, [role="tab"]';

/** Words that something cuts off, that stand beyond the window's sides, or that cross the edge of their button. */
export function cutText(root: Document | ShadowRoot): readonly Fault[] {
  return wordsIn(root).flatMap(([text, element]) => {
    const lines = linesOf(text);
    const what = AXES.map((axis) => cutBy(lines, element, axis)).find((one) => one !== null) ?? crossed(lines, element);
    return what ? [faultAt(what, element, text.data)] : [];
  });
}

/** How far lines reach over a box along an axis, in pixels. Their boxes are taller than their letters. */
function excess(lines: readonly Box[], box: Box, { from, to }: Axis): number {
  return Math.max(
    ...lines.map((line) => {
      const allowed = from === 'top' ? (line.bottom - line.top) / 4 : SLACK;
      return Math.max(box[from] - line[from], line[to] - box[to]) - allowed;
    }),
  );
}

function cutBy(lines: readonly Box[], element: Element, axis: Axis): string | null {
  if (lines.length === 0) return null;
  const isSideways = axis.from === 'left';
  for (const one of [element, ...around(element)]) {
    const style = getComputedStyle(one);
    const overflow = style[axis.overflow];
    if (one === document.documentElement || one === document.body) break;
    // Within its own scroll bars everything can be reached.
    if (overflow === 'auto' || overflow === 'scroll') return null;
    if (overflow === 'visible') continue;
    const isMeant = isSideways ? style.textOverflow === 'ellipsis' : style.webkitLineClamp !== 'none';
    if (!isMeant && excess(lines, one.getBoundingClientRect(), axis) > 0)
      return `cut off ${isSideways ? 'at the side' : 'above or below'}`;
    // What an ellipsis stands for is not looked for further out.
    if (isMeant) return null;
  }
  const isBeyond = isSideways && lines.some(({ left, right }) => left < -SLACK || right > innerWidth + SLACK);
  return isBeyond ? 'beyond the side of the window' : null;
}

function crossed(lines: readonly Box[], element: Element): string | null {
  const edged = element.closest(EDGED);
  if (!edged || lines.length === 0 || getComputedStyle(edged).display === 'inline') return null;
  const box = edged.getBoundingClientRect();
  const isShortened = [element, ...around(element)].some((one) => getComputedStyle(one).webkitLineClamp !== 'none');
  // Lines that are left out still have boxes, below those that are shown.
  const axes = isShortened ? AXES.filter(({ from }) => from === 'left') : AXES;
  return axes.some((axis) => excess(lines, box, axis) > 0) ? 'crosses the edge of its button' : null;
}
