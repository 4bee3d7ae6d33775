import type { Browser, Page } from 'puppeteer';
import { median } from '../bench/statistics.ts';
import { chanceOf, SCENARIOS, type Scenario } from './edit.ts';
import { type BenchPage, type PageWish, writePage } from './page.ts';
import type { Stage, TextSpan } from './page-side/stage.ts';
import { type BenchQuote, chooseQuotes } from './quotes.ts';
import { chanceFrom } from './random.ts';
import { plainSetting, type Rendered, render, resetting } from './render.ts';
import { indexOf, inkOf, judge, type Truth, truthOf } from './truth.ts';

declare const benchStage: Stage;

/** An engine's script, and how often it is run: medians of fewer runs do for what takes seconds. */
export interface Contender {
  readonly name: string;
  readonly script: string;
  readonly runs: number;
  /** Quotes that it is given at a time. More would gain nothing where each is found by itself, and the driver waits only so long. */
  readonly atOnce: number;
}

/** How one engine did with all quotes of one page after one edit. */
export interface Outcome {
  readonly page: string;
  readonly scenario: string;
  readonly engine: string;
  /** UTF-16 units of the body's text. */
  readonly length: number;
  readonly judged: number;
  readonly right: number;
  readonly wrong: number;
  /** Processor time of the page's thread: median of the runs, and the first of them, before the engine was warm. */
  readonly milliseconds: number;
  readonly firstMilliseconds: number;
}

/** Highlights on a page. */
const QUOTES = 200;

/** All contenders on the page of `wish`, through all scenarios, in `browser`. */
export async function measure(
  browser: Browser,
  stage: string,
  contenders: readonly Contender[],
  wish: PageWish,
): Promise<readonly Outcome[]> {
  const page = writePage(wish);
  const quotes = chooseQuotes(page, QUOTES, chanceFrom(wish.seed + 1));
  const original = render(page.parts, page.language, plainSetting(page.gap));
  const spans = quotes.map((quote) => passageOf(quote, original));
  const outcomes: Outcome[] = [];
  for (const contender of contenders) {
    const tab = await show(browser, original, [stage, contender.script]);
    const kept = await tab.evaluate((engine, all) => benchStage.describe(engine, all), contender.name, spans);
    await tab.close();
    for (const scenario of SCENARIOS) {
      const edited = editedPage(page, quotes, scenario, wish.seed);
      outcomes.push(await run(browser, stage, contender, { wish, scenario, edited, quotes, kept }));
    }
  }
  return outcomes;
}

/** The highlighted passage on the page as it was. */
function passageOf(quote: BenchQuote, original: Rendered): TextSpan {
  const truth = truthOf(quote, original, indexOf(original));
  if (truth === null || truth === 'apart') throw new Error('a quote is not on its own page');
  return truth;
}

function editedPage(page: BenchPage, quotes: readonly BenchQuote[], scenario: Scenario, seed: number): Rendered {
  const chance = chanceOf(scenario, seed);
  const setting = scenario.isReset ? resetting(page.language, chance) : plainSetting(page.gap);
  return render(scenario.edit(page, quotes, chance), page.language, setting);
}

interface Job {
  readonly wish: PageWish;
  readonly scenario: Scenario;
  readonly edited: Rendered;
  readonly quotes: readonly BenchQuote[];
  readonly kept: readonly unknown[];
}

async function run(browser: Browser, stage: string, { name, script, runs, atOnce }: Contender, job: Job): Promise<Outcome> {
  const { wish, scenario, edited, quotes, kept } = job;
  const tab = await show(browser, edited, [stage, script]);
  await tab.evaluate((all) => benchStage.hold(all), kept);
  const clock = await clockOf(tab);
  const times: number[] = [];
  for (let count = 0; count < runs; count++) {
    const before = await clock();
    for (let at = 0; at < kept.length; at += atOnce) {
      await tab.evaluate((engine, start, end) => benchStage.run(engine, start, end), name, at, at + atOnce);
    }
    times.push((await clock()) - before);
  }
  const spans = await tab.evaluate(() => benchStage.found());
  await tab.close();
  const index = indexOf(edited);
  const ink = inkOf(edited.text);
  const verdicts = quotes.flatMap((quote, i) => {
    const truth: Truth = scenario.isDeleted ? null : truthOf(quote, edited, index);
    return truth === 'apart' ? [] : [judge(truth, spans[i] ?? null, ink)];
  });
  return {
    page: wish.name,
    scenario: scenario.name,
    engine: name,
    length: edited.text.length,
    judged: verdicts.length,
    right: verdicts.filter((verdict) => verdict === 'right').length,
    wrong: verdicts.filter((verdict) => verdict === 'wrong').length,
    milliseconds: median(times),
    firstMilliseconds: times[0] ?? Number.NaN,
  };
}

/**
 * Milliseconds of processor time that the page's main thread has used, by Chromium's own account: other work of the computer
 * does not count.
 */
async function clockOf(tab: Page): Promise<() => Promise<number>> {
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
}

/** Opens a page with the scripts in it; they leave no trace in its DOM. */
async function show(browser: Browser, { html, text }: Rendered, scripts: readonly string[]): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setContent(html);
  for (const script of scripts) await tab.evaluate(script);
  const length = await tab.evaluate(() => benchStage.textLength());
  if (length !== text.length) throw new Error(`the page has ${length} units of text and not the ${text.length} it was made of`);
  return tab;
}
