import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import type { Figure } from '../bench/report.ts';
import { type Extension, openExtension } from '../browser/extension.ts';
import type { BrowserKind } from '../browser/launch.ts';
import { poll } from '../browser/poll.ts';
import { bundleInPage } from './bundle.ts';
import { figuresOf } from './figures.ts';
import type { Searched } from './in-page/search.ts';
import { openTimed } from './open-timed.ts';

/** A large library: ten highlights in each article, and a text of about as many words as a short report has. */
const SIZE = { articles: 5_000, each: 10, words: 300 };
const OPENINGS = 5;
/** Fewer than of the rest: they take longest. */
const EXCHANGES = 2;
/** A page of the extension that the measuring code can run in; which one does not matter. */
const HOST = 'src/ui/popup/index.html?tab=0';

/** What was measured in one browser. */
export interface Measured {
  readonly figures: readonly Figure[];
  /** Name and version of the browser. */
  readonly version: string;
}

/** Measures the library of a browser's built extension, in a profile of its own. `tell` hears what is being done. */
export async function measureLibrary(kind: BrowserKind, tell: (doing: string) => void): Promise<Measured> {
  const code = await bundleInPage();
  const extension = await openExtension({ kind, headless: true, dist: resolve('dist', kind) });
  const inside = <T>(work: (page: Page) => Promise<T>) => inOwnPage(extension, code, work);
  try {
    tell('filling the library');
    await inside((page) => page.evaluate(`bench.fill(${JSON.stringify(SIZE)})`));
    tell('opening it for the first time, and having it indexed');
    const cold = await openTimed(extension);
    const whole = Number(await cold.page.evaluate('marks.whole'));
    const indexed = Number(await cold.page.evaluate('marks.indexed'));
    await poll('the index to be kept', async () => (await inside((page) => page.evaluate('bench.hasKeptIndex()'))) || null);
    await cold.page.close();
    tell('opening it again');
    const openings: { usable: number; whole: number }[] = [];
    for (let run = 0; run < OPENINGS; run += 1) {
      const { page, usable } = await openTimed(extension);
      openings.push({ usable, whole: Number(await page.evaluate('marks.whole')) });
      await page.close();
    }
    tell('typing and scrolling');
    const { page: list } = await openTimed(extension);
    await list.evaluate('marks.whole');
    await list.evaluate(code);
    const typed = (await list.evaluate('bench.typeAll()')) as readonly number[];
    const frames = (await list.evaluate('bench.scroll()')) as readonly number[];
    await list.close();
    tell('searching');
    const searched = (await inside((page) => page.evaluate('bench.searchAll()'))) as Searched;
    tell('exporting and importing');
    const exchanged = await inside(exchange);
    const figures = figuresOf(kind, {
      size: SIZE,
      cold: { usable: cold.usable, indexing: indexed - whole },
      openings,
      typed,
      frames,
      searched,
      ...exchanged,
    });
    return { figures, version: await extension.browser.version() };
  } finally {
    await extension.close();
  }
}

/** Milliseconds of each export, and of each import. One call a run: the driver waits for none of them for ever. */
async function exchange(page: Page) {
  const exports: number[] = [];
  const imports: number[] = [];
  for (let run = 0; run < EXCHANGES; run += 1) exports.push(Number(await page.evaluate('bench.exportBackup()')));
  for (let run = 0; run < EXCHANGES; run += 1) imports.push(Number(await page.evaluate('bench.importBackup()')));
  return { exports, imports, bytes: Number(await page.evaluate('bench.backupBytes()')) };
}

/** Does `work` in a page of the extension that has the measuring code; in front, since browsers slow down what is behind. */
async function inOwnPage<T>(extension: Extension, code: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await extension.openSurface(HOST);
  try {
    await page.evaluate(code);
    return await work(page);
  } finally {
    await page.close();
  }
}
