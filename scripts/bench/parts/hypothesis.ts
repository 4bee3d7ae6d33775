// The Hypothesis client and Loupe on the same article, each showing the same 200 highlights that were kept before.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import type { Page } from 'puppeteer';
import type { Selector } from '../../../src/core/annotation/annotation.ts';
import { bundle } from '../../bench-anchor/bundle.ts';
import { findHypothesis } from '../../bench-anchor/hypothesis.ts';
import type { Stage } from '../../bench-anchor/page-side/stage.ts';
import { bundleInPage } from '../../bench-library/bundle.ts';
import { inOwnPage } from '../../bench-library/measure.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { openWeb } from '../../browser/web.ts';
import { HIGHLIGHTS, type HighlightedPage, highlightedPage } from '../highlighted-page.ts';
import { type Bytes, EMBED, EMBED_CONFIG, serveHypothesis } from '../hypothesis-service.ts';
import { libraryOf } from '../kept-highlights.ts';
import type { Bench, Part } from '../part.ts';
import { NOT_INSTALLED } from '../peers.ts';
import { gridOf, inUnit } from '../report.ts';
import { median } from '../statistics.ts';
import { eventsOf } from '../trace.ts';
import { costOf, type MainThreadCost, scriptsIn } from '../trace-cost.ts';
import { HOST, OWN_SCRIPTS, rest, withWorld } from '../world.ts';

declare const benchStage: Stage;

const RUNS = 15;
/** Characters of the articles: some 3,300 words, a long read, and 10,000. */
const LENGTHS = [20_000, 62_000];
const ADDRESS = `${HOST}/highlighted`;
const TITLE = 'China tightens rare earth export controls';
/** Milliseconds for which the number of marks stays as it is once all are there. */
const QUIET = 700;
const LIMIT = 60_000;

/** One of the two, ready to show the article. */
interface Side {
  readonly open: () => Promise<Page>;
  /** An expression for the page: how many highlights stand in it. */
  readonly count: string;
  /** Its scripts, by their addresses, in the page and in its own frame, where it has one. */
  readonly script: RegExp;
  readonly frame: RegExp | null;
}

/** What one opening of the page cost. */
interface Run {
  readonly page: MainThreadCost;
  /** In the frame of its sidebar; zero where there is none. */
  readonly sidebar: number;
  readonly shown: number;
  /** The scripts that ran in the page. */
  readonly scripts: ReadonlySet<string>;
}

/** What one of the two cost, medians. */
interface Cost {
  readonly page: number;
  readonly sidebar: number;
  readonly longestTask: number;
  readonly bytes: Bytes;
  readonly shown: number;
}

/** Bytes and main-thread time until 200 highlights stand. */
export const HYPOTHESIS: Part = {
  name: 'hypothesis',
  title: `Beside the Hypothesis client: one article, ${HIGHLIGHTS} highlights`,
  async measure(bench) {
    const peer = findHypothesis();
    if ('missing' in peer) return `The Hypothesis client: ${NOT_INSTALLED}.`;
    const script = await bundle('hypothesis.ts', peer.modules);
    const tables: string[] = [];
    for (const length of LENGTHS) tables.push(await compare(bench, highlightedPage(length), script));
    return [...tables, NOTE].join('\n\n');
  },
};

/** Opens `page` with the one and with the other in turn, as often as there are runs: what slows the computer down slows both. */
function compare(bench: Bench, page: HighlightedPage, script: string): Promise<string> {
  return withLoupe(page, (loupe) =>
    withClient(page, script, async (client, service) => {
      const runs: { readonly ours: Run; readonly theirs: Run }[] = [];
      while (runs.length < bench.runs(RUNS)) {
        bench.say(`both, ${runs.length + 1}`);
        runs.push({ ours: await runOf(loupe), theirs: await runOf(client) });
      }
      const ours = runs.map((run) => run.ours);
      const theirs = runs.map((run) => run.theirs);
      return reportOf(page, costFrom(ours, bytesOf(ours)), costFrom(theirs, service.takeBytes()));
    }),
  );
}

/** What an engine keeps of the passages of the page that is open in `tab`. */
async function describeIn(tab: Page, name: string, script: string, { spans }: HighlightedPage): Promise<readonly unknown[]> {
  for (const code of [await bundle('stage.ts'), script]) await tab.evaluate(`${code}\ntrue`);
  return tab.evaluate((engine, all) => benchStage.describe(engine, all), name, spans);
}

function withLoupe<T>(page: HighlightedPage, work: (side: Side) => Promise<T>): Promise<T> {
  return withWorld('chrome', async ({ extension, web }) => {
    web.serve(ADDRESS, page.html);
    const blank = await extension.browser.newPage();
    await blank.setContent(page.html);
    const kept = (await describeIn(blank, 'Loupe', await bundle('loupe.ts'), page)) as readonly (readonly Selector[])[];
    await blank.close();
    const data = JSON.stringify(libraryOf(ADDRESS, TITLE, kept));
    await inOwnPage(extension, await bundleInPage(), (library) => library.evaluate(`bench.put(${data})`));
    return work({
      open: () => extension.browser.newPage(),
      count: `CSS.highlights.get('loupe-yellow')?.size ?? 0`,
      script: OWN_SCRIPTS,
      frame: null,
    });
  });
}

