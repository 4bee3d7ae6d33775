import { builtIn } from './node.ts';
import { zoomOf } from './overlay.ts';

/**
 * What makes a host, or all that is in it, unseen, seen in part or seen elsewhere, with the value that ours has. Our own style
 * does not hold it: in a root that a page has come to, a sheet of its own that says `:host { … !important }` comes first.
 */
const UNTOUCHED: readonly (readonly [property: string, value: string])[] = [
  ['display', 'block'],
  ['opacity', '1'],
  ['filter', 'none'],
  ['backdrop-filter', 'none'],
  ['mix-blend-mode', 'normal'],
  ['mask-image', 'none'],
  ['clip', 'auto'],
  ['clip-path', 'none'],
  ['overflow-x', 'visible'],
  ['overflow-y', 'visible'],
  ['contain', 'none'],
  ['container-type', 'normal'],
  ['content-visibility', 'visible'],
  ['will-change', 'auto'],
  ['perspective', 'none'],
  ['transform', 'none'],
  ['translate', 'none'],
  ['rotate', 'none'],
  ['scale', 'none'],
  ['offset-path', 'none'],
];
/** By so much the sizes of a host may come out otherwise than they are set, from rounding. */
const MOST_ZOOM = 0.02;
/** Milliseconds between two looks whether a press would come to it. */
const BETWEEN_PRESS_LOOKS = 250;
/** So many looks in a row find it dead before it is taken for that: a page may be so for a moment. */
const DEAD_AFTER = 3;

/** Tells that a page is shown as pictures of itself, behind which what is in it may take presses: a browser may not know of that yet. */
const PICTURED = ':active-view-transition';

/**
 * Looks `host` over in every frame that the browser paints, for what no observer tells, and calls `broken` once it is styled as
 * something that is not ours, not shown or zoomed with its page, or once no press comes to the panel in it any more: of a page that
 * is inert, as under a modal dialog, it is part, though it is shown. So too once the page shows pictures of itself in its place.
 * What only covers it is left to others. There is a `panel` as soon as there is something to see. Returns a stop function.
 */
export function lookOver(host: HTMLElement, document: Document, panel: () => Element | null, broken: () => void): () => void {
  const view = builtIn(document, 'defaultView') ?? window;
  const style = view.getComputedStyle(host);
  let frame = 0;
  let lastPressLook = 0;
  let timesDead = 0;

  const isRestyled = () =>
    UNTOUCHED.some(([property, value]) => {
      const now = style.getPropertyValue(property);
      // Empty where the browser does not know it, and of what is not shown at all.
      return now !== '' && now !== value;
    });
  const isAway = () => host.isConnected && !host.checkVisibility();
  const canBePictured = CSS.supports(`selector(${PICTURED})`);
  const isPictured = () => canBePictured && builtIn(document, 'documentElement').matches(PICTURED);
  const isZoomed = () => Math.abs(zoomOf(host) - 1) > MOST_ZOOM;
  const isDead = () => {
    const { left = 0, top = 0, width = 0, height = 0 } = panel()?.getBoundingClientRect() ?? {};
    const x = left + width / 2;
    const y = top + height / 2;
    // Of what is out of view the browser does not tell.
    if (width === 0 || height === 0 || x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
    return isPictured() || !builtIn(document, 'elementsFromPoint')(x, y).includes(host);
  };
  const look = (now: number) => {
    frame = view.requestAnimationFrame(look);
    if (now - lastPressLook >= BETWEEN_PRESS_LOOKS) {
      lastPressLook = now;
      timesDead = isDead() ? timesDead + 1 : 0;
    }
    if (timesDead >= DEAD_AFTER || isAway() || isRestyled() || isZoomed()) broken();
  };

  frame = view.requestAnimationFrame(look);
  return () => view.cancelAnimationFrame(frame);
}
