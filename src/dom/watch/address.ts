import { isSamePage } from './same-page.ts';

/** Milliseconds from a change to the look at it: a page that changes its address all the time is looked at now and then. */
const WAIT = 300;

/**
 * Calls `changed` when `view` shows another page without having loaded one, as pages do that route by script. The
 * Navigation API tells; where there is none (Firefox before 147), a look soon after each click does.
 * Returns a stop function.
 */
export function onAddressChange(view: Window, changed: () => void): () => void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  let address = view.location.href;
  let isDue = false;
  const look = () => {
    isDue = false;
    if (isSamePage(address, view.location.href)) return;
    address = view.location.href;
    changed();
  };
  const lookSoon = () => {
    if (!isDue) view.setTimeout(look, WAIT);
    isDue = true;
  };
  // The one way of most pages goes without a loop: the first that a page's script meets takes as long as the listening.
  if (!navigation) return listenForEach(view, lookSoon);
  navigation.addEventListener('navigatesuccess', lookSoon);
  return () => navigation.removeEventListener('navigatesuccess', lookSoon);
}

function listenForEach(view: Window, lookSoon: () => void): () => void {
  const moments = ['click', 'popstate', 'hashchange'];
  for (const moment of moments) view.addEventListener(moment, lookSoon);
  return () => {
    for (const moment of moments) view.removeEventListener(moment, lookSoon);
  };
}
