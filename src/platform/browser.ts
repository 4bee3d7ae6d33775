// The one door to the browser API: no other file names `browser` or `chrome` (but send-plainly.ts, for the gate), so a
// test replaces one module.
import browser from 'webextension-polyfill';

export { browser };

/** Whether this is the Firefox build; a constant of the build, so the other browser's code is dropped from it. */
declare const __FIREFOX__: boolean;
/** Set by the build, so that each package holds one branch only. */
export const IS_FIREFOX: boolean = __FIREFOX__;
