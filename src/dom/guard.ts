import { type Overlay, showOnTop } from './overlay.ts';

/** What else than us may touch of the host, and make of the card what the reader does not see. */
const TOUCHABLE = ['style', 'popover', 'inert'];
/** Milliseconds between two rises, so that two who both want to be on top do not hold the page. */
const BETWEEN_RISES = 250;

/** An observer that also tells whether anything hides its target. Chrome has it (version 2), Firefox does not. */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Guards what is shown in `overlay` against a page that would have the reader press in it without seeing it. A host that the
 * page moves, takes away, restyles or takes out of the top layer is given up: `broken` is called, once. Where the browser tells
 * that something covers the `panel`, it rises above that. Which presses count is not looked at here. Returns a stop function.
 */
export function guardOverlay(overlay: Overlay, panel: Element | null, broken: () => void): () => void {
  const { host } = overlay;
  const { ownerDocument: document } = host;
  const wasOnTop = isOnTop(host);
  const stopRising = riseAbove(overlay, panel);

  const giveUp = () => {
    stop();
    broken();
  };
  // Told before anything of it is painted.
  const tampering = new MutationObserver((records) => {
    const isMoved = records.some(({ removedNodes }) => [...removedNodes].includes(host));
    if (isMoved || !host.isConnected || records.some(({ target }) => target === host)) giveUp();
  });
  // What fills the screen comes into the top layer above what is there; where the browser tells of no cover, this does.
  const onFullscreen = () => {
    if (wasOnTop && document.fullscreenElement) showOnTop(host);
  };
  const onToggle = () => {
    if (wasOnTop && !isOnTop(host)) giveUp();
  };

  tampering.observe(host, { attributes: true, attributeFilter: TOUCHABLE });
  for (const around of [document, document.documentElement]) tampering.observe(around, { childList: true });
  host.addEventListener('toggle', onToggle);
  document.addEventListener('fullscreenchange', onFullscreen);

  function stop(): void {
    tampering.disconnect();
    stopRising();
    host.removeEventListener('toggle', onToggle);
    document.removeEventListener('fullscreenchange', onFullscreen);
  }
  return stop;
}

/** Whether `host` stands in the top layer. */
function isOnTop(host: HTMLElement): boolean {
  return typeof host.showPopover === 'function' && host.matches(':popover-open');
}

/** Keeps `panel` above whatever the browser tells to cover it. Returns a stop function. */
function riseAbove({ host, root }: Overlay, panel: Element | null): () => void {
  let lastRise = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rise = () => {
    clearTimeout(timer);
    timer = setTimeout(rise, BETWEEN_RISES);
    if (performance.now() - lastRise < BETWEEN_RISES) return;
    lastRise = performance.now();
    const focused = root.activeElement;
    showOnTop(host);
    if (focused instanceof HTMLElement && root.activeElement !== focused) focused.focus({ preventScroll: true });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { isIntersecting = false, isVisible } = (entries.at(-1) ?? {}) as Partial<VisibilityEntry>;
      if (isVisible === undefined || !isIntersecting) return;
      if (isVisible) clearTimeout(timer);
      else rise();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  if (panel) observer.observe(panel);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
