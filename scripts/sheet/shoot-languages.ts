import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Language } from '../../src/core/settings/languages.ts';
import { cardFrame, cardIn, pointOnMark, pressInCard, selectWords } from '../browser/hands.ts';
import { poll } from '../browser/poll.ts';
import { dress, type ReadArticle, readArticle } from '../pictures/read-article.ts';
import type { Studio } from '../pictures/studio.ts';
import { askerOf, workOn } from '../pictures/work.ts';
import { openCard, settled } from '../start/pictures.ts';
import type { Fault, Where } from './probe.ts';
import { speakIn } from './speak.ts';
import { EMPTY, type Surface, surfacesOf } from './surfaces.ts';

/** A picture of a surface in a language, and what is wrong there. */
export interface Shot {
  readonly surface: string;
  readonly language: Language;
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** What is to be shown, and where the pictures go. */
export interface Wish {
  readonly languages: readonly Language[];
  /** Source of the function that looks for faults. */
  readonly probe: string;
  readonly folder: string;
  /** Whether a surface is wanted. */
  isWanted(surface: string): boolean;
}

const PAGE = { width: 1280, height: 800 };
/** Highest that a window is made, and what of it is pictured, in CSS pixels. */
const HIGHEST = 6_000;
const PICTURED = 2_600;
const SELECTED = 'Producers must name every end user';
const HIGHLIGHTED = 'He did not take questions';

/** Shows every surface in each language within one run of a browser; the same articles are read and worked on for all. */
export async function shootLanguages(studio: Studio, wish: Wish): Promise<readonly Shot[]> {
  mkdirSync(wish.folder, { recursive: true });
  const { extension, articles, isDark } = studio;
  const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
  const camera = cameraOf(studio, wish);
  for (const language of wish.languages) {
    if (!wish.isWanted(EMPTY.name)) break;
    await speakIn(extension, helper, language);
    await camera.own(EMPTY, language);
  }
  await speakIn(extension, helper, 'en');
  const read: ReadArticle[] = [];
  const ask = askerOf(helper);
  for (const article of articles) {
    const opened = await readArticle(extension, article, { isDark, size: PAGE });
    await workOn(ask, opened.view, opened.view.articleKey ?? '');
    read.push(opened);
  }
  const [first] = read;
  if (!first) throw new Error('There is no article to show.');
  await highlightPassage(helper, first);
  for (const language of wish.languages) {
    await speakIn(extension, helper, language);
    if (['page', 'card', 'bar', 'highlight-card'].some(wish.isWanted)) await shootPage(camera, helper, first, language);
    const surfaces = surfacesOf({ tabId: first.tabId, articleKey: first.view.articleKey ?? '' });
    for (const surface of surfaces) if (wish.isWanted(surface.name)) await camera.own(surface, language);
  }
  return camera.shots;
}

/** Marks a passage that is no claim, for its card to be opened in each language. */
async function highlightPassage(helper: Page, article: ReadArticle): Promise<void> {
  await selectWords(article.page, HIGHLIGHTED);
  await poll('the bar', () => cardIn(helper, article));
  await pressInCard(helper, article, 'Note');
  await waitForCard(helper, article, 'textarea');
  await article.page.keyboard.press('Escape');
}

/** The article's page: a claim's card, the bar beside a selection, a highlight's card. */
async function shootPage(camera: Camera, helper: Page, article: ReadArticle, language: Language): Promise<void> {
  const { page, tabId, view } = article;
  await page.bringToFront();
  await page.reload({ waitUntil: 'load' });
  const marks = view.reading?.claims ?? [];
  const noted = Math.max(
    0,
    marks.findIndex(({ checks }) => checks.length > 0),
  );
  await poll('the marks', async () => (await page.evaluate(() => CSS.highlights.size > 0)) || null);
  await openCard(page, noted);
  await waitForCard(helper, article, 'lp-check');
  await camera.inPage('card', language, { page, helper, tabId });
  await page.keyboard.press('Escape');
  await selectWords(page, SELECTED);
  await waitForCard(helper, article, 'toolbar');
  await camera.inPage('bar', language, { page, helper, tabId });
  await page.keyboard.press('Escape');
  const point = await poll('the highlight', () => pointOnMark(page, HIGHLIGHTED));
  await page.mouse.click(point.x, point.y);
  await waitForCard(helper, article, 'textarea');
  await camera.inPage('highlight-card', language, { page, helper, tabId });
  await page.keyboard.press('Escape');
}

async function waitForCard(helper: Page, article: ReadArticle, part: string): Promise<void> {
  await poll(`the card with ${part}`, async () => (await cardIn(helper, article))?.html.includes(part) || null);
}

/** The article's page, and the page of Loupe's that may look into its closed root. */
interface InPage {
  readonly page: Page;
  readonly helper: Page;
  readonly tabId: number;
}

/** Takes pictures, looks for faults, and remembers both. */
interface Camera {
  readonly shots: readonly Shot[];
  own(surface: Surface, language: Language): Promise<void>;
  inPage(name: string, language: Language, at: InPage): Promise<void>;
}

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly scripting: {
    executeScript(wish: object): Promise<readonly { readonly result?: unknown; readonly error?: unknown }[]>;
  };
};

