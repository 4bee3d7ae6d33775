import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer';
import { findBrowser } from '../bootstrap/find-browser.mjs';

/** A browser that Loupe runs in. */
export type BrowserKind = 'chrome' | 'firefox';

/** How to launch; all but `kind` and `headless` have a default. */
export interface LaunchWish {
  readonly kind: BrowserKind;
  readonly headless: boolean;
  /** The browser's program; found as `npm start` finds it where left out. */
  readonly program?: string;
  /** A profile folder to keep; a fresh one that is deleted at the end where left out. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Take any certificate, as tests need that stand in for the web. */
  readonly acceptInsecureCerts?: boolean;
  /** Firefox preferences on top of ours. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** Identity of the extension in Firefox: the id of the manifest, and the address it gets there, fixed for the driver. */
export const GECKO_ID = 'loupe@loupe.example';
/** The host of Loupe's pages in Firefox, fixed so that their addresses are known before it starts. */
export const GECKO_UUID = '3f2c8c3e-6b51-4f0b-9d1a-10a7e5c0ffee';

const CHROME_ARGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** Starts a browser that extensions can be put into. Rejects, with what to do, where none is found or it does not start. */
export async function launchBrowser(wish: LaunchWish): Promise<Browser> {
  const program = wish.program ?? findBrowser(wish.kind);
  if (!program)
    throw new Error(`No ${wish.kind} was found. Run npm start, which installs one, or set LOUPE_${wish.kind.toUpperCase()}.`);
  const options = { ...commonOptions(wish, program), ...(wish.kind === 'chrome' ? chromeOptions(wish) : firefoxOptions(wish)) };
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    // Ubuntu 23.10 and later refuse a downloaded Chrome its sandbox; this profile only ever opens our own page.
    if (String(error).includes('No usable sandbox'))
      return puppeteer.launch({ ...options, args: [...(options.args ?? []), '--no-sandbox'] });
    throw new Error(`${program} did not start: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function commonOptions(wish: LaunchWish, executablePath: string): LaunchOptions {
  return {
    executablePath,
    headless: wish.headless,
    // In a window the page follows the window's size.
    defaultViewport: wish.headless ? { width: 1200, height: 900 } : null,
    // The caller ends the browser, and then itself.
    handleSIGINT: false,
    acceptInsecureCerts: wish.acceptInsecureCerts ?? false,
    ...(wish.profile ? { userDataDir: wish.profile } : {}),
  };
}

function chromeOptions(wish: LaunchWish): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  const args = [
    ...CHROME_ARGS,
    ...(wish.headless ? ['--disable-gpu'] : ['--window-size=1360,940']),
    // Chrome does not start as root with its sandbox on.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(wish.args ?? []),
  ];
  // A person at the window is not automation: without the switch, Chrome leaves out its bar that says so.
  const ignored = wish.headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] };
  return { browser: 'chrome', pipe: true, enableExtensions: true, args, ...ignored };
}

function firefoxOptions(wish: LaunchWish): LaunchOptions {
  return {
    browser: 'firefox',
    args: ['--remote-allow-system-access', ...(wish.args ?? [])],
    extraPrefsFirefox: { ...FIREFOX_PREFS, ...wish.prefs },
  };
}
