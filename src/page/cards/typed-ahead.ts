import { builtIn } from '../../dom/node.ts';

/** Keeps what is typed for a card that is still on its way from the page: its field is where it belongs. */
export interface TypedAhead {
  /** From now until the card has the keyboard. */
  start(): void;
  stop(): void;
}

/** Milliseconds after which a card that has not come does not come. */
const COMES_WITHIN = 3_000;

/** Hands what is typed in `document` to `take`. */
export function typedAhead(document: Document, take: (text: string) => void): TypedAhead {
  const view = builtIn(document, 'defaultView') ?? window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onKey = (event: KeyboardEvent) => {
    const text = event.key === 'Enter' ? '\n' : event.key;
    if (!event.isTrusted || text.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    take(text);
  };
  const stop = () => {
    clearTimeout(timer);
    view.removeEventListener('keydown', onKey, true);
    view.removeEventListener('blur', stop);
  };
  return {
    start() {
      stop();
      view.addEventListener('keydown', onKey, true);
      // The keyboard is in the frame.
      view.addEventListener('blur', stop);
      timer = setTimeout(stop, COMES_WITHIN);
    },
    stop,
  };
}
