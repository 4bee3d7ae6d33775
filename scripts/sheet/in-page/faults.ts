import { cutText } from './cut-text.ts';
import { type Fault, faultAt } from './fault.ts';
import { narrowFields } from './fields.ts';
import { overlaps } from './overlaps.ts';
import { isSeen, SLACK } from './seen.ts';

/** Where to look: at the whole page, which is Loupe's own, or at what Loupe shows in somebody else's. */
export type Where = 'page' | 'card';

/** The part of the browser's API that opens a closed root to the extension's own world; Firefox has it on the element. */
declare const chrome: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } | undefined;

/** All that a reader could not read or reach, of what is shown now. Throws where there is nothing to look at. */
export function faultsIn(where: Where): readonly Fault[] {
  const root = where === 'page' ? document : cardRoot();
  return [
    ...(where === 'page' ? sideways(document.documentElement) : []),
    ...scrollers(root),
    ...cutText(root),
    ...narrowFields(root),
    ...overlaps(root),
  ];
}

function cardRoot(): ShadowRoot {
  const host = document.querySelector('loupe-card') as (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
  const opened = host && typeof chrome !== 'undefined' ? chrome.dom?.openOrClosedShadowRoot(host) : null;
  const root = host?.shadowRoot ?? host?.openOrClosedShadowRoot ?? opened;
  if (!root) throw new Error('Loupe shows nothing in this page.');
  return root;
}

function sideways(page: Element): readonly Fault[] {
  const excess = page.scrollWidth - page.clientWidth;
  // A page that cannot be scrolled so, as the popup, shows what is cut off in its words.
  const isShut = /^(?:hidden|clip)$/.test(getComputedStyle(page).overflowX);
  return excess > 0 && !isShut ? [faultAt(`${excess} px wider than its window`, page, '')] : [];
}

/** Parts with a scroll bar of their own from side to side: half of what they say is out of sight. */
function scrollers(root: Document | ShadowRoot): readonly Fault[] {
  return [...root.querySelectorAll('*')]
    .filter((one) => /^(?:auto|scroll)$/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + SLACK)
    .filter((one) => isSeen(one) && one !== document.documentElement && one !== document.body)
    .map((one) => faultAt('scrolls from side to side', one));
}
