// One browser with the production build in it, before a stand-in for the web.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MouseClickOptions, Page } from 'puppeteer';
import { expect } from 'vitest';
import { type Extension, openExtension } from '../../scripts/browser/extension.ts';
import * as hands from '../../scripts/browser/hands.ts';
import type { BrowserKind } from '../../scripts/browser/launch.ts';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import type { TabView } from '../../src/messaging/views.ts';
import { borrowBrowser, launchWish } from './lent-browser.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** The article the project started from. Its text is its publisher's: it is read where it lies, if it lies there. */
export const PLENARY_FILE = resolve(ROOT, '../shared/articles/csre-2026-plenary.html');
export const PLENARY = 'https://rareearthexchanges.com/news/china-rare-earth-society-2026-agenda/';
export const hasPlenary = existsSync(PLENARY_FILE);

/** A browser of the given kind, with Loupe, before the stand-in. */
export interface World {
  readonly extension: Extension;
  readonly web: Web;
  /** A page of the extension that lends the tests its access to the browser's API. */
  readonly helper: Page;
  /** Opens an address and gives its page with its tab. */
  visit(address: string): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit extends hands.TabPage {
  /** The view of the tab once it was read. */
  read(): Promise<TabView>;
  /** What is in the card of the page, or null while none is open. */
  card(): Promise<hands.CardSeen | null>;
}

/** An article of ours, or a page of another kind, by its file under test/fixtures/articles or demo. */
export function fixture(name: string): string {
  return readFileSync(resolve(ROOT, name.startsWith('demo/') ? name : `test/fixtures/articles/${name}`), 'utf8');
}

/** How a world differs from the usual one. */
interface WorldWish {
  /** Keeps a browser's profile, for a test that starts it twice. */
  readonly profile?: string | undefined;
  readonly web?: Web | undefined;
  /** Another build than the usual one. */
  readonly dist?: string | undefined;
  /** Leaves the page open that greets a new reader. */
  readonly keepWelcome?: boolean;
  /** False leaves to Loupe which claims are marked; else all are, since tests name claims by their marks. */
  readonly marksAll?: boolean;
  /** Firefox preferences on top of ours. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** Opens a browser with Loupe as it is when it has just been installed: one that is open already, where nothing of its own is wished. */
export async function openWorld(kind: BrowserKind, wish: WorldWish = {}): Promise<World> {
  const { profile, web, dist = resolve(ROOT, 'dist', kind), prefs, keepWelcome = false, marksAll = true } = wish;
  const lent = profile === undefined && !web && !prefs ? await borrowBrowser(kind) : null;
  const stage = lent?.web ?? web ?? (await openWeb());
  const extension = lent
    ? await lent.putIn({ dist, keepWelcome, marksAll })
    : await openExtension({
        ...launchWish(kind, stage, prefs),
        dist,
        keepWelcome,
        marksAll,
        ...(profile === undefined ? {} : { profile }),
      });
  const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
  return {
    extension,
    web: stage,
    helper,
    visit: (address) => visit(address, extension, helper),
    async close() {
      const strangers = stage.strangers();
      if (lent) await lent.giveBack();
      else await extension.close();
      if (!lent && !web) await stage.close();
      // Loupe makes no request of its own, whatever a test has done with it.
      expect(strangers).toEqual([]);
    },
  };
}

async function visit(address: string, extension: Extension, helper: Page): Promise<Visit> {
  const page = await extension.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const tabId = await extension.tabIdOf(page);
  return { page, tabId, read: () => extension.waitForReading(tabId), card: () => hands.cardIn(helper, { page, tabId }) };
}

/** Puts the focus into the note of the card that is open, as Tab would after a while. */
export async function focusNoteInCard(_world: World, { page }: Visit): Promise<void> {
  const frame = await until('the card', () => hands.cardFrame(page));
  // A browser takes a moment to bring keys from the page into the frame.
  await until('the focus', () =>
    frame.evaluate(() => {
      const field = [...document.querySelectorAll('textarea')].at(-1);
      field?.focus();
      return document.hasFocus() && document.activeElement === field;
    }),
  );
}

/** Presses the button of this name in what Loupe shows in the page. */
export function pressInCard({ helper }: World, visit: Visit, name: string, how?: MouseClickOptions): Promise<void> {
  return hands.pressInCard(helper, visit, name, how);
}

/** Clicks what matches in a page of Loupe, once it is there and stands still: what comes in above it moves it from under the pointer. */
export async function pressStill(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  let before = '';
  await until(`${selector} to stand still`, async () => {
    const now = await page.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'center' });
      return JSON.stringify(element.getBoundingClientRect());
    });
    const isStill = now === before;
    before = now;
    return isStill;
  });
  await page.click(selector);
}

export type { CardSeen } from '../../scripts/browser/hands.ts';
export const { pointOnMark, selectWords } = hands;

/** Texts of the highlights in a page, by colour. */
export function highlightsIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Iterable<Range>>) {
      if (/^loupe-(green|red|blue|yellow|violet)$/.test(name)) {
        found[name.slice(6)] = [...highlight].map((range) => range.toString());
      }
    }
    return found;
  });
}

/** Texts of the marks in a page, by layer. */
export function marksIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Iterable<Range>>) {
      if (/^loupe-(official|reported|interpretation|forecast)$/.test(name)) {
        marks[name.slice(6)] = [...highlight].map((range) => range.toString());
      }
    }
    return marks;
  });
}

/** Resolves once the page carries as many marks as its reading has claims. */
export async function paintedAs(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const layers = ['official', 'reported', 'interpretation', 'forecast'];
      const sizes = layers.map((layer) => CSS.highlights.get(`loupe-${layer}`)?.size ?? 0);
      return sizes.reduce((sum, size) => sum + size, 0) === wanted;
    },
    { polling: 50, timeout: 30_000 },
    count,
  );
}

/** The colour of the page where a mark begins, between its letters and the edge of its line, as a picture of one pixel. */
export async function groundOfMark(page: Page, words: string): Promise<string> {
  const place = await page.evaluate((wanted) => {
    for (const highlight of (CSS.highlights as unknown as Map<string, Iterable<Range>>).values()) {
      for (const range of highlight) {
        const rect = range.toString().includes(wanted) ? range.getClientRects()[0] : undefined;
        if (rect) return { x: Math.ceil(rect.left), y: Math.ceil(rect.top) + 1 };
      }
    }
    return null;
  }, words);
  if (!place) throw new Error(`no mark holds ${words}`);
  return page.screenshot({ clip: { ...place, width: 1, height: 1 }, encoding: 'base64' });
}

/** Stops the background, as the browser does after a while. Chrome's is a worker; Firefox's stops by itself here. */
export async function stopBackground({ extension }: World): Promise<void> {
  const worker = extension.browser.targets().find((target) => target.type() === 'service_worker');
  await (await worker?.worker())?.close();
}

/** Waits until `probe` gives something, and gives that. */
export async function until<T>(what: string, probe: () => Promise<T | null | undefined | false>, limit = 30_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
