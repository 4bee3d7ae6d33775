import { builtIn, contains } from './node.ts';
import { type Overlay, showOnTop, zoomOf } from './overlay.ts';

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
function lookOver(host: HTMLElement, document: Document, panel: () => Element | null, broken: () => void): () => void {
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

/** What else than us may touch of the host, and make of the card what the reader does not see. */
const TOUCHABLE = ['style', 'popover', 'inert'];
/** Milliseconds between two rises, so that two who both want to be on top do not hold the page, and twice as many the next time. */
const BETWEEN_RISES = 250;
const LONGEST_PAUSE = 4_000;

/** An observer that also tells whether anything hides its target. Chrome has it (version 2), Firefox does not. */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** What is guarded. */
export interface Guarded {
  /** Keeps `panel`, which is shown by now, above whatever the browser tells to cover it, and has it given up where it is dead. */
  keepAbove(panel: Element): void;
  stop(): void;
}

/**
 * Guards `overlay`, from before it is shown, against a page that would have the reader press in it without seeing it. A host that
 * the page moves, takes away, restyles, takes out of the top layer or fills the screen over is given up: `broken` is called, once.
 * So is one in whose root anything changes that `isOurs` does not know: in Firefox a page gets there by the events that it hears;
 * and one that is shown, but restyled from there, or no press comes to.
 * Which presses count is not looked at here.
 */
export function guardOverlay(overlay: Overlay, document: Document, broken: () => void, isOurs?: () => boolean): Guarded {
  const { host, root } = overlay;
  const hasTopLayer = typeof host.showPopover === 'function';
  let stopRising = () => {};
  let shown: Element | null = null;
  let isStopped = false;

  const giveUp = () => {
    if (isStopped) return;
    stop();
    broken();
  };
  // Told before anything of it is painted.
  const tampering = new MutationObserver((records) => {
    const isMoved = records.some(({ removedNodes }) => [...removedNodes].includes(host));
    const isElsewhere = !host.isConnected || host.parentNode !== builtIn(document, 'documentElement');
    if (isMoved || isElsewhere || records.some(({ target }) => target === host)) giveUp();
  });
  const inRoot = new MutationObserver(() => {
    if (isOurs && !isOurs()) giveUp();
  });
  // A page that keeps it from being shown above itself is told by that.
  const onToggle = () => {
    if (hasTopLayer && !isOnTop(host)) giveUp();
  };
  // Browsers let nothing take a press that is outside of what fills the screen, though it may be shown above.
  const isShutOut = () => {
    const filling = builtIn(document, 'fullscreenElement');
    return !!filling && !contains(filling, host);
  };
  // It comes into the top layer above what is there, the page as a whole too.
  const onFullscreen = () => {
    if (builtIn(document, 'fullscreenElement')) giveUp();
  };

  tampering.observe(host, { attributes: true, attributeFilter: TOUCHABLE });
  for (const around of [document, builtIn(document, 'documentElement')]) tampering.observe(around, { childList: true });
  if (isOurs) inRoot.observe(root, { attributes: true, childList: true, subtree: true });
  const stopLooking = lookOver(host, document, () => shown, giveUp);
  host.addEventListener('toggle', onToggle);
  builtIn(document, 'addEventListener')('fullscreenchange', onFullscreen);

  function stop(): void {
    isStopped = true;
    tampering.disconnect();
    inRoot.disconnect();
    stopRising();
    stopLooking();
    host.removeEventListener('toggle', onToggle);
    builtIn(document, 'removeEventListener')('fullscreenchange', onFullscreen);
  }
  return {
    keepAbove(panel) {
      // Before it was shown, a page may have said no to that.
      if (isShutOut() || (hasTopLayer && !isOnTop(host))) return giveUp();
      stopRising();
      stopRising = riseAbove(overlay, panel);
      shown = panel;
    },
    stop,
  };
}

/** Whether `host` stands in the top layer. */
function isOnTop(host: HTMLElement): boolean {
  return typeof host.showPopover === 'function' && host.matches(':popover-open');
}

/** Keeps `panel` above whatever the browser tells to cover it. Returns a stop function. */
function riseAbove({ host, root }: Overlay, panel: Element): () => void {
  let lastRise = Number.NEGATIVE_INFINITY;
  let pause = BETWEEN_RISES;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rise = () => {
    clearTimeout(timer);
    timer = setTimeout(rise, pause);
    if (performance.now() - lastRise < BETWEEN_RISES) return;
    // A browser that is slow to tell that all is in view would be asked again and again, and never tell.
    pause = Math.min(2 * pause, LONGEST_PAUSE);
    lastRise = performance.now();
    const focused = root.activeElement;
    showOnTop(host);
    if (focused instanceof HTMLElement && root.activeElement !== focused) focused.focus({ preventScroll: true });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { isIntersecting = false, isVisible } = (entries.at(-1) ?? {}) as Partial<VisibilityEntry>;
      if (isVisible === undefined || !isIntersecting) return;
      if (isVisible) {
        clearTimeout(timer);
        pause = BETWEEN_RISES;
      } else rise();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(panel);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
