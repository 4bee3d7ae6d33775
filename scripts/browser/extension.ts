// Drives a browser with the built extension in it: for `npm start`, and for the end-to-end tests.
import type { Browser, Page } from 'puppeteer';
import { DEFAULT_MARKS } from '../../src/core/settings/marks.ts';
import { SETTINGS_VERSION } from '../../src/core/settings/settings.ts';
import type { Outcome } from '../../src/messaging/contract.ts';
import type { TabView } from '../../src/messaging/views.ts';
import { type BrowserKind, GECKO_UUID, type LaunchWish, launchBrowser } from './launch.ts';
import { poll } from './poll.ts';

/** A browser with the extension in it. */
export interface Extension {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Address of the extension's own files, with the slash at its end. */
  readonly baseUrl: string;
  /** Opens one of the extension's pages in a tab and waits until it has loaded. */
  openSurface(path: string, viewport?: { width: number; height: number }): Promise<Page>;
  /** The browser's id of a page's tab. Brings the tab to the front. */
  tabIdOf(page: Page): Promise<number>;
  /** What the background knows of a tab. */
  viewOf(tabId: number): Promise<TabView>;
  /** The view once the tab's page was read, or was found not readable. Rejects after `limit` milliseconds. */
  waitForReading(tabId: number, limit?: number): Promise<TabView>;
  /** The view once background was put beside the claims of the tab's page, which follows the marks; not where nothing links to any. */
  waitForBackground(tabId: number, limit?: number): Promise<TabView>;
  close(): Promise<void>;
}

/** The page that lends the driver its access to the browser's API. Any page of the extension would do. */
const HELPER = 'src/ui/popup/index.html?tab=0';

/** Where the page lies that greets a new reader. */
export const WELCOME = 'src/ui/welcome/index.html';

/** The part of the browser's API that is called inside extension pages. */
declare const chrome: {
  readonly tabs: {
    query(query: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    remove(ids: readonly number[]): Promise<void>;
  };
  readonly storage: {
    readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> };
    readonly sync: {
      get(key: string): Promise<Readonly<Record<string, unknown>>>;
      set(values: Readonly<Record<string, unknown>>): Promise<void>;
    };
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** How a browser with the extension is to be opened. */
export interface ExtensionWish extends LaunchWish {
  /** Absolute path of the built extension. */
  readonly dist: string;
  /** Leaves the tab open in which Loupe greets a new reader; it is closed where left out. */
  readonly keepWelcome?: boolean;
  /** Marks every claim of a page, as a reader can choose, where nothing was chosen yet; what matters is marked where left out. */
  readonly marksAll?: boolean;
}

/** Launches a browser, puts the extension into it, and waits until it has greeted the reader, now or in an earlier run of the profile. */
export async function openExtension(wish: ExtensionWish): Promise<Extension> {
  const browser = await launchBrowser(wish);
  try {
    return (await putIn(browser, wish)).extension;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Puts the extension into a browser that is open, and waits until it has greeted the reader. `id` is what takes it out again. */
export async function putIn(
  browser: Browser,
  wish: Pick<ExtensionWish, 'kind' | 'dist' | 'keepWelcome' | 'marksAll'>,
): Promise<{ readonly extension: Extension; readonly id: string }> {
  const id = await browser.installExtension(wish.dist);
  const baseUrl = wish.kind === 'chrome' ? `chrome-extension://${id}/` : `moz-extension://${GECKO_UUID}/`;
  await meetWelcome(wish, browser, baseUrl);
  return { extension: driveExtension(wish.kind, browser, baseUrl), id };
}

/** Drives the extension whose files lie at `baseUrl`; anew after an update, which closes the page that lends its access. */
export function driveExtension(kind: BrowserKind, browser: Browser, baseUrl: string): Extension {
  let helper: Promise<Page> | null = null;
  const help = () => {
    helper ??= openOwnPage(kind, browser, baseUrl + HELPER);
    return helper;
  };
  const viewOf = async (tabId: number) => askForView(await help(), tabId);
  return {
    kind,
    browser,
    baseUrl,
    openSurface: (path, viewport) => openOwnPage(kind, browser, baseUrl + path, viewport),
    async tabIdOf(page) {
      const from = await help();
      await page.bringToFront();
      return activeTab(from);
    },
    viewOf,
    waitForReading: (tabId, limit) =>
      poll(
        'the reading',
        async () => {
          const view = await viewOf(tabId);
          return view.status.kind === 'read' || view.status.kind === 'unreadable' ? view : null;
        },
        limit,
      ),
    waitForBackground: (tabId, limit) =>
      poll(
        'the background',
        async () => {
          const view = await viewOf(tabId);
          return view.reading?.claims.some(({ cards }) => cards.length > 0) ? view : null;
        },
        limit,
      ),
    close: () => browser.close(),
  };
}

/** A reader is greeted once: what tells that it is over is the same in a fresh profile and in one that is used again. */
async function meetWelcome(
  { kind, keepWelcome = false, marksAll = false }: Pick<ExtensionWish, 'kind' | 'keepWelcome' | 'marksAll'>,
  browser: Browser,
  baseUrl: string,
): Promise<void> {
  const helper = await openOwnPage(kind, browser, baseUrl + HELPER);
  await poll('the welcome page', async () => (await helper.evaluate(wasWelcomed)) || null);
  if (marksAll) await helper.evaluate(choose, { version: SETTINGS_VERSION, marks: { ...DEFAULT_MARKS, density: 'all' } });
  if (!keepWelcome) await helper.evaluate(closeTabsAt, baseUrl + WELCOME);
  await helper.close();
}

/** Runs inside a page of the extension. */
async function wasWelcomed(): Promise<boolean> {
  return (await chrome.storage.local.get('welcomed'))['welcomed'] === true;
}

/** Runs inside a page of the extension. */
async function choose(settings: unknown): Promise<void> {
  const kept = await chrome.storage.sync.get('settings');
  if (kept['settings'] === undefined) await chrome.storage.sync.set({ settings });
}

/** Runs inside a page of the extension. */
async function closeTabsAt(address: string): Promise<void> {
  const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith(address));
  await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
}

async function openOwnPage(
  kind: BrowserKind,
  browser: Browser,
  address: string,
  size?: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage();
  if (size) await page.setViewport({ ...size, deviceScaleFactor: 2 });
  const arrival = page.goto(address);
  if (kind === 'chrome') {
    await arrival;
    return page;
  }
  // Firefox opens its extensions' pages but never tells the driver so: the promise would not resolve.
  arrival.catch(() => undefined);
  await poll(`${address} to open`, () => hasLoaded(page, address));
  return page;
}

async function hasLoaded(page: Page, address: string): Promise<true | null> {
  try {
    return (await page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address)) || null;
  } catch {
    // Asked while one document made way for the next.
    return null;
  }
}

async function activeTab(helper: Page): Promise<number> {
  const id = await helper.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  });
  if (id === null) throw new Error('The browser has no active tab.');
  return id;
}

async function askForView(helper: Page, tabId: number): Promise<TabView> {
  const ask = async () => {
    const answer = await helper.evaluate(
      (id) => chrome.runtime.sendMessage({ call: 'tab/view', request: { tabId: id } }).catch(() => null),
      tabId,
    );
    return answer as Outcome<TabView> | null | undefined;
  };
  // A background that is stopped while it is asked gives no answer: surfaces ask again too.
  const outcome = await poll(`an answer for tab ${tabId}`, ask, 10_000);
  if (!outcome.ok) throw new Error(`The background did not answer for tab ${tabId}: ${JSON.stringify(outcome.fault)}`);
  return outcome.value;
}
