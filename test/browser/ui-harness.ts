import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Browser, Page } from 'puppeteer';
import { expect } from 'vitest';
import { buildHarness, serve } from '../ui/harness/build.ts';
import { type BrowserName, launch, type TestLaunch } from './launch.ts';

/** Where the surfaces lie in the harness. */
export const POPUP = '/src/ui/popup/index.html';
/** See `POPUP`. */
export const SIDEBAR = '/src/ui/sidebar/index.html';
/** A page with the card over it. */
export const CARD = '/test/ui/harness/card.html';
/** A page with the card of a highlight over it. */
export const NOTE_CARD = '/test/ui/harness/note-card.html';
/** A page with the bar beside a selection. */
export const BAR = '/test/ui/harness/bar.html';

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly isDark?: boolean;
  /** As on a phone: a finger in place of a pointer. Firefox emulates none. */
  readonly isPhone?: boolean;
}

/** A browser with the surfaces built and served under the policy of extension pages. */
export interface UiHarness {
  /** Opens a page; what it logs as an error, a breach of the policy included, is in `errors`. */
  open(path: string, look: Look): Promise<{ readonly page: Page; readonly errors: readonly string[] }>;
  close(): Promise<void>;
}

/** Builds and serves the surfaces, and starts `name` as `wish` says. */
export async function openHarness(name: BrowserName, wish: TestLaunch = {}): Promise<UiHarness> {
  const dir = mkdtempSync(join(tmpdir(), 'loupe-ui-'));
  await buildHarness(dir);
  const { server, origin } = await serve(dir);
  const browser = await launch(name, wish);
  return {
    open: (path, look) => open(browser, name, origin + path, look),
    close: () => closeAll(browser, server, dir),
  };
}

async function open(
  browser: Browser,
  name: BrowserName,
  address: string,
  { width, height, isDark = false, isPhone = false }: Look,
) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width, height, ...(isPhone && name === 'chrome' ? { isMobile: true, hasTouch: true } : {}) });
  // Firefox takes no emulated colour scheme through this protocol.
  if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  await page.goto(address);
  await page.waitForSelector('h1');
  return { page, errors };
}

async function closeAll(browser: Browser, server: Server, dir: string): Promise<void> {
  await browser.close();
  server.close();
  rmSync(dir, { recursive: true, force: true });
}

/** Set by the fake browser of the harness: everything that was asked of the background. */
declare const asked: readonly { readonly call: string; readonly request: unknown }[];

/** Expects something of the last request of a call, as soon as it has been made. */
export function expectAsked(page: Page, call: string): ReturnType<typeof expect.poll> {
  const last = () => page.evaluate((wanted) => asked.findLast((one) => one.call === wanted)?.request, call);
  return expect.poll(last);
}

/** What axe finds wrong with a page, one line a violation. */
export async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations: found } = await new AxePuppeteer(page).options({ runOnly: tags }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What stands beyond the right edge of the window, and in nothing that scrolls or cuts it: its tag, class and words. */
export function beyondEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const [isCut] = [
      (element: Element): boolean => {
        for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
          if (getComputedStyle(at).overflowX !== 'visible') return true;
        return false;
      },
    ];
    const host = document.querySelector('loupe-card')?.shadowRoot;
    return [...document.body.querySelectorAll('*'), ...(host?.querySelectorAll('*') ?? [])]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isCut?.(element))
      .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent?.slice(0, 40)}`);
  });
}
