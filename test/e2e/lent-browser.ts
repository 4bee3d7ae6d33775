// Browsers that stay open from one file of tests to the next: to start one takes longer than many a test. Loupe is put in anew
// for each, and taken out with all that it has kept.
import type { Browser } from 'puppeteer';
import { type Extension, type ExtensionWish, putIn } from '../../scripts/browser/extension.ts';
import { type BrowserKind, type LaunchWish, launchBrowser } from '../../scripts/browser/launch.ts';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import { keptBrowsers } from '../browser/kept-browsers.ts';

/** A browser without Loupe, before a stand-in for the web that serves nothing yet. */
export interface LentBrowser {
  readonly web: Web;
  putIn(wish: Pick<ExtensionWish, 'dist' | 'keepWelcome' | 'marksAll'>): Promise<Extension>;
  /** Closes its pages, and takes Loupe out. */
  giveBack(): Promise<void>;
}

interface Kept {
  readonly browser: Browser;
  readonly web: Web;
  isLent: boolean;
}

/** The files of one worker share its modules (`isolate` is off). The worker closes the browsers when it ends. */
const kept = new Map<BrowserKind, Kept>();

/** How a browser of the tests is launched before the stand-in `web`. */
export function launchWish(kind: BrowserKind, web: Web, prefs?: Readonly<Record<string, unknown>>): LaunchWish {
  return {
    kind,
    headless: true,
    acceptInsecureCerts: true,
    args: kind === 'chrome' ? web.chromeArgs : [],
    prefs: {
      ...web.firefoxPrefs,
      // Firefox's background stops after a second without work, so that every test sees it stopped and woken.
      'extensions.background.idle.timeout': 1_000,
      'extensions.webextensions.keepStorageOnUninstall': false,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...prefs,
    },
  };
}

/** The browser of this kind that is open, or one that is started now; null where it is lent already. */
export async function borrowBrowser(kind: BrowserKind): Promise<LentBrowser | null> {
  const now = kept.get(kind);
  if (now?.isLent && now.browser.connected) return null;
  const one = now?.browser.connected ? now : await start(kind);
  one.isLent = true;
  let id: string | null = null;
  return {
    web: one.web,
    async putIn(wish) {
      const put = await putIn(one.browser, { kind, ...wish });
      id = put.id;
      return put.extension;
    },
    async giveBack() {
      if (!one.browser.connected) return;
      const [first, ...others] = await one.browser.pages();
      await first?.goto('about:blank');
      await Promise.all(others.map((page) => page.close()));
      if (id !== null) await one.browser.uninstallExtension(id);
      one.web.clear();
      one.isLent = false;
    },
  };
}

async function start(kind: BrowserKind): Promise<Kept> {
  await kept.get(kind)?.web.close();
  const web = await openWeb();
  const one = { browser: await launchBrowser(launchWish(kind, web)), web, isLent: false };
  kept.set(kind, one);
  keptBrowsers().set(kind, { browser: one.browser, close: () => one.browser.close() });
  return one;
}
