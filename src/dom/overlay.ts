import { builtIn } from './node.ts';
/** Our one element in the page, there only while something is shown in it. */
export interface Overlay {
  /** Closed: the page's scripts cannot reach into it. */
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Takes the element out of the page; a second call does nothing. */
  close(): void;
}

/** Name of the host. */
const HOST = 'loupe-card';

/**
 * `all: initial` first, so that nothing the page says of its elements reaches ours; each with `!important`, because a
 * page's own `* { … !important }` would win otherwise. Set through the CSSOM, which a page's CSP allows.
 */
const HOST_STYLE: readonly (readonly [property: string, value: string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
];

/**
 * Opens the overlay of `document`: one host at the end of the root element, shown as a manual popover where there are
 * popovers, so that it stands in the top layer above any z-index and any element shown before it. A modal dialog of the
 * page makes it inert, as it does the rest of the page: the reader closes that first.
 */
export function openOverlay(document: Document): Overlay {
  const overlay = makeOverlay(document);
  overlay.show();
  return overlay;
}

/** Makes it without showing it: what is done to it from then on can be seen by who looks first. */
export function makeOverlay(document: Document): Overlay & { readonly show: () => void } {
  // Made in a document that runs no scripts: a page that has defined an element of this name would be handed our host while
  // it is made, and the root with it, closed or not (`ElementInternals.shadowRoot`).
  const host = builtIn(document, 'implementation').createHTMLDocument('').createElement(HOST);
  for (const [property, value] of HOST_STYLE) host.style.setProperty(property, value, 'important');
  // As large as in any other page, where the page zooms its root.
  const zoom = zoomOf(builtIn(document, 'documentElement'));
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
  const root = host.attachShadow({ mode: 'closed' });
  if (typeof host.showPopover === 'function') host.popover = 'manual';
  const show = () => {
    builtIn(builtIn(document, 'documentElement'), 'append')(host);
    showOnTop(host);
  };
  return { root, host, show, close: () => host.remove() };
}

/** By how much an element is zoomed, with all that is around it. */
export function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}

/** The hosts that stand in `document`: ours, those of a reader that was cut off, and what the page may call the same. */
export function hostsIn(document: Document): readonly HTMLElement[] {
  return [...builtIn(document, 'querySelectorAll')<HTMLElement>(HOST)];
}

/**
 * Ties `host` to the style sheet of the marks, which Firefox takes out of the page together with the extension: its scripts
 * are dead then at once, and could not close what they have opened.
 */
export function showWithMarks(host: HTMLElement): void {
  host.style.setProperty('display', 'var(--loupe-shown, none)', 'important');
}

/** Shows `host` in the top layer, where there is one, above all that was shown there before. */
export function showOnTop(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  try {
    if (host.popover !== 'manual') host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  } catch {
    // A document that is not fully active cannot show popovers; the z-index has to do.
    host.removeAttribute('popover');
  }
}

/**
 * Styles `root` with `css`. A constructed sheet is not subject to the page's CSP; Firefox does not take one from a
 * content script (bug 1751346: the list lies behind an Xray wrapper), and gets an element instead.
 */
export function applyStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = builtIn(root.ownerDocument, 'createElement')('style');
    style.textContent = css;
    root.append(style);
  }
}
