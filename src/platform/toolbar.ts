import { browser, IS_FIREFOX } from './browser.ts';

/** Whether an extension is pinned as in Firefox, by the wheel beside it, or as in Chrome, by a pin. */
export const HAS_WHEEL: boolean = IS_FIREFOX;

/** Where Loupe's button is. `unknown` where the browser does not tell, `none` where it has no toolbar to pin it to. */
export type ToolbarPlace = 'pinned' | 'not-pinned' | 'unknown' | 'none';

/** What browsers have beside what the types know: Chrome since 91 and 130, Firefox in part. */
interface ActionSettings {
  getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }>;
  readonly onUserSettingsChanged?: typeof browser.tabs.onCreated;
}

/** Where the button is now. Never rejects. */
export async function toolbarPlace(): Promise<ToolbarPlace> {
  try {
    if ((await browser.runtime.getPlatformInfo()).os === 'android') return 'none';
    const { isOnToolbar } = (await (browser.action as ActionSettings).getUserSettings?.()) ?? {};
    if (isOnToolbar === undefined) return 'unknown';
    return isOnToolbar ? 'pinned' : 'not-pinned';
  } catch {
    return 'unknown';
  }
}

/** Calls `look` when the button may have been moved: when the browser tells so, and when the reader comes back to the page. */
export function onToolbarChange(look: () => void): () => void {
  const told = (browser.action as ActionSettings).onUserSettingsChanged;
  told?.addListener(look);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    told?.removeListener(look);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
