// 200 passages marked in one article, beside other programs that mark.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer';
import { bundle } from '../../bench-anchor/bundle.ts';
import { findHypothesis } from '../../bench-anchor/hypothesis.ts';
import type { Stage } from '../../bench-anchor/page-side/stage.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { HIGHLIGHTS, type HighlightedPage, highlightedPage } from '../highlighted-page.ts';
import type { Marker } from '../in-page/marker.ts';
import type { Bench, Part } from '../part.ts';
import { NOT_INSTALLED, peerFile } from '../peers.ts';
import { gridOf, inUnit } from '../report.ts';
import { median } from '../statistics.ts';

declare const benchStage: Stage;
declare const benchMarker: Marker;

const RUNS = 5;
const IN_PAGE = '../../bench/in-page/';

/** A program that marks: what it is put into the page as, and the bundle of `bench-anchor` by which passages are described for it. */
interface Program {
  readonly name: string;
  /** Null where it is not installed. */
  readonly script: string | null;
  /** Name of the engine that describes, and its script; passages are given by their words where left out. */
  readonly describer?: readonly [name: string, script: string];
}

/** Main-thread time, nodes and bytes for 200 marks. */
export const MARKING: Part = {
  name: 'marking',
  title: `${HIGHLIGHTS} passages marked in an article of some 10,000 words`,
  async measure(bench) {
    const stage = await bundle('stage.ts');
    const page = highlightedPage();
    const browser = await launchBrowser({ kind: 'chrome', headless: true });
    try {
      const rows: (readonly string[])[] = [];
      for (const program of await programs(bench)) {
        bench.say(program.name);
        rows.push(await rowOf(bench, browser, stage, page, program));
      }
      const head = ['', 'main thread, all marks', 'ranges or elements', 'nodes added', 'script, gzip'];
      return `${gridOf(head, rows, 'lrrrr')}\n\n${NOTE}`;
    } finally {
      await browser.close();
    }
  },
};

const NOTE =
  'Processor time of the page’s main thread in Chromium from the passages as kept to all marks in place, layout forced; medians, each run in a fresh tab. dom-anchor-text-quote only finds, and Hypothesis here is its anchoring alone: a plain wrapper in elements marks for both. mark.js looks for words, and marks every place where they stand.';

async function programs(bench: Bench): Promise<readonly Program[]> {
  const peer = findHypothesis();
  const hypothesis: Program =
    'missing' in peer
      ? { name: 'Hypothesis', script: null }
      : {
          name: 'Hypothesis, anchoring alone',
          script: await bundle(`${IN_PAGE}marking-hypothesis.ts`, peer.modules),
          describer: ['Hypothesis', await bundle('hypothesis.ts', peer.modules)],
        };
  return [
    {
      name: 'Loupe (CSS highlights)',
      script: await bundle(`${IN_PAGE}marking-loupe.ts`),
      describer: ['Loupe', await bundle('loupe.ts')],
    },
    {
      name: 'mark.js',
      script: bench.hasPeers
        ? `${readFileSync(peerFile('mark.js', 'dist/mark.min.js'), 'utf8')};${await bundle(`${IN_PAGE}marking-mark-js.ts`)}`
        : null,
    },
    {
      name: 'dom-anchor-text-quote, wrapped',
      script: await bundle(`${IN_PAGE}marking-dom-anchor.ts`),
      describer: ['dom-anchor-text-quote', await bundle('dom-anchor.ts')],
    },
    hypothesis,
  ];
}

async function rowOf(bench: Bench, browser: Browser, stage: string, page: HighlightedPage, program: Program) {
  const { name, script } = program;
  if (script === null) return [name, NOT_INSTALLED, '', '', ''];
  const kept = await keptFor(browser, stage, page, program);
  const times: number[] = [];
  let seen = { marked: 0, added: 0 };
  while (times.length < bench.runs(RUNS)) {
    const tab = await browser.newPage();
    await tab.setContent(page.html);
    await tab.evaluate(`${script}\ntrue`);
    const { time, ...rest } = await markIn(tab, kept);
    times.push(time);
    seen = rest;
    await tab.close();
  }
  const bytes = gzipSync(new TextEncoder().encode(script), { level: 9 }).length;
  return [name, inUnit(median(times), 'ms'), `${seen.marked}`, `${seen.added}`, inUnit(bytes / 1024, 'KB')];
}

async function keptFor(browser: Browser, stage: string, { html, text, spans }: HighlightedPage, { describer }: Program) {
  if (!describer) return spans.map(({ start, end }) => text.slice(start, end));
  const [engine, script] = describer;
  const tab = await browser.newPage();
  await tab.setContent(html);
  for (const code of [stage, script]) await tab.evaluate(`${code}\ntrue`);
  const kept = await tab.evaluate((name, all) => benchStage.describe(name, all), engine, spans);
  await tab.close();
  return kept;
}

async function markIn(tab: Page, kept: readonly unknown[]) {
  await tab.evaluate((all) => void Object.assign(globalThis, { benchKept: all }), kept);
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  const clock = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  const nodes = () => tab.evaluate(() => document.evaluate('count(//node())', document, null, 1).numberValue);
  const before = await nodes();
  const started = await clock();
  await tab.evaluate(async () => {
    await benchMarker.mark((globalThis as unknown as { benchKept: readonly unknown[] }).benchKept);
    return document.body.offsetHeight;
  });
  const time = (await clock()) - started;
  const marked = await tab.evaluate(() => {
    const painted = [...(CSS.highlights as unknown as Map<string, { size: number }>).values()];
    const wrapped = document.querySelectorAll('mark, hypothesis-highlight').length;
    return painted.reduce((sum, { size }) => sum + size, 0) || wrapped;
  });
  return { time, marked, added: (await nodes()) - before };
}