async function withClient<T>(
  page: HighlightedPage,
  script: string,
  work: (side: Side, service: ReturnType<typeof serveHypothesis>) => Promise<T>,
): Promise<T> {
  const web = await openWeb();
  const browser = await launchBrowser({ kind: 'chrome', headless: true, acceptInsecureCerts: true, args: web.chromeArgs });
  try {
    const { html } = page;
    const tab = await browser.newPage();
    await tab.setContent(html);
    const kept = (await describeIn(tab, 'Hypothesis', script, page)) as readonly (readonly unknown[])[];
    await tab.close();
    const service = serveHypothesis(web, ADDRESS, kept);
    const config = `<script type="application/json" class="js-hypothesis-config">${JSON.stringify(EMBED_CONFIG)}</script>`;
    web.serve(ADDRESS, html.replace('</body>', `${config}<script src="${EMBED}" async></script></body>`));
    const open = async () => {
      service.takeBytes();
      // Nothing of the run before may be in a cache: the bytes are to be counted.
      return (await browser.createBrowserContext()).newPage();
    };
    const count = `new Set([...document.querySelectorAll('hypothesis-highlight')].map((each) => each._annotation?.$tag ?? each)).size`;
    const side = { open, count, script: /(annotator\.bundle|embed|boot)\.js/, frame: /sidebar\.bundle|embed\.js/ };
    return await work(side, service);
  } finally {
    await browser.close();
    await web.close();
  }
}

/** Opens the page once, until all highlights stand and stay. */
async function runOf({ open, count, script, frame }: Side): Promise<Run> {
  const tab = await open();
  let shown = 0;
  const events = await eventsOf(tab, async () => {
    await tab.goto(ADDRESS, { waitUntil: 'load' });
    shown = await settled(tab, count);
  });
  const page = costOf(events, { script, ownsMicrotasks: true });
  const sidebar = frame ? costOf(events, { script: frame, ownsMicrotasks: true }).total : 0;
  await tab.close();
  return { page, sidebar, shown, scripts: scriptsIn(events, script) };
}

function costFrom(runs: readonly Run[], bytes: Bytes): Cost {
  const middle = (of: (run: Run) => number) => median(runs.map(of));
  return {
    page: middle(({ page }) => page.total),
    longestTask: middle(({ page }) => page.longestTask),
    sidebar: middle(({ sidebar }) => sidebar),
    shown: middle(({ shown }) => shown),
    bytes,
  };
}

/** What our scripts that ran in the page weigh. */
function bytesOf(runs: readonly Run[]): Bytes {
  const names = new Set(runs.flatMap(({ scripts }) => [...scripts]));
  const scripts = [...names].map((name) => readFileSync(`dist/chrome/src/entrypoints/${name}`));
  const packed = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  return { packed, plain: scripts.reduce((sum, script) => sum + script.length, 0) };
}

async function settled(tab: Page, count: string): Promise<number> {
  const end = Date.now() + LIMIT;
  let shown = 0;
  for (let since = Date.now(); Date.now() < end; await rest(50)) {
    const now = Number(await tab.evaluate(count));
    if (now !== shown) since = Date.now();
    shown = now;
    if (shown >= HIGHLIGHTS && Date.now() - since > QUIET) return shown;
  }
  return shown;
}

function reportOf({ text }: HighlightedPage, ours: Cost, theirs: Cost): string {
  const row = (what: string, of: (cost: Cost) => number, unit: string) => {
    const times = of(theirs) / of(ours);
    return [what, inUnit(of(ours), unit), inUnit(of(theirs), unit), Number.isFinite(times) ? `${times.toFixed(1)} ×` : '–', ''];
  };
  const asked = (cells: readonly string[], times: number) => cells.with(4, `10 ×: ${times >= 10 ? 'met' : 'MISSED'}`);
  const rows = [
    asked(
      row('bytes', ({ bytes }) => bytes.plain / 1024, 'KB'),
      theirs.bytes.plain / ours.bytes.plain,
    ),
    asked(
      row('bytes, gzip', ({ bytes }) => bytes.packed / 1024, 'KB'),
      theirs.bytes.packed / ours.bytes.packed,
    ),
    asked(
      row('main thread, page', ({ page }) => page, 'ms'),
      theirs.page / ours.page,
    ),
    row('main thread, its sidebar’s frame', ({ sidebar }) => sidebar, 'ms'),
    asked(
      row('main thread, both', ({ page, sidebar }) => page + sidebar, 'ms'),
      (theirs.page + theirs.sidebar) / ours.page,
    ),
    row('longest task in the page', ({ longestTask }) => longestTask, 'ms'),
    row('highlights in place', ({ shown }) => shown, ''),
  ];
  const words = Math.round(text.split(/\s+/).length / 100) * 100;
  const head = [`${words.toLocaleString('en')} words`, 'Loupe', 'Hypothesis client', 'of ours', 'asked'];
  return gridOf(head, rows, 'lrrrl');
}

const NOTE =
  'Chromium, medians of runs in fresh tabs, the one and the other in turn, the scripts’ processor time by its trace, from the page’s opening until all highlights stand. Loupe’s has the claims read and painted too, and its bytes are those of its scripts that ran in the page: the article stands in a `<main>`, so that Readability is not asked. The client is its npm package, started by its own `boot.js`, with its sidebar in a frame and a stand-in for its service that gives it 200 annotations; its bytes are all that it loads, the annotations themselves included, with an empty cache.';
