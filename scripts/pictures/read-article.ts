import type { Page } from 'puppeteer';
import type { TabView } from '../../src/messaging/views.ts';
import type { Extension } from '../browser/extension.ts';
import type { TabPage } from '../browser/hands.ts';
import type { PictureArticle } from './articles.ts';

/** An article that was read, in its tab. */
export interface ReadArticle extends TabPage {
  readonly name: string;
  readonly view: TabView;
}

/** How an article is shown. */
export interface ReadingWish {
  readonly isDark: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

/** Opens an article, and waits for its reading with the background. */
export async function readArticle(
  extension: Extension,
  { name, address }: PictureArticle,
  { isDark, size }: ReadingWish,
): Promise<ReadArticle> {
  const page = await extension.browser.newPage();
  await dress(page, extension, isDark);
  await page.setViewport(size);
  await page.goto(address, { waitUntil: 'load' });
  const tabId = await extension.tabIdOf(page);
  const view = await extension.waitForBackground(tabId);
  return { name, page, tabId, view };
}

/** Dark or light, in Chrome; Firefox is told when it starts, since its driver has no call for it. */
export async function dress(page: Page, { kind }: Extension, isDark: boolean): Promise<void> {
  if (kind !== 'chrome') return;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
}
