// One browser with the production build in it, before a stand-in for the web.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { type Extension, openExtension } from '../../scripts/browser/extension.ts';
import type { BrowserKind } from '../../scripts/browser/launch.ts';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import type { TabView } from '../../src/messaging/views.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** The article the project started from. Its text is its publisher's: it is read where it lies, if it lies there. */
export const PLENARY_FILE = resolve(ROOT, '../shared/articles/csre-2026-plenary.html');
export const PLENARY = 'https://rareearthexchanges.com/news/china-rare-earth-society-2026-agenda/';
export const hasPlenary = existsSync(PLENARY_FILE);

/** The card as it stands in its closed root. */
export interface CardSeen {
  readonly html: string;
  readonly text: string;
  readonly css: string;
}

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

export interface Visit {
  readonly page: Page;
  readonly tabId: number;
  /** The view of the tab once it was read. */
  read(): Promise<TabView>;
  /** What is in the card of the page, or null while none is open. */
  card(): Promise<CardSeen | null>;
}

/** An article of ours, or a page of another kind, by its file under test/fixtures/articles or demo. */
export function fixture(name: string): string {
  return readFileSync(resolve(ROOT, name.startsWith('demo/') ? name : `test/fixtures/articles/${name}`), 'utf8');
}

/** Starts everything; `profile` keeps a browser's profile, for a test that starts it twice. */
export async function openWorld(kind: BrowserKind, profile?: string, web?: Web): Promise<World> {
  const stage = web ?? (await openWeb());
  const extension = await openExtension({
    kind,
    headless: true,
    dist: resolve(ROOT, 'dist', kind),
    acceptInsecureCerts: true,
    args: kind === 'chrome' ? stage.chromeArgs : [],
    // Firefox's background stops after a second without work, so that every test sees it stopped and woken.
    prefs: { ...stage.firefoxPrefs, 'extensions.background.idle.timeout': 1_000 },
    ...(profile === undefined ? {} : { profile }),
  });
  const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
  return {
    extension,
    web: stage,
    helper,
    visit: (address) => visit(address, extension, helper),
    async close() {
      await extension.close();
      if (!web) await stage.close();
    },
  };
}

async function visit(address: string, extension: Extension, helper: Page): Promise<Visit> {
  const page = await extension.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const tabId = await extension.tabIdOf(page);
  return { page, tabId, read: () => extension.waitForReading(tabId), card: () => cardIn(helper, tabId) };
}

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly scripting: { executeScript(wish: object): Promise<readonly { readonly result: unknown }[]> };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** The card's root is closed to the page; the extension's own world may look into it, and lends its eyes. */
async function cardIn(helper: Page, tabId: number): Promise<CardSeen | null> {
  return helper.evaluate(async (id) => {
    const look = () => {
      const host = document.querySelector('loupe-card');
      if (!host) return null;
      const own = host as Element & { openOrClosedShadowRoot?: ShadowRoot };
      const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
      if (!root) return null;
      const sheets = [...root.adoptedStyleSheets, ...[...root.querySelectorAll('style')].flatMap(({ sheet }) => sheet ?? [])];
      const css = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
      const body = root.querySelector('[role="dialog"], [role="toolbar"]');
      return { html: body?.outerHTML ?? '', text: body?.textContent ?? '', css };
    };
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look });
    return answer?.result as CardSeen | null;
  }, tabId);
}

/** Puts the focus into the note of the card that is open, as Tab would after a while. */
export async function focusNoteInCard({ helper }: World, { tabId }: Visit): Promise<void> {
  await helper.evaluate(async (id) => {
    const focus = () => {
      const host = document.querySelector('loupe-card') as (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
      const root = host && (host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host));
      [...(root?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
    };
    await chrome.scripting.executeScript({ target: { tabId: id }, func: focus });
  }, tabId);
}

/** Presses the button of this name in what Loupe shows in the page: a real press, at the place where the button is. */
export async function pressInCard({ helper }: World, { tabId, page }: Visit, name: string): Promise<void> {
  const place = await until(`the button ${name}`, () =>
    helper.evaluate(
      async (id, wanted) => {
        const look = (label: string) => {
          const host = document.querySelector('loupe-card') as (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
          const root = host && (host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host));
          const named = [...(root?.querySelectorAll<HTMLElement>('button, label, input, textarea') ?? [])].find(
            (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === label,
          );
          named?.scrollIntoView({ block: 'nearest' });
          const box = named?.getBoundingClientRect();
          return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        };
        const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look, args: [wanted] });
        return answer?.result as { x: number; y: number } | null;
      },
      tabId,
      name,
    ),
  );
  await page.bringToFront();
  await page.mouse.click(place.x, place.y);
}

/** Selects the first place of `words` in a page with the pointer, as a reader does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const ends = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const boxes = [...range.getClientRects()];
      const first = boxes[0];
      const last = boxes.at(-1);
      if (first && last)
        return { from: [first.left, first.top + first.height / 2], to: [last.right, last.top + last.height / 2] };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`the page has no ${words}`);
  const [fromX = 0, fromY = 0] = ends.from;
  const [toX = 0, toY = 0] = ends.to;
  await page.mouse.move(fromX + 0.5, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, toY, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
}

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
    { polling: 50, timeout: 15_000 },
    count,
  );
}

/** The viewport's point in the middle of the first line of a mark, scrolled into view. */
export function pointOnMark(page: Page, words: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    for (const highlight of (CSS.highlights as unknown as Map<string, Iterable<Range>>).values()) {
      for (const range of highlight) {
        if (!range.toString().includes(wanted)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const rect = range.getClientRects()[0];
        if (rect) return { x: rect.left + Math.min(40, rect.width / 2), y: rect.top + rect.height / 2 };
      }
    }
    return null;
  }, words);
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
export async function until<T>(what: string, probe: () => Promise<T | null | undefined | false>, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
