import { IS_FIREFOX } from './browser.ts';

/**
 * Whether the browser keeps what Loupe stores however little room is left, for the sake of its permission `unlimitedStorage`.
 * Chrome does, also where `navigator.storage.persisted()` denies it (developer.chrome.com, "Storage and cookies"); Firefox
 * wants to be asked by `persist()`.
 */
export const IS_EXEMPT_FROM_EVICTION: boolean = !IS_FIREFOX;
