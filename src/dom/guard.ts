import { type Overlay, showOnTop } from './overlay.ts';

/** What else than us may touch of the host, and make of the card what the reader does not see. */
const TOUCHABLE = ['style', 'popover', 'inert'];
/** Milliseconds for which a card must have been in full view before it takes a press: who uncovers it under a press is too late. */
const SEEN_FOR = 300;
/** Milliseconds after opening in which the second press of a double click is not taken: the first opened what now lies under it. */
const FRESH = 1_000;
/** Milliseconds between two rises, so that two who both want to be on top do not hold the page. */
const BETWEEN_RISES = 250;
/** Presses, as the browser tells them; a click made by a key or a label comes without a pointer. */
const PRESSES = ['pointerdown', 'mousedown', 'click'] as const;

/** An observer that also tells whether anything hides its target. Chrome has it (version 2), Firefox does not. */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Guards what is shown in `overlay` against a page that would have the reader press in it without seeing it. A host that the
 * page moves, takes away, restyles or takes out of the top layer is given up: `broken` is called, once. Where the browser tells
 * that something covers the `panel`, it rises above that, and takes no press until it has been in full view. Returns a stop
 * function.
 */
export function guardOverlay(overlay: Overlay, panel: Element | null, broken: () => void): () => void {
  const { host, root } = overlay;
  const { ownerDocument: document } = host;
  const opened = performance.now();
  const wasOnTop = isOnTop(host);
  const view = watchView(overlay, panel);

  const giveUp = () => {
    stop();
    broken();
  };
  // Told before anything of it is painted.
  const tampering = new MutationObserver((records) => {
    const isMoved = records.some(({ removedNodes }) => [...removedNodes].includes(host));
    if (isMoved || !host.isConnected || records.some(({ target }) => target === host)) giveUp();
  });
  const onToggle = () => {
    if (wasOnTop && !isOnTop(host)) giveUp();
  };
  const onPress = (event: Event) => {
    const isSecond = event instanceof UIEvent && event.detail > 1 && performance.now() - opened < FRESH;
    if (!isSecond && view.isSeen() && isOnTop(host) === wasOnTop) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  tampering.observe(host, { attributes: true, attributeFilter: TOUCHABLE });
  for (const around of [document, document.documentElement]) tampering.observe(around, { childList: true });
  host.addEventListener('toggle', onToggle);
  for (const press of PRESSES) root.addEventListener(press, onPress, true);

  function stop(): void {
    tampering.disconnect();
    view.stop();
    host.removeEventListener('toggle', onToggle);
    for (const press of PRESSES) root.removeEventListener(press, onPress, true);
  }
  return stop;
}

/** Whether `host` stands in the top layer. */
function isOnTop(host: HTMLElement): boolean {
  return typeof host.showPopover === 'function' && host.matches(':popover-open');
}

interface View {
  /** Whether `panel` has been in full view for a while, as far as the browser tells. */
  readonly isSeen: () => boolean;
  readonly stop: () => void;
}

function watchView({ host, root }: Overlay, panel: Element | null): View {
  /** When it came back into full view; null while something hides it. From the start it is taken to be seen. */
  let seenSince: number | null = Number.NEGATIVE_INFINITY;
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
      if (isVisible) {
        clearTimeout(timer);
        seenSince ??= performance.now();
      } else {
        seenSince = null;
        rise();
      }
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  if (panel) observer.observe(panel);
  return {
    isSeen: () => seenSince !== null && performance.now() - seenSince >= SEEN_FOR,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