function cameraOf({ extension, isDark }: Studio, { probe, folder }: Wish): Camera {
  const shots: Shot[] = [];
  async function keep(surface: string, language: Language, page: Page, faults: readonly Fault[]): Promise<void> {
    const file = join(folder, `${surface}-${language}.png`) as `${string}.png`;
    const { width, height } = page.viewport() ?? PAGE;
    // Cut only where need be: what is cut is taken from the top of the page, wherever it has been scrolled to.
    const cut = height > PICTURED ? { clip: { x: 0, y: 0, width, height: PICTURED } } : {};
    await page.screenshot({ path: file, ...cut });
    shots.push({ surface, language, file, faults });
  }
  return {
    shots,
    async own({ name, path, size, isWhole = false, act }, language) {
      const page = await extension.openSurface(path, size);
      await page.setViewport(size);
      await dress(page, extension, isDark);
      await page.bringToFront();
      await settled(page);
      await act?.(page);
      if (isWhole) await growToPage(page, size);
      await settled(page);
      const where: Where = 'page';
      const faults = (await page.evaluate(`(${probe})(${JSON.stringify(where)})`)) as readonly Fault[];
      await keep(name, language, page, faults);
      await page.close();
    },
    async inPage(name, language, { page, helper, tabId }) {
      await settled(page);
      const frame = await cardFrame(page);
      const inFrame = (await frame?.evaluate(`(${probe})("page")`)) as readonly Fault[] | undefined;
      await keep(name, language, page, inFrame ?? (await faultsInBar(helper, tabId, probe)));
    },
  };
}

/** Makes the window as high as the page in it: what is out of sight is not laid out. */
async function growToPage(page: Page, { width, height }: Surface['size']): Promise<void> {
  await settled(page);
  const hidden = await page.evaluate(() => {
    const excesses = [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((one) => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    return Math.max(...excesses);
  });
  await page.setViewport({ width, height: Math.min(height + hidden, HIGHEST) });
}

/** What is wrong in the bar beside a selection: only Loupe's own world may look there. */
async function faultsInBar(helper: Page, tabId: number, probe: string): Promise<readonly Fault[]> {
  const look = await helper.evaluateHandle(`(${probe})`);
  const answer = await helper.evaluate(
    async (id, func) => {
      const [first] = await chrome.scripting.executeScript({ target: { tabId: id }, func, args: ['card'] });
      return first?.result ?? `no answer: ${String(first?.error)}`;
    },
    tabId,
    look,
  );
  if (!Array.isArray(answer)) throw new Error(String(answer));
  return answer as readonly Fault[];
}
