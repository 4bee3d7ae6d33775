// What pages that are not about rare earths pay.
import type { Page } from 'puppeteer';
import { OTHER_PAGES } from '../other-pages/all.ts';
import type { OtherPage } from '../other-pages/page.ts';
import { LET_IN } from '../other-pages/still.ts';
import type { Bench, Part } from '../part.ts';
import { type Figure, gridOf, inUnit, tableOf } from '../report.ts';
import { median } from '../statistics.ts';
import { traced } from '../trace.ts';
import { type BenchWorld, HOST, OWN_SCRIPTS, rest, withWorld } from '../world.ts';
import { type Effect, effectOn, listenForMessages } from './page-effect.ts';

const RUNS = 5;
/** Fewer for pages that the gate looks at for seconds. */
const LATE_RUNS = 3;
/** Milliseconds after loading by which the gate has looked. */
const SETTLED = 300;

interface Measured extends Effect {
  readonly page: OtherPage;
  readonly bytes: number;
  readonly times: readonly number[];
}

/** Bytes injected, main-thread time, messages and changes on thirty pages. */
export const PAGES: Part = {
  name: 'pages',
  title: 'What a page that is not about rare earths pays',
  measure: (bench) =>
    withWorld('chrome', async (world) => {
      const heard = await listenForMessages(world.extension);
      const measured: Measured[] = [];
      for (const page of [...OTHER_PAGES, ...LET_IN]) {
        bench.say(page.name);
        measured.push(await measureOne(world, heard, page, bench));
      }
      return reportOf(measured);
    }),
};

async function measureOne(world: BenchWorld, heard: () => Promise<number>, page: OtherPage, bench: Bench): Promise<Measured> {
  const html = page.html();
  const address = `${HOST}/${page.name.replaceAll(/\W+/g, '-')}`;
  world.web.serve(address, html);
  const settled = page.settles ?? SETTLED;
  const effect = await effectOn(world, heard, address, settled);
  const times: number[] = [];
  while (times.length < bench.runs(page.settles ? LATE_RUNS : RUNS)) {
    const tab = await world.extension.browser.newPage();
    times.push(await costIn(tab, address, settled));
    await tab.close();
  }
  return { page, bytes: Buffer.byteLength(html), times, ...effect };
}

async function costIn(tab: Page, address: string, settled: number): Promise<number> {
  const { total } = await traced(tab, { script: OWN_SCRIPTS, ownsMicrotasks: true }, async () => {
    await tab.goto(address, { waitUntil: 'load' });
    await rest(settled);
  });
  return total;
}

function reportOf(all: readonly Measured[]): string {
  const others = all.filter(({ page }) => page.kind !== 'let in');
  return [
    tableOf(figuresOf(others)),
    'By kind of page, milliseconds of the main thread:',
    kindTable(all),
    'The pages of the last line name the trade without being about rare earths; the gate is generous and has them read, the background says no, and nothing is marked.',
    `<details><summary>All ${all.length} pages</summary>`,
    wholeTable(all),
    '</details>',
  ].join('\n\n');
}

function figuresOf(all: readonly Measured[]): readonly Figure[] {
  const figure = (what: string, measured: number, budget: number | null, unit: string): Figure => ({
    what,
    measured,
    budget,
    unit,
  });
  const most = (of: (one: Measured) => number) => Math.max(...all.map(of));
  return [
    figure(`gate, gzip, all that is put into any of the ${all.length} pages`, most(({ injected }) => injected) / 1024, 6, 'KB'),
    figure(
      'scripts and style sheets of ours besides the gate, worst page',
      most(({ others }) => others),
      0,
      '',
    ),
    figure(
      'messages sent, worst page',
      most(({ messages }) => messages),
      0,
      '',
    ),
    figure(
      'nodes of the page changed, worst page',
      most(({ changed }) => changed),
      0,
      '',
    ),
    figure('main thread, median of the pages’ medians', median(all.map(({ times }) => median(times))), 1, 'ms'),
    figure(
      'main thread, the slowest page’s median',
      most(({ times }) => median(times)),
      null,
      'ms',
    ),
    figure(
      'main thread, worst of all runs',
      most(({ times }) => Math.max(...times)),
      5,
      'ms',
    ),
  ];
}

function kindTable(all: readonly Measured[]): string {
  const kinds = [...new Set(all.map(({ page }) => page.kind))];
  const rows = kinds.map((kind) => {
    const these = all.filter(({ page }) => page.kind === kind);
    const medians = these.map(({ times }) => median(times));
    const worst = Math.max(...these.flatMap(({ times }) => times));
    return [kind, `${these.length}`, ...[median(medians), Math.max(...medians), worst].map((time) => inUnit(time, 'ms'))];
  });
  return gridOf(['kind', 'pages', 'median', 'slowest page', 'worst run'], rows, 'lrrrr');
}

function wholeTable(all: readonly Measured[]): string {
  const rows = all.map(({ page, bytes, times, injected, others, messages, changed }) => [
    page.name,
    inUnit(bytes / 1000, 'KB'),
    inUnit(median(times), 'ms'),
    inUnit(Math.max(...times), 'ms'),
    inUnit(injected / 1024, 'KB'),
    `${others}`,
    `${messages}`,
    `${changed}`,
  ]);
  return gridOf(
    ['page', 'size', 'median', 'worst', 'put in, gzip', 'besides the gate', 'messages', 'nodes changed'],
    rows,
    'lrrrrrrr',
  );
}
