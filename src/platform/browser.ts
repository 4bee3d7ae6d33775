// The one door to the browser API: no other file names `browser` or `chrome` (but send-plainly.ts, for the gate), so a
// test replaces one module. Both browsers' own API gives promises; where they differ, the files of this folder know.
import type polyfill from 'webextension-polyfill';

type Browser = typeof polyfill;

const { browser: own, chrome } = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

/** The browser API, by the types of Mozilla's polyfill. */
export const browser = (own ?? chrome) as Browser;

/** Whether this is the Firefox build; a constant of the build, so the other browser's code is dropped from it. */
declare const __FIREFOX__: boolean;
/** Set by the build, so that each package holds one branch only. */
export const IS_FIREFOX: boolean = __FIREFOX__;
