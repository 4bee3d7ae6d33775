// What an article pays, from the gate to the last mark.
import type { Page } from 'puppeteer';
import type { BrowserKind } from '../../browser/launch.ts';
import { articlePage, unmarkedArticlePage } from '../pages.ts';
import { IS_PAINTED, openPainted } from '../painted.ts';
import type { Bench, Part } from '../part.ts';
import { type Figure, gridOf, inUnit, tableOf } from '../report.ts';
import { median } from '../statistics.ts';
import { noteMoment, traced } from '../trace.ts';
import type { MainThreadCost } from '../trace-cost.ts';
import { type BenchWorld, HOST, OWN_SCRIPTS, rest, withWorld } from '../world.ts';

/** Words of the articles. */
const LENGTHS = [300, 1_000, 3_000, 10_000, 20_000, 50_000];
const RUNS = 5;
/** Milliseconds after the first mark in which the reader looks for highlights and takes the background's second answer. */
const AFTER = 700;

interface Timed {
  readonly words: number;
  readonly costs: readonly MainThreadCost[];
  readonly walls: Readonly<Record<BrowserKind, readonly number[]>>;
}

/** Words of the article whose page does not say where it is. */
const UNMARKED = 1_000;

/** Main-thread time, longest task and wall time by length, in both browsers. */
export const ARTICLES: Part = {
  name: 'articles',
  title: 'What an article pays, from gate to painted',
  async measure(bench) {
    const costs = new Map<number, readonly MainThreadCost[]>();
    let unmarked: readonly MainThreadCost[] = [];
    const wallsIn = (kind: BrowserKind) =>
      withWorld(kind, async (world) => {
        const walls = new Map<number, readonly number[]>();
        if (kind === 'chrome') {
          bench.say('a page that does not say where its article is');
          world.web.serve(`${HOST}/unmarked`, unmarkedArticlePage(UNMARKED));
          unmarked = await repeat(bench, world, (page) => costIn(page, `${HOST}/unmarked`));
        }
        for (const words of LENGTHS) {
          bench.say(`${words.toLocaleString('en')} words in ${kind}`);
          world.web.serve(addressOf(words), articlePage(words));
          if (kind === 'chrome') costs.set(words, await repeat(bench, world, (page) => costIn(page, addressOf(words))));
          walls.set(words, await repeat(bench, world, (page) => openPainted(page, addressOf(words))));
        }
        return walls;
      });
    const chrome = await wallsIn('chrome');
    const firefox = await wallsIn('firefox');
    const walls = (words: number) => ({ chrome: chrome.get(words) ?? [], firefox: firefox.get(words) ?? [] });
    return reportOf(
      LENGTHS.map((words) => ({ words, costs: costs.get(words) ?? [], walls: walls(words) })),
      unmarked,
    );
  },
};

function addressOf(words: number): string {
  return `${HOST}/article-${words}`;
}

/** What `measure` gives in as many fresh tabs as there are runs. */
async function repeat<T>(bench: Bench, { extension }: BenchWorld, measure: (page: Page) => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  while (all.length < bench.runs(RUNS)) {
    const page = await extension.browser.newPage();
    all.push(await measure(page));
    await page.close();
  }
  return all;
}

function costIn(page: Page, address: string): Promise<MainThreadCost> {
  return traced(page, { script: OWN_SCRIPTS, ownsMicrotasks: true }, async () => {
    await page.goto(address, { waitUntil: 'load' });
    // Asked from outside: a function that waits in the page would have continuations that look like ours.
    while (!(await page.evaluate(IS_PAINTED))) await rest(10);
    await noteMoment(page);
    await rest(AFTER);
  });
}

function reportOf(all: readonly Timed[], unmarked: readonly MainThreadCost[]): string {
  const middle = (costs: readonly MainThreadCost[], of: (cost: MainThreadCost) => number) => median(costs.map(of));
  const thousand = all.find(({ words }) => words === 1_000)?.costs ?? [];
  const figures: readonly Figure[] = [
    {
      what: 'main thread, 1,000 words, gate to painted',
      measured: middle(thousand, ({ before }) => before),
      budget: 30,
      unit: 'ms',
    },
    {
      what: 'main thread, 1,000 words, on a page that does not say where its article is',
      measured: middle(unmarked, ({ before }) => before),
      budget: 30,
      unit: 'ms',
    },
    {
      what: 'longest task with our scripts in it, any length, median of the runs',
      measured: Math.max(...[unmarked, ...all.map(({ costs }) => costs)].map((costs) => middle(costs, (one) => one.longestTask))),
      budget: 50,
      unit: 'ms',
    },
  ];
  const rows = all.map(({ words, costs, walls }) => [
    words.toLocaleString('en'),
    inUnit(
      middle(costs, ({ before }) => before),
      'ms',
    ),
    inUnit(
      middle(costs, ({ total, before }) => total - before),
      'ms',
    ),
    inUnit(
      middle(costs, ({ longestTask }) => longestTask),
      'ms',
    ),
    inUnit(median(walls.chrome), 'ms'),
    inUnit(median(walls.firefox), 'ms'),
  ]);
  const head = ['words', 'gate to painted', 'afterwards', 'longest task', 'wall time, Chromium', 'wall time, Firefox'];
  return [
    tableOf(figures),
    `Main thread in Chromium (processor time of our scripts, by its trace), medians of ${all[0]?.costs.length ?? 0} runs in fresh tabs; “afterwards” is the reader’s work in the ${AFTER} ms after the first mark: highlights looked for, the background’s second answer. Wall time is from the page’s DOM to the first frame with a mark. Of an article the first 200,000 characters are read, which is some 32,000 words.`,
    gridOf(head, rows, 'rrrrrr'),
  ].join('\n\n');
}
