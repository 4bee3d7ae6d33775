import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import type * as engineModule from '../../src/core/read-article.ts';
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

type Engine = Pick<typeof engineModule, 'readClaims' | 'withBackground'>;

/** Milliseconds that the engine takes for an article, warm, built as for the extension, in Node: V8 as in Chromium. */
export async function measureEngine(): Promise<readonly Figure[]> {
  const engine = await builtEngine();
  return LENGTHS.flatMap(([words, budget]) => {
    const times = timesFor(words, engine);
    const length = `${words.toLocaleString('en')} words, warm`;
    return [
      { what: `engine, ${length}: to the marks`, measured: median(times.marks), budget, unit: 'ms' as const },
      { what: `then background and notes, ${length}`, measured: median(times.background), budget: null, unit: 'ms' as const },
    ];
  });
}

async function builtEngine(): Promise<Engine> {
  const outDir = resolve('node_modules/.cache/bench');
  const lib = { entry: 'src/core/read-article.ts', formats: ['es' as const], fileName: () => 'engine.mjs' };
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    json: { stringify: true },
    build: { outDir, lib, minify: true },
  });
  return (await import(pathToFileURL(resolve(outDir, 'engine.mjs')).href)) as Engine;
}

function timesFor(words: number, engine: Engine): { readonly marks: readonly number[]; readonly background: readonly number[] } {
  const { document } = new JSDOM(articlePage(words), { url: 'https://www.reuters.com/a' }).window;
  const extraction = extract(document, 'https://www.reuters.com/a');
  if (extraction.status !== 'ok') throw new Error('the page to measure on has no article');
  const { article } = extraction;
  const marks: number[] = [];
  const background: number[] = [];
  for (let run = 0; run < RUNS + WARM_UP; run++) {
    const start = performance.now();
    const reading = engine.readClaims(article, false);
    const marked = performance.now();
    engine.withBackground(reading, article, '2026-11-26');
    if (run < WARM_UP) continue;
    marks.push(marked - start);
    background.push(performance.now() - marked);
  }
  return { marks, background };
}
