import type { Page } from 'puppeteer';
import type { Extension } from '../browser/extension.ts';
import { cardIn, pointOnMark } from '../browser/hands.ts';
import { poll } from '../browser/poll.ts';
import { dress, type ReadArticle, readArticle } from '../pictures/read-article.ts';
import { askerOf, type ReaderWords, workOn } from '../pictures/work.ts';
import { settled } from '../start/pictures.ts';
import { storeArticles } from './articles.ts';
import { photograph } from './render.ts';
import { type Base64Png, besideSheet, overSheet, plainSheet, SCREENSHOT, SIDEBAR_WIDTH, type Size } from './sheets.ts';

/** A screenshot's name, which is its place in the listing, and the page that the browser renders into it. */
export interface Shot {
  readonly name: string;
  readonly html: string;
}

/** Beside the sidebar and the line between. */
const PAGE_BESIDE: Size = { width: SCREENSHOT.width - SIDEBAR_WIDTH - 1, height: SCREENSHOT.height };
const SIDEBAR: Size = { width: SIDEBAR_WIDTH, height: SCREENSHOT.height };
/** Browsers let a popup be 600 pixels high; a little less ends between two lines. */
const POPUP: Size = { width: 400, height: 558 };
/** Its card says what a rule's status was on the article's day and is today. */
const RULE = 'Under Announcement No. 18 of';
/** How far down the page that sentence is shown, so that there is room for the card beneath. */
const SENTENCE_AT = 190;
/** Its claim has a timeline: announced, paused, and nothing known after. */
const PAUSED = 'Announcement No. 61 would reach';

const WORDS: ReaderWords = {
  notes: ['Ask the trade desk.', 'Compare with the ministry’s text.', '', 'One source only so far.', ''],
  tags: [['licences'], ['to check'], ['announcements'], ['to check'], []],
  articleNote: 'One source for most of it; compare with the ministry’s notice.',
  articleTags: ['licences'],
};

/** Reads our articles, works on them as a reader does, and gives the five screenshots of the listing. */
export async function shootForStores(extension: Extension): Promise<readonly Shot[]> {
  const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
  const ask = askerOf(helper);
  const read: ReadArticle[] = [];
  for (const article of storeArticles()) read.push(await readArticle(extension, article, { isDark: false, size: SCREENSHOT }));
  const shown = read.at(-1);
  if (!shown) throw new Error('There is no article to take pictures of.');
  // The card comes last of them: the sentence that it was about stays tinted for a while.
  const shots = [
    { name: '2-popup', html: overSheet(await pageAlone(shown, SCREENSHOT), await popupOf(extension, shown)) },
    { name: '3-sidebar', html: besideSheet(await pageAlone(shown, PAGE_BESIDE), await sidebarOf(extension, shown)) },
    { name: '4-timeline', html: besideSheet(await pageAt(shown, PAUSED), await timelineOf(extension, shown)) },
    { name: '1-card', html: plainSheet(await pageWithCard(shown, helper)) },
  ];
  for (const { view } of read) await workOn(ask, view, view.articleKey ?? '', WORDS);
  return [...shots, { name: '5-library', html: plainSheet(await libraryOf(extension)) }];
}

async function pageAlone({ page }: ReadArticle, size: Size): Promise<Base64Png> {
  await page.setViewport(size);
  await page.evaluate(() => scrollTo(0, 0));
  return photograph(page);
}

async function pageAt({ page }: ReadArticle, words: string): Promise<Base64Png> {
  await page.setViewport(PAGE_BESIDE);
  await pointOnMark(page, words);
  return photograph(page);
}

/** The page with the card of the rule's sentence open. */
async function pageWithCard(article: ReadArticle, helper: Page): Promise<Base64Png> {
  const { page } = article;
  await page.setViewport(SCREENSHOT);
  await page.bringToFront();
  const point = await pointOnMark(page, RULE);
  if (!point) throw new Error(`"${RULE}" is no claim any more: choose anew what the pictures show.`);
  await page.evaluate((by) => scrollBy(0, by), point.y - SENTENCE_AT);
  await page.mouse.click(point.x, SENTENCE_AT);
  await poll('the card', async () => ((await cardIn(helper, article))?.text.includes(RULE) ? true : null));
  await page.mouse.move(0, 0);
  // The ring around the card's head is for the keyboard.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return photograph(page);
}

async function popupOf(extension: Extension, { tabId }: ReadArticle): Promise<Base64Png> {
  return surfaceOf(extension, `src/ui/popup/index.html?tab=${tabId}`, POPUP);
}

async function sidebarOf(extension: Extension, { tabId }: ReadArticle): Promise<Base64Png> {
  return surfaceOf(extension, `src/ui/sidebar/index.html?tab=${tabId}`, SIDEBAR);
}

/** The sidebar with the claim of the paused rule open, and the rule's events on a timeline. */
async function timelineOf(extension: Extension, { tabId }: ReadArticle): Promise<Base64Png> {
  return surfaceOf(extension, `src/ui/sidebar/index.html?tab=${tabId}`, SIDEBAR, async (page) => {
    await press(page, '.claim-head', PAUSED);
    await page.waitForSelector('.claim-row-open .lp-background');
    await press(page, '.claim-row-open button', 'Timeline');
    await page.waitForSelector('.lp-timeline');
    await page.evaluate(() => document.querySelector('.lp-timeline')?.scrollIntoView({ block: 'end' }));
  });
}

/** Clicks the first element of a selector that holds `words`. Throws where none does. */
async function press(page: Page, selector: string, words: string): Promise<void> {
  for (const element of await page.$$(selector)) {
    if (!(await element.evaluate((one, wanted) => one.textContent?.includes(wanted), words))) continue;
    await element.evaluate((one) => (one as HTMLElement).click());
    return;
  }
  throw new Error(`Nothing in ${selector} says "${words}" any more: choose anew what the pictures show.`);
}

/** The library with one passage open, and nothing over it that asks for a backup. */
async function libraryOf(extension: Extension): Promise<Base64Png> {
  return surfaceOf(extension, 'src/ui/library/index.html', SCREENSHOT, async (page) => {
    await page.waitForSelector('.entry');
    await page.$eval('.data-reminder button', (button) => (button as HTMLElement).click()).catch(() => undefined);
    await page.click('.entry[data-row="3"]');
    await page.waitForSelector('.detail');
  });
}

/** Opens one of the extension's pages, does `act` there, and gives its picture. */
async function surfaceOf(
  extension: Extension,
  path: string,
  size: Size,
  act?: (page: Page) => Promise<void>,
): Promise<Base64Png> {
  const page = await extension.openSurface(path, size);
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await dress(page, extension, false);
  await page.bringToFront();
  await settled(page);
  await act?.(page);
  const png = await photograph(page);
  await page.close();
  return png;
}
