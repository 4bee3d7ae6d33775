import { isSamePage } from './same-page.ts';

/**
 * Calls `changed` when `view` shows another page without having loaded one, as pages do that route by script. The
 * Navigation API tells; where there is none (Firefox before 147), a look in the task after each click does.
 * Returns a stop function.
 */
export function onAddressChange(view: Window, changed: () => void): () => void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  let address = view.document.URL;
  const look = () => {
    if (isSamePage(address, view.document.URL)) return;
    address = view.document.URL;
    changed();
  };
  const lookSoon = () => void view.setTimeout(look, 0);
  const target = navigation ?? view;
  const moments = navigation ? ['navigatesuccess'] : ['click', 'popstate', 'hashchange'];
  for (const moment of moments) target.addEventListener(moment, lookSoon);
  return () => {
    for (const moment of moments) target.removeEventListener(moment, lookSoon);
  };
}
