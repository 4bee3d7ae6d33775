import { builtIn, elementAround } from '../../dom/node.ts';
import { SHEET_WIDTH } from '../sheet.ts';

/** Part of the window's height that stays above a sentence that was scrolled to: below it is room for its card. */
const SHARE_ABOVE = 0.22;
/** The same where the card is a sheet from below, which leaves little room above it. */
const SHARE_ABOVE_SHEET = 0.1;
/** Part of the window's height that a sheet leaves free: `claim-card.css` has the rest. */
const SHARE_FREE = 0.38;

/** Scrolls the page so that the text of `range` stands in the upper part of the window. */
export function scrollToText(range: Range): void {
  const element = elementAround(range.startContainer);
  const view = viewOf(range);
  if (!element || !view) return;
  // A hidden page does not scroll smoothly: it would not get there.
  const isCalm = builtIn(view.document, 'hidden') || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isCalm ? 'auto' : 'smooth';
  if (isInInnerScroller(element, view)) {
    builtIn(element, 'scrollIntoView')({ block: 'center', behavior });
    return;
  }
  // By the sentence's own box: its paragraph may be higher than the window.
  const { top } = range.getBoundingClientRect();
  const share = isSheet(view) ? SHARE_ABOVE_SHEET : SHARE_ABOVE;
  view.scrollTo({ top: view.scrollY + top - view.innerHeight * share, behavior });
}

/** Whether the card, where it is a sheet from below, would cover the text of `range`. */
export function isUnderSheet(range: Range): boolean {
  const view = viewOf(range);
  return !!view && isSheet(view) && range.getBoundingClientRect().bottom > view.innerHeight * SHARE_FREE;
}

function viewOf({ startContainer }: Range): Window | null {
  const document = builtIn(startContainer, 'ownerDocument');
  return document && builtIn(document, 'defaultView');
}

function isSheet(view: Window): boolean {
  return view.innerWidth <= SHEET_WIDTH;
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
