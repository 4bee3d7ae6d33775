import { builtIn, elementAround } from '../../dom/node.ts';
import { leastRoom, SHEET_WIDTH, sheetHeight } from '../sheet.ts';

/** Part of the window's height that stays above a sentence that was scrolled to: below it is room for its card. */
const SHARE_ABOVE = 0.22;
/** The same where the card is a sheet from below, which leaves little room above it. */
const SHARE_ABOVE_SHEET = 0.1;
/** Pixels at least above the sentence, and between it, its card and the window's edge. */
const GAP = 8;

/** Scrolls the page so that the text of `range` stands in the upper part of the window. */
export function scrollToText(range: Range): void {
  const element = elementAround(range.startContainer);
  const view = viewOf(range);
  if (!element || !view) return;
  const behavior = motionIn(view);
  if (isInInnerScroller(element, view)) {
    builtIn(element, 'scrollIntoView')({ block: 'center', behavior });
    return;
  }
  // By the sentence's own box: its paragraph may be higher than the window.
  const { top, height } = range.getBoundingClientRect();
  const above = topOf(height, view.innerHeight, view.innerWidth <= SHEET_WIDTH);
  view.scrollTo({ top: view.scrollY + top - above, behavior });
}

/** How far from the upper edge a sentence of this height is put in a window, so that its card has room below it. All in CSS pixels. */
export function topOf(height: number, windowHeight: number, isSheet: boolean): number {
  const share = isSheet ? SHARE_ABOVE_SHEET : SHARE_ABOVE;
  const last = windowHeight - leastRoom(windowHeight) - height - 2 * GAP;
  return Math.max(GAP, Math.min(windowHeight * share, last));
}

/** Whether there is too little room for a card above and below the text of `range`, as it stands in the window. */
export function lacksRoom(range: Range): boolean {
  const view = viewOf(range);
  if (!view) return false;
  const { top, bottom } = range.getBoundingClientRect();
  return Math.max(top, view.innerHeight - bottom) - 2 * GAP < leastRoom(view.innerHeight);
}

/** Scrolls the page as little as gives a card that needs this height, in CSS pixels, room above or below the text of `range`. */
export function makeRoom(range: Range, needed: number): void {
  const element = elementAround(range.startContainer);
  const view = viewOf(range);
  if (!element || !view || isInInnerScroller(element, view)) return;
  const { innerHeight, innerWidth, scrollY } = view;
  const wanted = innerWidth <= SHEET_WIDTH ? Math.min(needed, sheetHeight(innerHeight)) : needed;
  const top = scrollForRoom(range.getBoundingClientRect(), wanted, innerHeight, scrollY);
  if (top !== 0) view.scrollBy({ top, behavior: motionIn(view) });
}

/**
 * How far down a window of this height is scrolled, which was so far already, so that a card has the height that it needs below its
 * sentence, or above it where that is nearer. The sentence stays in the window, even where the card then has less. In CSS pixels.
 */
export function scrollForRoom(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  needed: number,
  windowHeight: number,
  scrolled: number,
): number {
  const down = needed + 2 * GAP - (windowHeight - bottom);
  const up = needed + 2 * GAP - top;
  if (down <= 0 || up <= 0) return 0;
  if (up < down && up <= Math.min(scrolled, windowHeight - GAP - bottom)) return -up;
  return Math.max(0, Math.min(down, top - GAP));
}

/** A hidden page does not scroll smoothly: it would not get there. */
function motionIn(view: Window): ScrollBehavior {
  const isCalm = builtIn(view.document, 'hidden') || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isCalm ? 'auto' : 'smooth';
}

function viewOf({ startContainer }: Range): Window | null {
  const document = builtIn(startContainer, 'ownerDocument');
  return document && builtIn(document, 'defaultView');
}

/** Whether something other than the window scrolls the text; then only the browser can bring it into view. */
function isInInnerScroller(element: Element, view: Window): boolean {
  const root = builtIn(view.document, 'documentElement');
  for (let at: Element | null = element; at && at !== root; at = elementAround(at)) {
    const { overflowY } = view.getComputedStyle(at);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && builtIn(at, 'scrollHeight') > builtIn(at, 'clientHeight')) return true;
  }
  return false;
}
