import { JSDOM } from 'jsdom';
import { readArticle } from '../../src/core/read-article.ts';
import { extract } from '../../src/dom/extract/extract.ts';
import { articlePage } from './pages.ts';
import { type Figure, median } from './report.ts';

const LENGTHS = [1_000, 10_000] as const;
const RUNS = 30;

/** Milliseconds that the engine takes for an article, warm, in Node: the same V8 as in Chromium's background. */
export function measureEngine(): readonly Figure[] {
  return LENGTHS.map((words) => ({
    what: `engine, ${words.toLocaleString('en')} words, warm`,
    measured: median(timesFor(words)),
    budget: words === 1_000 ? 20 : null,
    unit: 'ms',
  }));
}

function timesFor(words: number): readonly number[] {
  const { document } = new JSDOM(articlePage(words), { url: 'https://www.reuters.com/a' }).window;
  const extraction = extract(document, 'https://www.reuters.com/a');
  if (extraction.status !== 'ok') throw new Error('the page to measure on has no article');
  const times: number[] = [];
  for (let run = 0; run < RUNS + 5; run++) {
    const start = performance.now();
    readArticle(extraction.article);
    if (run >= 5) times.push(performance.now() - start);
  }
  return times;
}
