import { SHEET_WIDTH } from '../sheet.ts';
import { type Box, placeBar, placeCard } from './place.ts';

/** Where a sentence stands in the viewport, and the block of text that it is part of. */
export interface Anchor {
  readonly text: Box;
  readonly column: Box;
}

/** The card's own limit of height, in CSS pixels: `claim-card.css` has the same. */
const MOST_HEIGHT = 680;

/** What is placed: a card, or the bar beside a selection. */
const BAR = '.lp-floating';
const PANELS = `[role="dialog"], ${BAR}`;

/**
 * Keeps the card in `root` beside the sentence at `anchor` while the page scrolls and the card grows. The place is set on the
 * card itself, where the page reaches neither it nor what it is made of: on the host, or as a custom property, it could move
 * the card under the pointer. Returns a stop function.
 */
export function followText(root: ShadowRoot, anchor: () => Anchor | null): () => void {
  const view = root.ownerDocument.defaultView ?? window;
  let frame = 0;
  const place = () => {
    frame = 0;
    const element = root.querySelector<HTMLElement>(PANELS);
    if (element) for (const [name, value] of propertiesOf(element, view, anchor())) element.style.setProperty(name, value);
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

const UNPLACED: readonly Property[] = [
  ['inset', ''],
  ['max-block-size', ''],
];

function propertiesOf(element: HTMLElement, view: Window, anchor: Anchor | null): readonly Property[] {
  // Left to the style sheet, which makes it a sheet from below.
  if (view.innerWidth <= SHEET_WIDTH) return UNPLACED;
  const viewport = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
  // What the card would like to be: its content's height, whatever room it was given so far.
  const size = { width: element.clientWidth, height: Math.min(element.scrollHeight, MOST_HEIGHT) };
  if (element.matches(BAR)) {
    const { left, top } = placeBar(anchor?.text ?? null, size, viewport);
    return [['inset', `${top}px auto auto ${left}px`]];
  }
  const { left, top, room } = placeCard(anchor?.text ?? null, size, viewport, anchor?.column);
  return [
    ['inset', `${top}px auto auto ${left}px`],
    ['max-block-size', `min(${MOST_HEIGHT}px, 100vh - 24px, ${room}px)`],
  ];
}
