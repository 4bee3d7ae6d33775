import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { expect, inject } from 'vitest';
import { isLong } from '../long.ts';
import type { BrowserName, TestLaunch } from './launch.ts';
import { openScreen, type Screen } from './screen.ts';

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

/** Opens the surfaces, which the run has built and serves under the policy of extension pages, in `name`; see `openScreen`. */
export async function openHarness(name: BrowserName, wish?: TestLaunch): Promise<Screen> {
  const { surfaces } = inject('made');
  const { open, close } = await openScreen(name, wish);
  return {
    async open(path, look) {
      const opened = await open(surfaces + path, look);
      await opened.page.waitForSelector('h1');
      return opened;
    },
    close,
  };
}

/** Set by the fake browser of the harness: everything that was asked of the background. */
declare const asked: readonly { readonly call: string; readonly request: unknown }[];

/** Expects something of the last request of a call, as soon as it has been made. */
export function expectAsked(page: Page, call: string): ReturnType<typeof expect.poll> {
  const last = () => page.evaluate((wanted) => asked.findLast((one) => one.call === wanted)?.request, call);
  return expect.poll(last);
}

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

declare global {
  /** In a page that `violations` has looked at: the part of axe that is used. */
  const axe: { run(where: Document, options: object): Promise<Found> };
}

/** In the long form, keeps a picture of a page for eyes that look for what no test sees, under artifacts/ui. */
export async function picture(page: Page, name: string, part: 'window' | 'whole page' = 'window'): Promise<void> {
  if (!isLong) return;
  mkdirSync('artifacts/ui', { recursive: true });
  await page.screenshot({ path: `artifacts/ui/${name}.png`, fullPage: part === 'whole page' });
}

/**
 * What axe finds wrong with a page, one line a violation. Whether colours stand out takes it longer than all else: in the short
 * form it is asked that `withColours`, once for what is drawn in other colours, and in Chrome, where they are the same.
 */
export async function violations(page: Page, colours?: 'withColours'): Promise<readonly string[]> {
  const isAsked = isLong || (colours === 'withColours' && (await page.browser().version()).startsWith('Chrome'));
  // From the server of the page, so that the browser compiles it once.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ url: inject('made').axe });
  return page.evaluate(
    async (tags, isContrastAsked) => {
      const rules = { 'color-contrast': { enabled: isContrastAsked } };
      const { violations: found } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], rules });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    isAsked,
  );
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
