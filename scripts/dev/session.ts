import type { Browser, Page } from 'puppeteer';
import { openExtension } from '../browser/extension.ts';
import type { BrowserKind } from '../browser/launch.ts';
import { awaitMarks, type Mark } from './marks.ts';

/** A browser with the extension in it, on the demo article. */
export interface Session {
  /** Ends when the browser is closed, by whomever. */
  readonly closed: AbortSignal;
  /** The claims marked in the first page of the web that is open; null where none is. */
  marks(): Promise<readonly Mark[] | null>;
  /** Takes the extension's files anew, then every page that is open. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** What is opened, how, and from where. */
export interface SessionWish {
  readonly kind: BrowserKind;
  readonly headless: boolean;
  readonly program: string;
  /** Folder of the extension (absolute path). */
  readonly dist: string;
  readonly address: string;
}

/** Opens the browser on the article. Rejects where it does not start. */
export async function openSession({ address, ...wish }: SessionWish): Promise<Session> {
  const { browser } = await openExtension({ ...wish, marksAll: true });
  const ended = new AbortController();
  browser.once('disconnected', () => ended.abort());
  try {
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(address);
    await page.bringToFront();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    closed: ended.signal,
    async marks() {
      const [page] = await pagesOf(browser, 'http');
      return page ? awaitMarks(page) : null;
    },
    reload: () => reload(browser, wish.dist),
    close: () => browser.close(),
  };
}

async function pagesOf(browser: Browser, scheme: string): Promise<readonly Page[]> {
  return (await browser.pages()).filter((page) => page.url().startsWith(scheme));
}

/** Both browsers take an extension that is installed again from the same folder for the same one, with its storage. */
async function reload(browser: Browser, dist: string): Promise<void> {
  const own = (await pagesOf(browser, 'chrome-extension:')).map((page) => page.url());
  const front = await frontOf(browser);
  await browser.installExtension(dist);
  for (const page of await pagesOf(browser, 'http')) await page.reload();
  // Chrome closes an extension's pages with it.
  const left = new Set((await pagesOf(browser, 'chrome-extension:')).map((page) => page.url()));
  for (const address of own.filter((one) => !left.has(one))) await (await browser.newPage()).goto(address);
  await (await browser.pages()).find((page) => page.url() === front)?.bringToFront();
}

/** Address of the page that is looked at. */
async function frontOf(browser: Browser): Promise<string | undefined> {
  for (const page of await browser.pages()) {
    if (await page.evaluate(() => document.visibilityState === 'visible').catch(() => false)) return page.url();
  }
  return undefined;
}
