import type { Page } from 'puppeteer';

/** One of Loupe's own pages as it is put on the sheet. */
export interface Surface {
  readonly name: string;
  /** Within the extension. */
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Whether the picture is as long as the page. */
  readonly isWhole?: boolean;
  /** What a reader does there first. */
  readonly act?: (page: Page) => Promise<void>;
}

/** What the article's tab and the library's first entry are called. */
interface Subject {
  readonly tabId: number;
  readonly articleKey: string;
}

const LIBRARY = 'src/ui/library/index.html';
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/** The library before anything is kept in it. */
export const EMPTY: Surface = { name: 'library-empty', path: LIBRARY, size: { width: 1280, height: 500 } };

/** Loupe's own pages, for an article that has been read and worked on. */
export function surfacesOf({ tabId, articleKey }: Subject): readonly Surface[] {
  const sidebar = `src/ui/sidebar/index.html?tab=${tabId}`;
  const article = `${LIBRARY}#/article/${encodeURIComponent(articleKey)}`;
  return [
    { name: 'popup', path: `src/ui/popup/index.html?tab=${tabId}`, size: { width: 400, height: 600 }, isWhole: true },
    { name: 'sidebar', path: sidebar, size: { width: 400, height: 900 } },
    { name: 'sidebar-claim', path: sidebar, size: { width: 360, height: 900 }, isWhole: true, act: openClaim },
    { name: 'library', path: LIBRARY, size: WIDE, act: openEntry },
    { name: 'library-narrow', path: LIBRARY, size: PHONE },
    { name: 'library-article', path: article, size: WIDE },
    { name: 'library-article-narrow', path: article, size: PHONE },
    { name: 'library-plots', path: `${LIBRARY}#/plots`, size: WIDE, isWhole: true },
    { name: 'library-data', path: `${LIBRARY}#/data`, size: WIDE, isWhole: true },
    { name: 'library-trash', path: `${LIBRARY}#/trash`, size: { width: 1280, height: 500 } },
    { name: 'options', path: 'src/ui/options/index.html', size: { width: 1000, height: 900 }, isWhole: true },
    { name: 'options-narrow', path: 'src/ui/options/index.html', size: PHONE, isWhole: true },
    { name: 'welcome', path: 'src/ui/welcome/index.html', size: WIDE, isWhole: true },
    { name: 'welcome-narrow', path: 'src/ui/welcome/index.html', size: PHONE, isWhole: true },
  ];
}

async function openClaim(page: Page): Promise<void> {
  await page.waitForSelector('.claim-row .lp-look-badge');
  await page.evaluate(() => document.querySelector<HTMLElement>('.claim-row:has(.lp-look-badge) .claim-head')?.click());
  await page.waitForSelector('.lp-claim-detail .lp-check');
  // All that can be unfolded.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLElement>('.lp-claim-detail details:not([open]) > summary')) fold.click();
  });
}

async function openEntry(page: Page): Promise<void> {
  await page.waitForSelector('.entry[data-row="1"]');
  await page.click('.entry[data-row="1"]');
  await page.waitForSelector('.detail');
}
