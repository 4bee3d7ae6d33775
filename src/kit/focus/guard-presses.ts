/** Milliseconds for which a panel must have been in full view before it takes a press: who uncovers it under a press is too late. */
const SEEN_FOR = 300;
/** Milliseconds after it opened or moved in which it takes none: a press that was meant for what lay there before has come by then. */
const SETTLED_AFTER = 400;
/** Milliseconds between two looks whether it has settled. */
const BETWEEN_LOOKS = 50;
/** Milliseconds after which the browser is asked anew what covers the panel: Chrome does not always tell when that has gone. */
const ASKED_AGAIN_AFTER = 500;
/** Presses, as the browser tells them. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;
/** What is dragged over it and let go: a page has a say in what that is, so that a drop is as good as words typed by the page. */
const DRAGS = ['dragenter', 'dragover', 'drop'] as const;

/** An observer that also tells whether anything hides its target. Chrome has it (version 2), Firefox does not. */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** What is guarded. */
export interface GuardedPresses {
  /** It stands elsewhere now. */
  moved(): void;
  stop(): void;
}

/**
 * Keeps presses and drops that the reader did not mean out of what is under `root`, a `panel` that stands over a page: those in
 * the moment after it opened or moved, and, where the browser tells what covers it, those before it has been in full view. Until
 * then the panel has the attribute `data-settling`. Keys are hers.
 */
export function guardPresses(root: Node, panel: Element): GuardedPresses {
  let settled = 0;
  /** When it came into full view; null as long as something hides it, or nobody has looked. */
  let seenSince: number | null = null;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the press that is under way is held back: what belongs to one goes with how it began. */
  let isHeldBack = false;

  const isMeant = () => {
    const now = performance.now();
    return now - settled >= SETTLED_AFTER && seenSince !== null && now - seenSince >= SEEN_FOR;
  };
  const settle = () => {
    clearTimeout(timer);
    const isSettling = !isMeant();
    panel.toggleAttribute('data-settling', isSettling);
    if (isSettling) timer = setTimeout(settle, BETWEEN_LOOKS);
    if (seenSince === null && performance.now() - asked >= ASKED_AGAIN_AFTER) ask();
  };
  const moved = () => {
    settled = performance.now();
    settle();
  };
  const look = new IntersectionObserver(
    (entries) => {
      const { isVisible } = (entries.at(-1) ?? {}) as Partial<VisibilityEntry>;
      // Where the browser does not tell, it is taken to be seen.
      if (isVisible === undefined) seenSince = Number.NEGATIVE_INFINITY;
      else seenSince = isVisible ? (seenSince ?? performance.now()) : null;
      settle();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const ask = () => {
    asked = performance.now();
    look.unobserve(panel);
    look.observe(panel);
  };
  const onPress = (event: Event) => {
    // To take hold of it does nothing but move it: who has just put it down may take it up again.
    if (event.isTrusted && isHold(event.target)) return;
    // A click that a key makes has no pointer; one that a script makes is nobody's: in Firefox a page gets at what is in a closed root.
    if (event.isTrusted && event.type === 'click' && (event as MouseEvent).detail === 0) return;
    if (event.type === 'pointerdown') isHeldBack = !isMeant();
    if (event.isTrusted && !isHeldBack) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // A drag begins elsewhere, so that nothing but the moment itself says whether it is meant.
  const onDrag = (event: Event) => {
    if (event.isTrusted && isMeant()) return;
    // To prevent the default alone would say that it may be dropped here.
    const { dataTransfer } = event as DragEvent;
    if (dataTransfer) dataTransfer.dropEffect = 'none';
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  for (const drag of DRAGS) root.addEventListener(drag, onDrag, true);
  for (const press of PRESSES) root.addEventListener(press, onPress, true);
  ask();
  moved();
  return {
    moved,
    stop() {
      clearTimeout(timer);
      look.disconnect();
      for (const drag of DRAGS) root.removeEventListener(drag, onDrag, true);
      for (const press of PRESSES) root.removeEventListener(press, onPress, true);
    },
  };
}

/** Whether a press is on what a card is carried or widened by, and on nothing else of it. */
function isHold(target: EventTarget | null): boolean {
  const pressed = target instanceof Element ? target.closest('button, a, input, textarea, select, label, [data-drag]') : null;
  return pressed?.matches('[data-drag]') ?? false;
}
