import { isSamePage } from './same-page.ts';

/**
 * Calls `changed` when `view` shows another page without having loaded one, as pages do that route by script. The
 * Navigation API tells; where there is none (Firefox before 147), a look in the task after each click does.
 * Returns a stop function.
 */
export function onAddressChange(view: Window, changed: () => void): () => void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  let address = view.location.href;
  const look = () => {
    if (isSamePage(address, view.location.href)) return;
    address = view.location.href;
    changed();
  };
  const lookSoon = () => void view.setTimeout(look, 0);
  const moments: readonly (readonly [EventTarget, string])[] = [
    [navigation ?? view, navigation ? 'navigatesuccess' : 'click'],
    [view, 'popstate'],
    [view, 'hashchange'],
  ];
  for (const [target, name] of moments) target.addEventListener(name, lookSoon, { passive: true });
  return () => {
    for (const [target, name] of moments) target.removeEventListener(name, lookSoon);
  };
}
