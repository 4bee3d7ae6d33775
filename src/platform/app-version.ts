import { browser } from './browser.ts';

/** The version of Loupe, as the manifest has it: what files that it writes say of themselves. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}
