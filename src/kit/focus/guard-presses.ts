/** Milliseconds for which a panel must have been in full view before it takes a press: who uncovers it under a press is too late. */
const SEEN_FOR = 300;
/** Milliseconds after it opened or moved in which it takes none: a press that was meant for what lay there before has come by then. */
const SETTLED_AFTER = 400;
/** Milliseconds between two looks whether it has settled. */
const BETWEEN_LOOKS = 50;
/** Milliseconds after which the browser is asked anew what covers the panel: Chrome does not always tell when that has gone. */
const ASKED_AGAIN_AFTER = 500;
/** Milliseconds in which the click of a press follows its end, a finger's too. */
const CLICKS_WITHIN = 1_000;
/** Presses, as the browser tells them. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'pointercancel', 'click', 'dblclick', 'auxclick'] as const;
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
  /** Whether it has stood in full view for long enough that a press in it would be meant. */
  isSettled(): boolean;
  stop(): void;
}

/** A press under way: whether it is meant, by how it began, and when it ended, by the clock of events. */
interface Press {
  readonly isMeant: boolean;
  readonly ended: number | null;
}

/**
 * Keeps presses and drops that the reader did not mean out of what is under `root`, a `panel` that stands over a page: those in
 * the moment after it opened or moved, those of a row of quick clicks that began elsewhere, and, where the browser tells what
 * covers it, those before it has been in full view. Until then the panel has the attribute `data-settling`. Keys are hers. Of a
 * root in the page itself the page hears each event first, and can keep it from coming here: a click counts only where the press
 * that it ends came too.
 */
export function guardPresses(root: Node, panel: Element): GuardedPresses {
  let settled = 0;
  /** When it came into full view; null as long as something hides it, or nobody has looked. */
  let seenSince: number | null = null;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let press: Press | null = null;
  /** Whether a key was pressed in it since the last click, which may be its click. */
  let isByKey = false;
  /** The number of the last click in a row of quick clicks at one place, and whether that row began elsewhere. */
  let row = { count: 0, isFromElsewhere: false };
  /** The field of the label that was clicked last, to which the browser hands the click on. */
  let handedOnTo: Element | null = null;

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
  const onKey = (event: Event) => {
    if (event.isTrusted) isByKey = true;
  };
  const isOwnClick = (click: MouseEvent): boolean => {
    const isHandedOn = handedOnTo !== null && click.target === handedOnTo;
    const { detail: count } = click;
    if (!isHandedOn) row = { count, isFromElsewhere: count > 1 && (row.isFromElsewhere || count !== row.count + 1) };
    const hasEnded = press?.ended != null && click.timeStamp - press.ended < CLICKS_WITHIN;
    // A click that a key makes has no pointer. One by a pointer goes with how its press began, unless it is covered since: that it
    // has moved may come of the press itself, as where a note is left by it and kept.
    const isOwn =
      isHandedOn || (count === 0 ? isByKey : hasEnded && press?.isMeant === true && seenSince !== null && !row.isFromElsewhere);
    handedOnTo = isOwn && !isHandedOn ? fieldOf(click.target) : null;
    press = null;
    isByKey = false;
    return isOwn;
  };
  const isOwn = (event: Event): boolean => {
    // One that a script makes is nobody's: in Firefox a page gets at what is in a closed root.
    if (!event.isTrusted) return false;
    switch (event.type) {
      case 'pointerdown':
        press = { isMeant: isMeant(), ended: null };
        return press.isMeant;
      case 'pointerup':
        press = press && { ...press, ended: event.timeStamp };
        return press?.isMeant === true;
      case 'pointercancel':
        press = null;
        return true;
      case 'mousedown':
        // What reads the screen aloud presses without a pointer: in Firefox by no device, which no page can say of a trusted press; in
        // Chrome with a count of none, where a hand's first press counts one.
        if ((event as MouseEvent & { readonly mozInputSource?: number }).mozInputSource === 0)
          press = { isMeant: isMeant(), ended: event.timeStamp };
        if ((event as MouseEvent).detail > 0) return press?.isMeant === true;
        isByKey = true;
        return true;
      case 'mouseup':
        return press?.isMeant === true;
      case 'dblclick':
        // Both its clicks have come or were kept out before.
        return true;
      default:
        return isOwnClick(event as MouseEvent);
    }
  };
  const onPress = (event: Event) => {
    // To take hold of it does nothing but move it: who has just put it down may take it up again.
    if (event.isTrusted && isHold(event.target)) return;
    if (isOwn(event)) return;
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
  for (const type of PRESSES) root.addEventListener(type, onPress, true);
  root.addEventListener('keydown', onKey, true);
  ask();
  moved();
  return {
    moved,
    isSettled: isMeant,
    stop() {
      clearTimeout(timer);
      look.disconnect();
      for (const drag of DRAGS) root.removeEventListener(drag, onDrag, true);
      for (const type of PRESSES) root.removeEventListener(type, onPress, true);
      root.removeEventListener('keydown', onKey, true);
    },
  };
}

/** The field of the label that a click is on, where it is on none itself. */
function fieldOf(target: EventTarget | null): Element | null {
  const label = target instanceof Element ? target.closest('label') : null;
  return label?.control === target ? null : (label?.control ?? null);
}

/** Whether a press is on what a card is carried or widened by, and on nothing else of it. */
function isHold(target: EventTarget | null): boolean {
  const pressed = target instanceof Element ? target.closest('button, a, input, textarea, select, label, [data-drag]') : null;
  return pressed?.matches('[data-drag]') ?? false;
}
