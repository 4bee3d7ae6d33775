import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import type { Figure } from '../bench/report.ts';
import { type Extension, openExtension } from '../browser/extension.ts';
import type { BrowserKind } from '../browser/launch.ts';
import { bundleInPage } from './bundle.ts';
import { figuresOf, type Runs } from './figures.ts';
import type { LibrarySize } from './in-page/library-data.ts';
import { exchange, type Inside, openAgain, openFirst, searchAll, useList } from './measure-parts.ts';
import type { Part } from './parts.ts';

/** A large library: ten highlights in each article, and a text of about as many words as a short report has. */
const SIZE = { articles: 5_000, each: 10, words: 300 };
/** A page of the extension that the measuring code can run in; which one does not matter. */
const HOST = 'src/ui/popup/index.html?tab=0';

/** What was measured in one browser. */
export interface Measured {
  readonly figures: readonly Figure[];
  /** Name and version of the browser. */
  readonly version: string;
}

/** Measures parts of the library of a browser's built extension, in a profile of its own; `size` is that of a large one where left out. `tell` hears what is being done. */
export async function measureLibrary(
  kind: BrowserKind,
  parts: readonly Part[],
  tell: (doing: string) => void,
  size: LibrarySize = SIZE,
): Promise<Measured> {
  const code = await bundleInPage();
  const extension = await openExtension({ kind, headless: true, dist: resolve('dist', kind) });
  try {
    tell('filling the library');
    await inOwnPage(extension, code, (page) => page.evaluate(`bench.fill(${JSON.stringify(size)})`));
    const figures = figuresOf(kind, await measureParts(extension, code, parts, tell, size.articles * size.each));
    return { figures, version: await extension.browser.version() };
  } finally {
    await extension.close();
  }
}

async function measureParts(
  extension: Extension,
  code: string,
  parts: readonly Part[],
  tell: (doing: string) => void,
  highlights: number,
): Promise<Runs> {
  const inside: Inside = (work) => inOwnPage(extension, code, work);
  const isWanted = (part: Part) => parts.includes(part);
  const runs: { -readonly [Field in keyof Runs]: Runs[Field] } = { highlights };
  if (isWanted('open') || isWanted('list') || isWanted('search')) {
    tell('opening it for the first time, and having it indexed');
    const cold = await openFirst(extension, inside);
    if (isWanted('open')) {
      tell('opening it again');
      runs.open = { cold, openings: await openAgain(extension) };
    }
  }
  if (isWanted('list')) {
    tell('typing and scrolling');
    runs.list = await useList(extension, code);
  }
  if (isWanted('search')) {
    tell('searching');
    runs.search = await inside(searchAll);
  }
  if (isWanted('export') || isWanted('import')) {
    tell('exporting and importing');
    const exchanged = await inside((page) => exchange(page, isWanted));
    if (isWanted('export')) runs.export = exchanged;
    if (isWanted('import')) runs.import = exchanged;
  }
  return runs;
}

/** Does `work` in a page of the extension that has the measuring code; in front, since browsers slow down what is behind. */
export async function inOwnPage<T>(extension: Extension, code: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await extension.openSurface(HOST);
  try {
    await page.evaluate(code);
    return await work(page);
  } finally {
    await page.close();
  }
}
