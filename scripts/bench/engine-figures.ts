import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import type { readArticle } from '../../src/core/read-article.ts';
import { extract } from '../../src/dom/extract/extract.ts';
import { articlePage } from './pages.ts';
import { type Figure, median } from './report.ts';

/** Words of the articles measured, and the budget of each in milliseconds. */
const LENGTHS = [
  [1_000, 20],
  [10_000, null],
  [100_000, 1_000],
] as const;
const RUNS = 30;
/** Runs before those that count: by then the engine is compiled as far as it will be. */
const WARM_UP = 30;

/** Milliseconds that the engine takes for an article, warm, built as for the extension, in Node: V8 as in Chromium. */
export async function measureEngine(): Promise<readonly Figure[]> {
  const read = await builtEngine();
  return LENGTHS.map(([words, budget]) => ({
    what: `engine, ${words.toLocaleString('en')} words, warm`,
    measured: median(timesFor(words, read)),
    budget,
    unit: 'ms',
  }));
}

async function builtEngine(): Promise<typeof readArticle> {
  const outDir = resolve('node_modules/.cache/bench');
  const lib = { entry: 'src/core/read-article.ts', formats: ['es' as const], fileName: () => 'engine.mjs' };
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    json: { stringify: true },
    build: { outDir, lib, minify: true },
  });
  const engine = (await import(pathToFileURL(resolve(outDir, 'engine.mjs')).href)) as { readArticle: typeof readArticle };
  return engine.readArticle;
}

function timesFor(words: number, read: typeof readArticle): readonly number[] {
  const { document } = new JSDOM(articlePage(words), { url: 'https://www.reuters.com/a' }).window;
  const extraction = extract(document, 'https://www.reuters.com/a');
  if (extraction.status !== 'ok') throw new Error('the page to measure on has no article');
  const times: number[] = [];
  for (let run = 0; run < RUNS + WARM_UP; run++) {
    const start = performance.now();
    read(extraction.article, { today: '2026-11-26' });
    if (run >= WARM_UP) times.push(performance.now() - start);
  }
  return times;
}
