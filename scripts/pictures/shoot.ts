import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { type Extension, WELCOME } from '../browser/extension.ts';
import { cardIn, pressInCard, selectWords } from '../browser/hands.ts';
import { poll } from '../browser/poll.ts';
import { openCard, settled } from '../start/pictures.ts';
import type { PictureArticle } from './articles.ts';
import { dress, type ReadArticle, readArticle } from './read-article.ts';
import { askerOf, workOn } from './work.ts';

/** A browser that pictures are taken in. */
export interface Studio {
  readonly extension: Extension;
  readonly articles: readonly PictureArticle[];
  /** Where the pictures go; made where it is missing. */
  readonly folder: string;
  readonly isDark: boolean;
}

const PAGE = { width: 1280, height: 800 };
const PASSAGE = 'Producers must name every end user';

/** Reads the articles, works on them as a reader does, and takes a picture of every surface. Gives the files' paths. */
export async function shootAll(studio: Studio): Promise<readonly string[]> {
  mkdirSync(studio.folder, { recursive: true });
  const camera = cameraOf(studio);
  await camera.surface('library-empty', 'src/ui/library/index.html', PAGE);
  const helper = await studio.extension.openSurface('src/ui/popup/index.html?tab=0');
  const ask = askerOf(helper);
  const read: ReadArticle[] = [];
  for (const one of studio.articles) {
    const article = await readArticle(studio.extension, one, { isDark: studio.isDark, size: PAGE });
    await workOn(ask, article.view, article.view.articleKey ?? '');
    read.push(article);
  }
  const [first] = read;
  if (!first) throw new Error('There is no article to take pictures of.');
  await shootPage(camera, helper, first);
  for (const [name, path, size] of surfacesOf(first.tabId)) await camera.surface(name, path, size);
  await shootLibrary(camera, first.view.articleKey ?? '');
  await shootOptions(camera);
  await shootWelcome(camera);
  return camera.files;
}

/** The page with its marks, the bar beside a selection, a claim's card and a highlight's. */
async function shootPage(camera: Camera, helper: Page, article: ReadArticle): Promise<void> {
  const { page } = article;
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('article > ul')?.scrollIntoView({ block: 'center' }));
  await camera.take('page', page);
  const claims = article.view.reading?.claims ?? [];
  await openCard(
    page,
    Math.max(
      0,
      claims.findIndex(({ checks }) => checks.length > 0),
    ),
  );
  await camera.take('card', page);
  await page.keyboard.press('Escape');
  await selectWords(page, PASSAGE);
  await poll('the bar', () => cardIn(helper, article));
  await camera.take('bar', page);
  await pressInCard(helper, article, 'Note');
  await poll('the card of the highlight', async () => ((await cardIn(helper, article))?.html.includes('textarea') ? true : null));
  await camera.take('highlight-card', page);
  await page.keyboard.press('Escape');
}

type Shot = readonly [name: string, path: string, size: { readonly width: number; readonly height: number }];

function surfacesOf(tabId: number): readonly Shot[] {
  return [
    ['popup', `src/ui/popup/index.html?tab=${tabId}`, { width: 400, height: 600 }],
    ['sidebar', `src/ui/sidebar/index.html?tab=${tabId}`, { width: 400, height: 900 }],
    ['sidebar-whole', `src/ui/sidebar/index.html?tab=${tabId}`, { width: 400, height: 4_000 }],
  ];
}

async function shootLibrary(camera: Camera, articleKey: string): Promise<void> {
  const library = 'src/ui/library/index.html';
  const shots: readonly Shot[] = [
    ['library', library, PAGE],
    ['library-search', `${library}#/?q=licence&layer=reported&layer=official`, PAGE],
    ['library-narrow', library, { width: 360, height: 740 }],
    ['library-article', `${library}#/article/${encodeURIComponent(articleKey)}`, PAGE],
    ['library-article-narrow', `${library}#/article/${encodeURIComponent(articleKey)}`, { width: 360, height: 740 }],
    ['library-plots', `${library}#/plots`, { width: 1280, height: 1_600 }],
    ['library-trash', `${library}#/trash`, PAGE],
    ['library-data', `${library}#/data`, { width: 1280, height: 1_200 }],
  ];
  for (const [name, path, size] of shots) await camera.surface(name, path, size);
  await camera.surface('library-entry', library, PAGE, async (page) => {
    await page.click('.entry[data-row="1"]');
    await page.waitForSelector('.detail');
  });
}

async function shootOptions(camera: Camera): Promise<void> {
  const options = 'src/ui/options/index.html';
  await camera.surface('options', options, { width: 1000, height: 1_400 });
  await camera.surface('options-list', options, { width: 360, height: 1_400 }, async (page) => {
    await page.type('input[type="search"]', 'cn');
  });
}

async function shootWelcome(camera: Camera): Promise<void> {
  const openClaim = async (page: Page) => {
    await page.waitForSelector('.welcome-mark');
    await page.click('.welcome-mark');
    await page.waitForSelector('.lp-card');
  };
  await camera.surface('welcome', WELCOME, { width: 1280, height: 1_650 });
  await camera.surface('welcome-card', WELCOME, PAGE, openClaim);
  await camera.surface('welcome-narrow', WELCOME, { width: 360, height: 2_700 });
}

/** Takes pictures and remembers where they are. */
interface Camera {
  readonly files: readonly string[];
  take(name: string, page: Page): Promise<void>;
  /** Opens one of the extension's pages, does `act` there, and takes its picture. */
  surface(name: string, path: string, size: Shot[2], act?: (page: Page) => Promise<void>): Promise<void>;
}

function cameraOf({ extension, folder, isDark }: Studio): Camera {
  const files: string[] = [];
  async function take(name: string, page: Page): Promise<void> {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await settled(page);
    await page.screenshot({ path });
    files.push(path);
  }
  return {
    files,
    take,
    async surface(name, path, size, act) {
      const page = await extension.openSurface(path, size);
      await dress(page, extension, isDark);
      await page.bringToFront();
      await settled(page);
      await act?.(page);
      await take(name, page);
      await page.close();
    },
  };
}
