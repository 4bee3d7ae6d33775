import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'puppeteer';
import { inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { keptBrowsers, type Launched } from './kept-browsers.ts';

/** How a browser is launched for a test that cannot do with the one that all share. */
export interface TestLaunch {
  /** Absolute path of an unpacked extension to put into it. */
  readonly extension?: string;
  /** Firefox preferences on top of the usual ones. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

export type BrowserName = 'chrome' | 'firefox';

/** Both browsers, for `describe.each`. */
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** A place for pages, with a storage of its own. */
export interface Room {
  readonly context: BrowserContext;
  /** Closes its pages and forgets what they stored. */
  close(): Promise<void>;
}

/** A room in the worker's browser of this name, which is launched where it does not run; in one of its own with a wish. */
export async function openRoom(name: BrowserName, wish: TestLaunch = {}): Promise<Room> {
  if (Object.keys(wish).length > 0) {
    const { browser, close } = await launch(name, wish);
    return { context: browser.defaultBrowserContext(), close };
  }
  const open = keptBrowsers().get(name);
  const kept = open?.browser.connected ? open : await launch(name);
  keptBrowsers().set(name, kept);
  const context = await kept.browser.createBrowserContext();
  return { context, close: () => context.close() };
}

/** Pages that are left need not be kept to come back to, and those of one place need one process. */
const CHROME_ARGS = ['--disable-features=BackForwardCache', '--process-per-site'];
/** See `CHROME_ARGS`. */
const FIREFOX_PREFS = { 'browser.sessionhistory.max_total_viewers': 0, 'dom.ipc.processPrelaunch.enabled': false };

/** Launches `name` without a window. Found as `npm start` finds it (LOUPE_CHROME, LOUPE_FIREFOX). */
async function launch(name: BrowserName, { extension, prefs }: TestLaunch = {}): Promise<Launched> {
  const { profiles, running } = inject('made');
  const browser = await launchBrowser({
    kind: name,
    headless: true,
    profile: mkdtempSync(join(profiles, `${name}-`)),
    ...(name === 'chrome' ? { args: CHROME_ARGS } : { prefs: { ...FIREFOX_PREFS, ...prefs } }),
  });
  const note = join(running, String(browser.process()?.pid));
  writeFileSync(note, name);
  const close = async () => {
    await browser.close();
    rmSync(note, { force: true });
  };
  if (extension === undefined) return { browser, close };
  try {
    await browser.installExtension(extension);
    return { browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}
