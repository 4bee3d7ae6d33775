/** The way from a page to the background, over the times that the page lies in the browser's cache. */
export interface Connection {
  /** Whether the background can be reached now. */
  readonly isOpen: () => boolean;
  /** Whether it can be reached no more: Loupe was updated, switched off or removed under the page. */
  readonly isCut: () => boolean;
  /** Stops listening. */
  readonly stop: () => void;
}

/** What a connection asks and tells. */
interface ConnectionWishes {
  /** Whether the browser has the extension for us. */
  readonly isConnected: () => boolean;
  /** The page is back from the cache, and the background can be reached again or is gone. */
  readonly onReturn: () => void;
}

/** Milliseconds after which a page that is back from the cache, and has no extension yet, is taken to have lost it. */
const COMING_BACK = 3_000;
/** Milliseconds between two looks whether it has it again. */
const BETWEEN_LOOKS = 50;

/**
 * Watches the way from `view` to the background. In the cache, and for a moment after the page is back, Firefox keeps the
 * extension from a script as if it were gone: that is no cut.
 */
export function watchConnection(
  view: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  { isConnected, onReturn }: ConnectionWishes,
): Connection {
  /** When the page came back; infinite while it lies in the cache. */
  let since = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isCut = () => !isConnected() && performance.now() - since > COMING_BACK;
  const look = () => {
    if (isConnected() || isCut()) onReturn();
    else timer = setTimeout(look, BETWEEN_LOOKS);
  };
  // What a page says of itself does not count: it would keep from its reader that what she types is kept no more.
  const onHide = ({ isTrusted, persisted }: Event & { readonly persisted?: boolean }) => {
    if (isTrusted && persisted) since = Number.POSITIVE_INFINITY;
  };
  const onShow = ({ isTrusted, persisted }: Event & { readonly persisted?: boolean }) => {
    if (!isTrusted || !persisted) return;
    since = performance.now();
    clearTimeout(timer);
    timer = setTimeout(look, 0);
  };
  view.addEventListener('pagehide', onHide);
  view.addEventListener('pageshow', onShow);
  return {
    isOpen: isConnected,
    isCut,
    stop() {
      clearTimeout(timer);
      view.removeEventListener('pagehide', onHide);
      view.removeEventListener('pageshow', onShow);
    },
  };
}
