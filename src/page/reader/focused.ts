import { builtIn, isInPage } from '../../dom/node.ts';

/** The element of the page that has the focus, or null. */
export function focusedIn(document: Document): HTMLElement | null {
  const focused = builtIn(document, 'activeElement');
  return focused instanceof HTMLElement ? focused : null;
}

/** Gives the focus back to `element`, where that is in the page still, and leaves the page where it is scrolled to. */
export function giveFocus(element: HTMLElement): void {
  if (isInPage(element)) builtIn(element, 'focus')({ preventScroll: true });
}
