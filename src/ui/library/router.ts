import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { HOME, hashOf, type ListRoute, type Route, routeOf } from './route.ts';

/** The address of a window, as far as the library goes by it. */
export interface Address {
  /** The fragment with its `#`, or empty. */
  read(): string;
  /** Sets the fragment as a place of its own that "back" leads to, or in place of the present one. */
  write(hash: string, isReplacing: boolean): void;
  /** Calls `changed` when the reader goes back or forward, or changes the address. Returns a stop function. */
  onChange(changed: () => void): () => void;
}

/** Keeps in the address where in the library the reader is, so that back, forward and reload keep it. */
export interface Router {
  readonly route: ReadonlySignal<Route>;
  /** The list as the reader left it, while another view is shown; else as it is. */
  readonly list: ReadonlySignal<ListRoute>;
  /** Goes somewhere as a step of its own. */
  go(route: Route): void;
  /** Changes where the reader is without a step that "back" would undo: a search as it is typed. */
  adjust(route: Route): void;
  /** Begins to follow the address; gives back a function that ends it. */
  start(): () => void;
}

/** A router over an address. */
export function createRouter(address: Address): Router {
  const first = routeOf(address.read());
  const route = signal(first);
  const list = signal(first.view === 'list' ? first : HOME);
  const show = (next: Route) =>
    batch(() => {
      route.value = next;
      if (next.view === 'list') list.value = next;
    });
  const write = (next: Route, isReplacing: boolean) => {
    show(next);
    if (hashOf(next) !== hashOf(routeOf(address.read()))) address.write(hashOf(next), isReplacing);
  };
  return {
    route,
    list,
    go: (next) => write(next, false),
    adjust: (next) => write(next, true),
    start: () =>
      address.onChange(() => {
        const next = routeOf(address.read());
        if (hashOf(next) !== hashOf(route.peek())) show(next);
      }),
  };
}

/** The address of this window. */
export const WINDOW_ADDRESS: Address = {
  read: () => location.hash,
  write: (hash, isReplacing) => (isReplacing ? history.replaceState(null, '', hash) : history.pushState(null, '', hash)),
  onChange(changed) {
    window.addEventListener('hashchange', changed);
    window.addEventListener('popstate', changed);
    return () => {
      window.removeEventListener('hashchange', changed);
      window.removeEventListener('popstate', changed);
    };
  },
};
