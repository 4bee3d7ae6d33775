import type { Browser, Page } from 'puppeteer';
import { launchBrowser } from '../../browser/launch.ts';
import { poll } from '../../browser/poll.ts';
import { openWeb } from '../../browser/web.ts';
import { inFirefox } from '../firefox-window.ts';
import { article, documentOf, paragraphs } from '../other-pages/prose.ts';
import { articlePage } from '../pages.ts';
import { IS_PAINTED } from '../painted.ts';
import type { Bench } from '../part.ts';
import type { Figure } from '../report.ts';
import { median } from '../statistics.ts';
import { HOST, rest, withWorld } from '../world.ts';

const RUNS = 3;
const KB = 1_024;
/** Milliseconds after which a page has been looked at, and its article's second answer has come. */
const SETTLED = 2_000;

/** Pages that tabs are left open on. */
const PAGES = [
  {
    what: 'page not about rare earths',
    path: '/other',
    html: () => documentOf(article(paragraphs('en', 250_000))),
    isRead: false,
  },
  { what: 'article read, 1,000 words', path: '/read-1000', html: () => articlePage(1_000), isRead: true },
  { what: 'article read, 10,000 words', path: '/read-10000', html: () => articlePage(10_000), isRead: true },
] as const;

type Held = (page: Page) => Promise<number>;
type IdlePage = (typeof PAGES)[number];

/** What tabs hold more in Chromium: the heap that all worlds of a page share, with and without the extension. */
export function chromiumMemory(bench: Bench): Promise<readonly Figure[]> {
  return withWorld('chrome', async ({ extension: { browser }, web }) => {
    for (const { path, html } of PAGES) web.serve(HOST + path, html());
    const figures: Figure[] = [];
    for (const page of PAGES) {
      bench.say(`memory in Chromium, ${page.what}`);
      const ours = await held(bench, page, page.isRead, () => browser.newPage(), heapOf);
      // Extensions are not in a context of its own, as they are not in private windows.
      const open = async () => (await browser.createBrowserContext()).newPage();
      figures.push(figure(page, 'Chromium', ours - (await held(bench, page, false, open, heapOf))));
    }
    return figures;
  });
}

/** What tabs hold more in Firefox: their process, in a Firefox with the extension and in one without. */
export async function firefoxMemory(bench: Bench): Promise<readonly Figure[]> {
  const measure = async (browser: Browser, hasLoupe: boolean) => {
    const all: number[] = [];
    for (const page of PAGES) {
      bench.say(`memory in Firefox ${hasLoupe ? 'with' : 'without'} Loupe, ${page.what}`);
      const open = () => browser.newPage();
      all.push(await held(bench, page, hasLoupe && page.isRead, open, () => processOf(browser, HOST + page.path)));
    }
    return all;
  };
  const ours = await withWorld('firefox', ({ extension: { browser }, web }) => {
    for (const { path, html } of PAGES) web.serve(HOST + path, html());
    return measure(browser, true);
  });
  const web = await openWeb();
  for (const { path, html } of PAGES) web.serve(HOST + path, html());
  const browser = await launchBrowser({ kind: 'firefox', headless: true, acceptInsecureCerts: true, prefs: web.firefoxPrefs });
  try {
    const theirs = await measure(browser, false);
    return PAGES.map((page, at) => figure(page, 'Firefox', (ours[at] ?? Number.NaN) - (theirs[at] ?? Number.NaN)));
  } finally {
    await browser.close();
    await web.close();
  }
}

function figure({ what }: IdlePage, browser: string, bytes: number): Figure {
  return { what: `memory, ${what} (${browser})`, measured: bytes / KB, budget: null, unit: 'KB' };
}

/** Bytes that a fresh tab on the page holds once it has settled, median. */
async function held(bench: Bench, { path }: IdlePage, isRead: boolean, open: () => Promise<Page>, of: Held): Promise<number> {
  const all: number[] = [];
  while (all.length < bench.runs(RUNS)) {
    const page = await open();
    await page.goto(HOST + path, { waitUntil: 'load' });
    if (isRead) await poll('the marks', async () => (await page.evaluate(IS_PAINTED)) || null);
    await rest(SETTLED);
    all.push(await of(page));
    await page.close();
  }
  return median(all);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number };
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
}

interface Process {
  readonly memory: number;
  readonly addresses: readonly string[];
}

async function processOf(browser: Browser, address: string): Promise<number> {
  await inFirefox(browser, MINIMIZE);
  const all = await inFirefox<readonly Process[]>(browser, PROCESSES);
  return all.find(({ addresses }) => addresses.includes(address))?.memory ?? Number.NaN;
}

/** Has all processes of Firefox collect their garbage, and resolves when they have. */
const MINIMIZE = `new Promise((done) => Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager).minimizeMemoryUsage(() => done(true)))`;
const PROCESSES = `ChromeUtils.requestProcInfo().then(({ children }) => children.map(({ memory, windows }) => ({ memory, addresses: windows.map(({ documentURI }) => documentURI?.spec ?? '') })))`;
