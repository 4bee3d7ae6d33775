import { builtIn } from '../node.ts';
import { isSamePage } from './same-page.ts';

/** What a watch tells. */
interface PageEvents {
  /** The article's text was changed, and the page has settled since. */
  readonly onTextChanged: () => void;
  /** The page shows another address without having loaded, and has settled since. */
  readonly onNavigated: () => void;
  /** What we painted was taken out of the registry. */
  readonly onWiped: () => void;
  /** The extension was taken away from under us. */
  readonly onCutOff: () => void;
}

/** What a watch asks: all are cheap, and asked at most a few times a second. */
interface PageProbes {
  readonly isTextStale: () => boolean;
  /** Whether the text is still that of another article than the address names by now: pages change the address first, and load then. */
  readonly isTextAwaited: () => boolean;
  readonly isWiped: () => boolean;
  readonly isCutOff: () => boolean;
}

/** Milliseconds: first and longest wait after a change, how long a page may take to settle, and the look at rest. */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 8_000;
const SETTLE_LIMIT = 3_000;
const PULSE = 2_000;
/** Who wipes the registry once may do so again: so many looks are then taken in quick succession, milliseconds apart. */
const WARY_LOOKS = 10;
const WARY_PULSE = 300;

/**
 * Watches `document` until the returned function is called. Never throws. On the first change the observer is taken
 * off, and put back only after a wait that doubles while changes keep coming that do not touch the article: a page that
 * mutates for ever, or changes its address for ever, costs one look every eight seconds, and a hidden one nothing.
 */
export function watchPage(document: Document, events: PageEvents, probes: PageProbes): () => void {
  const view = builtIn(document, 'defaultView');
  if (!view) return () => {};
  let address = builtIn(document, 'URL');
  let wait = FIRST_WAIT;
  /** Time that the address is left alone after a move: it grows while every look finds the page elsewhere. */
  let rest = 0;
  let hasMutated = false;
  /** Quick looks still to be taken after a wipe. */
  let wary = 0;
  const settling = createSettling();
  const alarm = createAlarm(look);
  const observer = new MutationObserver(() => {
    hasMutated = true;
    observer.disconnect();
    // While the page settles, the next look is already due.
    if (!settling.isOn()) alarm.set(wait);
  });

  function observe(): void {
    hasMutated = false;
    observeTree(observer, document);
  }

  /** One look at the page: is anything different, and if so, has it settled? */
  function look(): void {
    const isCutOff = ask(probes.isCutOff);
    if (isCutOff) tell(events.onCutOff);
    if (isCutOff || builtIn(document, 'hidden')) return;
    const isElsewhere = !isSamePage(address, builtIn(document, 'URL'));
    if (!isElsewhere) rest = 0;
    // Text cannot go stale unseen: without a change there is nothing to ask.
    const isStale = isElsewhere || ((hasMutated || settling.isOn()) && ask(probes.isTextStale));
    if (!isStale) {
      settling.end();
      if (ask(probes.isWiped)) {
        tell(events.onWiped);
        wary = WARY_LOOKS;
      }
      wait = hasMutated ? Math.min(LONGEST_WAIT, wait * 2) : FIRST_WAIT;
    } else if (settling.goesOn(hasMutated || (isElsewhere && ask(probes.isTextAwaited)))) {
      observe();
      alarm.set(FIRST_WAIT);
      return;
    } else {
      settling.end();
      address = builtIn(document, 'URL');
      // A page that rewrites its article for ever is followed ever more slowly.
      wait = Math.min(LONGEST_WAIT, wait * 2);
      if (isElsewhere) rest = Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT, rest * 2));
      tell(isElsewhere ? events.onNavigated : events.onTextChanged);
    }
    observe();
    if (wary > 0) wary -= 1;
    alarm.set(wary > 0 ? WARY_PULSE : Math.max(PULSE, wait));
  }

  const stopListening = listen(view, document, () => alarm.setAtLatest(rest));
  observe();
  alarm.set(PULSE);
  return () => {
    observer.disconnect();
    stopListening();
    alarm.stop();
  };
}

/** Watches the whole tree, from now on. */
function observeTree(observer: MutationObserver, document: Document): void {
  observer.disconnect();
  const root = builtIn(document, 'documentElement');
  // A document may lose its root for a moment while a script rewrites it.
  if (root) observer.observe(root, { childList: true, characterData: true, subtree: true });
}

/** One appointment at a time: a new one takes the place of the one before. */
interface Alarm {
  /** Rings in `delay` milliseconds. */
  readonly set: (delay: number) => void;
  /** Rings in `delay` milliseconds, or before where it was to ring before. */
  readonly setAtLatest: (delay: number) => void;
  readonly stop: () => void;
}

function createAlarm(ring: () => void): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  function set(delay: number): void {
    clearTimeout(timer);
    due = performance.now() + delay;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      ring();
    }, delay);
  }
  return {
    set,
    setAtLatest(delay) {
      if (performance.now() + delay < due) set(delay);
    },
    stop: () => clearTimeout(timer),
  };
}

/** The time that a page takes to come to rest after a change that matters. */
interface Settling {
  readonly isOn: () => boolean;
  /** Begins with the first call; true until one wait has passed in which the page was at rest, or it has had time enough. */
  readonly goesOn: (isRestless: boolean) => boolean;
  readonly end: () => void;
}

function createSettling(): Settling {
  let since: number | null = null;
  return {
    isOn: () => since !== null,
    goesOn(isRestless) {
      since ??= performance.now();
      const waited = performance.now() - since;
      return waited < FIRST_WAIT || (isRestless && waited < SETTLE_LIMIT);
    },
    end() {
      since = null;
    },
  };
}

/** Moments at which the address may have changed, or the page come back into view. */
function listen(view: Window, document: Document, soon: () => void): () => void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  // Routers change the address after the click's own handlers: a look in the next task sees it.
  const moments: readonly (readonly [EventTarget | undefined, string])[] = [
    [navigation, 'navigatesuccess'],
    [view, 'popstate'],
    [view, 'hashchange'],
    [view, 'pageshow'],
    [view, 'click'],
    [document, 'visibilitychange'],
  ];
  for (const [target, name] of moments)
    if (target) builtIn(target, 'addEventListener')(name, soon, { passive: true, capture: true });
  return () => {
    for (const [target, name] of moments) if (target) builtIn(target, 'removeEventListener')(name, soon, { capture: true });
  };
}

/** After an update of the extension an orphaned page script's calls throw: a probe that does says nothing. */
function ask(probe: () => boolean): boolean {
  try {
    return probe();
  } catch {
    return false;
  }
}

function tell(event: () => void): void {
  try {
    event();
  } catch {
    // The handler's own trouble must not end the watch.
  }
}
