import { lookOver } from './look-over.ts';
import { builtIn, contains } from './node.ts';
import { type Overlay, showOnTop } from './overlay.ts';

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
