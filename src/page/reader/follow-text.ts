import { type Box, placeBar, placeCard } from './place.ts';

/** Where a sentence stands in the viewport, and the block of text that it is part of. */
export interface Anchor {
  readonly text: Box;
  readonly column: Box;
}

/** Window width, in CSS pixels, up to which the card is a sheet from below: `claim-card.css` has the same. */
export const SHEET_WIDTH = 480;
/** The card's own limit of height, in CSS pixels: `claim-card.css` has the same. */
const MOST_HEIGHT = 680;

/** What is placed: a card, or the bar beside a selection. */
const BAR = '.lp-floating';
const PANELS = `[role="dialog"], ${BAR}`;

/**
 * Keeps the card in `root` beside the sentence at `anchor` while the page scrolls and the card grows. The place goes in as a
 * custom property of the host, set as important so that the page's own style cannot. Returns a stop function.
 */
export function followText(host: HTMLElement, root: ShadowRoot, anchor: () => Anchor | null): () => void {
  const view = host.ownerDocument.defaultView ?? window;
  let frame = 0;
  const place = () => {
    frame = 0;
    for (const [name, value] of propertiesOf(root, view, anchor())) host.style.setProperty(name, value, 'important');
  };
  const placeSoon = () => {
    frame ||= view.requestAnimationFrame(place);
  };
  const sizes = new ResizeObserver(placeSoon);
  for (const element of root.querySelectorAll(PANELS)) sizes.observe(element);
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

type Property = readonly [name: string, value: string];

function propertiesOf(root: ShadowRoot, view: Window, anchor: Anchor | null): readonly Property[] {
  const element = root.querySelector(PANELS);
  if (!element || view.innerWidth <= SHEET_WIDTH) return [['--loupe-card-inset', 'auto 8px 8px 8px']];
  const viewport = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
  // What the card would like to be: its content's height, whatever room it was given so far.
  const size = { width: element.clientWidth, height: Math.min(element.scrollHeight, MOST_HEIGHT) };
  if (element.matches(BAR)) {
    const { left, top } = placeBar(anchor?.text ?? null, size, viewport);
    return [['--loupe-card-inset', `${top}px auto auto ${left}px`]];
  }
  const { left, top, room } = placeCard(anchor?.text ?? null, size, viewport, anchor?.column);
  return [
    ['--loupe-card-inset', `${top}px auto auto ${left}px`],
    ['--loupe-card-room', `${room}px`],
  ];
}
