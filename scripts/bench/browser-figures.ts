import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { type Extension, openExtension } from '../browser/extension.ts';
import { openWeb } from '../browser/web.ts';
import { articlePage, plainPage } from './pages.ts';
import { type Figure, median } from './report.ts';
import { traced } from './trace.ts';

const RUNS = 9;
const HOST = 'https://www.reuters.com';

/** Figures from a real browser. What a page's main thread pays is taken from Chromium's trace; Firefox gives wall time only. */
export async function measureBrowser(kind: 'chrome' | 'firefox'): Promise<readonly Figure[]> {
  const web = await openWeb();
  const dist = resolve('dist', kind);
  const common = { kind, headless: true, dist, acceptInsecureCerts: true } as const;
  const extension = await openExtension({ ...common, args: kind === 'chrome' ? web.chromeArgs : [], prefs: web.firefoxPrefs });
  try {
    web.serve(`${HOST}/plain`, plainPage(1_000_000));
    for (const words of [1_000, 20_000]) web.serve(`${HOST}/article-${words}`, articlePage(words));
    return kind === 'chrome' ? await chromeFigures(extension) : await wallFigures(extension, kind);
  } finally {
    await extension.close();
    await web.close();
  }
}

async function chromeFigures(extension: Extension): Promise<readonly Figure[]> {
  const plain = await gateCosts(extension);
  const short = await readerCosts(extension, 1_000);
  const long = await readerCosts(extension, 20_000);
  return [
    {
      what: 'gate, main thread, 1 MB page not about rare earths, median (Chromium)',
      measured: median(plain),
      budget: 1,
      unit: 'ms',
    },
    { what: 'the same, worst of the runs', measured: Math.max(...plain), budget: 5, unit: 'ms' },
    {
      what: 'reader, main thread, 1,000 words, gate to painted (Chromium)',
      measured: median(short.map(({ total }) => total)),
      budget: 30,
      unit: 'ms',
    },
    {
      what: 'longest task with our scripts in it, 1,000 words',
      measured: median(short.map(({ longestTask }) => longestTask)),
      budget: 50,
      unit: 'ms',
    },
    {
      what: 'longest task with our scripts in it, 20,000 words',
      measured: median(long.map(({ longestTask }) => longestTask)),
      budget: 50,
      unit: 'ms',
    },
    ...(await wallFigures(extension, 'chrome')),
  ];
}

/** Milliseconds of the gate on a page that it leaves alone, its later looks included. */
async function gateCosts({ browser }: Extension): Promise<readonly number[]> {
  const costs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    const { total } = await traced(page, /gate\.iife\.js/, async () => {
      await page.goto(`${HOST}/plain`, { waitUntil: 'load' });
    });
    costs.push(total);
    await page.close();
  }
  return costs;
}

async function readerCosts({ browser }: Extension, words: number) {
  const costs: { total: number; longestTask: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    costs.push(
      await traced(page, /(gate|reader)\.iife\.js/, async () => {
        await page.goto(`${HOST}/article-${words}`, { waitUntil: 'load' });
        await painted(page);
      }),
    );
    await page.close();
  }
  return costs;
}

async function wallFigures({ browser }: Extension, kind: string): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    await page.goto(`${HOST}/article-1000`, { waitUntil: 'domcontentloaded' });
    times.push(await painted(page));
    await page.close();
  }
  const browserName = kind === 'chrome' ? 'Chromium' : 'Firefox';
  return [
    {
      what: `page loaded to painted, 1,000 words, wall time (${browserName})`,
      measured: median(times),
      budget: null,
      unit: 'ms',
    },
  ];
}

/** Resolves when marks are in the page, with the milliseconds since the page's DOM was there, to within one frame. */
async function painted(page: Page): Promise<number> {
  const since = await page.waitForFunction(
    () => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const isPainted = [...CSS.highlights.keys()].some((name) => name.startsWith('loupe-'));
      return isPainted && performance.now() - (navigation?.domContentLoadedEventEnd ?? 0);
    },
    { polling: 'raf' },
  );
  return Number(await since.jsonValue());
}
