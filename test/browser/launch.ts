import type { Browser } from 'puppeteer';
import { launchBrowser } from '../../scripts/browser/launch.ts';

/** How a browser is launched for a test. */
export interface TestLaunch {
  /** Absolute path of an unpacked extension to put into it. */
  readonly extension?: string;
  readonly args?: readonly string[];
  /** Firefox preferences on top of the usual ones. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

export type BrowserName = 'chrome' | 'firefox';

/** Both browsers, for `describe.each`. */
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** Launches `name` without a window; the caller closes it. Found as `npm start` finds it (LOUPE_CHROME, LOUPE_FIREFOX). */
export async function launch(name: BrowserName, { extension, args, prefs }: TestLaunch = {}): Promise<Browser> {
  const browser = await launchBrowser({
    kind: name,
    headless: true,
    ...(args === undefined ? {} : { args }),
    ...(prefs === undefined ? {} : { prefs }),
  });
  if (extension === undefined) return browser;
  try {
    await browser.installExtension(extension);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
