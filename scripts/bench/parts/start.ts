// How long a reader waits: for the first mark after the background was stopped, and for card, popup and sidebar.
import type { Page } from 'puppeteer';
import { pointOnMark } from '../../browser/hands.ts';
import { GECKO_ID } from '../../browser/launch.ts';
import { poll } from '../../browser/poll.ts';
import { inFirefox } from '../firefox-window.ts';
import { articlePage } from '../pages.ts';
import { openPainted } from '../painted.ts';
import type { Bench, Part } from '../part.ts';
import { gridOf, inUnit } from '../report.ts';
import { median } from '../statistics.ts';
import { openSurfaceTimed } from '../surface-opening.ts';
import { type BenchWorld, BROWSER_NAMES, HOST, withWorld } from '../world.ts';

const RUNS = 5;
/** Milliseconds to wait for a card, and between two looks for its frame, which is to be asked before the card is in it. */
const PATIENCE = 30_000;
const SOON = 5;
const ADDRESS = `${HOST}/article-1000`;
/** Words of the first claim of the article. */
const CLAIM = 'must apply for a licence';
/** Firefox stops a background after so many milliseconds without work, for the bench; sooner, and a busy computer's is stopped at work. */
const PREFS = { 'extensions.background.idle.timeout': 2_000 };

const WHATS = [
  'first mark, background stopped before',
  'first mark, background running',
  'card, from the click',
  'popup, in a tab',
  'sidebar, in a tab',
] as const;

type Times = Readonly<Record<(typeof WHATS)[number], readonly number[]>>;

/** Cold start and surfaces, in both browsers. */
export const START: Part = {
  name: 'start',
  title: 'Waiting: cold start, card, popup, sidebar',
  async measure(bench) {
    const all: Times[] = [];
    for (const kind of ['chrome', 'firefox'] as const) {
      bench.say(kind);
      all.push(await withWorld(kind, (world) => measureIn(bench, world), PREFS));
    }
    const rows = WHATS.map((what) => [what, ...all.map((times) => inUnit(median(times[what]), 'ms'))]);
    const note = `Article of 1,000 words; medians of ${all[0]?.['card, from the click'].length ?? 0}. First marks from the page’s DOM, pages of ours from the start of their navigation, each to the frame that has it.`;
    return `${gridOf(['', BROWSER_NAMES.chrome, BROWSER_NAMES.firefox], rows, 'lrr')}\n\n${note} The library’s opening stands with the library.`;
  },
};

async function measureIn(bench: Bench, world: BenchWorld): Promise<Times> {
  const { extension, web } = world;
  web.serve(ADDRESS, articlePage(1_000));
  const firstMark = async () => {
    const page = await extension.browser.newPage();
    const time = await openPainted(page, ADDRESS);
    await page.close();
    return time;
  };
  const cold = await repeat(bench, async () => {
    await stopBackground(world);
    return firstMark();
  });
  const warm = await repeat(bench, firstMark);
  const article = await extension.browser.newPage();
  await openPainted(article, ADDRESS);
  const card = await repeat(bench, () => openCard(article));
  const tabId = await extension.tabIdOf(article);
  const surface = (path: string, selector: string) =>
    repeat(bench, async () => {
      const address = `${extension.baseUrl}src/ui/${path}/index.html?tab=${tabId}`;
      const { time, page } = await openSurfaceTimed(extension.browser, address, selector);
      await page.close();
      return time;
    });
  return {
    'first mark, background stopped before': cold,
    'first mark, background running': warm,
    'card, from the click': card,
    'popup, in a tab': await surface('popup', '.lp-article-head'),
    'sidebar, in a tab': await surface('sidebar', '.claims li'),
  };
}

async function repeat(bench: Bench, once: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < bench.runs(RUNS)) times.push(await once());
  return times;
}

/** Chromium's is a worker that is stopped; Firefox stops its own after a while without work, and is waited for. */
async function stopBackground({ extension: { browser, kind } }: BenchWorld): Promise<void> {
  const isStopped = async () => {
    if (kind === 'firefox') {
      const state = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.backgroundState`;
      return (await inFirefox<string>(browser, state)) === 'stopped';
    }
    const worker = browser.targets().find((target) => target.type() === 'service_worker');
    // One that has stopped by itself in between cannot be stopped.
    await (await worker?.worker())?.close().catch(() => undefined);
    return worker === undefined;
  };
  await poll('the background to stop', async () => (await isStopped()) || null);
}

/** Milliseconds from a click on a claim to the first picture of its card, by the clocks of the page and of the card's frame. */
async function openCard(page: Page): Promise<number> {
  await page.bringToFront();
  const place = await poll('the mark', () => pointOnMark(page, CLAIM));
  await page.evaluate(WATCH_CLICK);
  await page.mouse.click(place.x, place.y);
  const shown = await poll('its first picture', () => firstPicture(page), PATIENCE, SOON);
  const clicked = Number(await page.evaluate('benchClicked'));
  await page.keyboard.press('Escape');
  await poll('the card to close', async () => (await page.evaluate(`document.querySelector('loupe-card') === null`)) || null);
  return shown - clicked;
}

/**
 * By the clock of the card's frame, when the first frame with the card was drawn; null while there is none. Asked of the frame before the
 * card is in it: Firefox tells no paint of a frame of an extension.
 */
async function firstPicture(page: Page): Promise<number | null> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  // While it goes from nothing to the card's page it answers nothing.
  return Number(await frame?.evaluate(FIRST_PICTURE).catch(() => 0)) || null;
}

const WATCH_CLICK = `addEventListener('pointerdown', () => { globalThis.benchClicked = performance.timeOrigin + performance.now(); }, { capture: true, once: true }); true`;
const FIRST_PICTURE = `new Promise((tell) => {
  const look = () => requestAnimationFrame(() => (document.querySelector('[role="dialog"]') ? drawn() : look()));
  const drawn = () => requestAnimationFrame(() => tell(performance.timeOrigin + performance.now()));
  if (location.pathname === '/src/ui/card/index.html') look();
  else tell(0);
})`;
