import { placeCard } from './place.ts';

/** Window width, in CSS pixels, up to which the card is a sheet from below: `claim-card.css` has the same. */
const SHEET_WIDTH = 480;

/**
 * Keeps the card in `root` beside the text at `anchor` while the page scrolls and the card grows. The place goes in as a
 * custom property of the host, set as important so that the page's own style cannot. Returns a stop function.
 */
export function followText(host: HTMLElement, root: ShadowRoot, anchor: () => DOMRect | null): () => void {
  const view = host.ownerDocument.defaultView ?? window;
  let frame = 0;
  const place = () => {
    frame = 0;
    host.style.setProperty('--loupe-card-inset', insetOf(root, view, anchor()), 'important');
  };
  const placeSoon = () => {
    frame ||= view.requestAnimationFrame(place);
  };
  const sizes = new ResizeObserver(placeSoon);
  for (const element of root.querySelectorAll('[role="dialog"]')) sizes.observe(element);
  view.addEventListener('scroll', placeSoon, { passive: true, capture: true });
  view.addEventListener('resize', placeSoon);
  place();
  return () => {
    view.cancelAnimationFrame(frame);
    sizes.disconnect();
    view.removeEventListener('scroll', placeSoon, { capture: true });
    view.removeEventListener('resize', placeSoon);
  };
}

function insetOf(root: ShadowRoot, view: Window, anchor: DOMRect | null): string {
  const element = root.querySelector('[role="dialog"]');
  if (!element || view.innerWidth <= SHEET_WIDTH) return 'auto 8px 8px 8px';
  const viewport = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
  const { left, top } = placeCard(anchor, element.getBoundingClientRect(), viewport);
  return `${top}px auto auto ${left}px`;
}
