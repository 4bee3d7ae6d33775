// What a reader's hands and eyes do in an article's tab, for the pictures and for the end-to-end tests.
import type { Frame, MouseClickOptions, Page } from 'puppeteer';
import { poll } from './poll.ts';

/** A page with the browser's id of its tab. */
export interface TabPage {
  readonly page: Page;
  readonly tabId: number;
}

/** What Loupe shows in a page: the card in its frame, else the bar beside a selection, or a word. */
export interface CardSeen {
  readonly html: string;
  readonly text: string;
  readonly css: string;
}

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly scripting: { executeScript(wish: object): Promise<readonly { readonly result: unknown }[]> };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

// What runs in the browser is taken from a list of one: a function that a name is given to needs a helper of the compiler.

/** The frame of the card that is open in a page, or null. */
export async function cardFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame() || frame.detached) continue;
    // By what is in it: Firefox does not tell the driver where a frame of an extension is.
    const isOpen = () => location.pathname === '/src/ui/card/index.html' && document.querySelector('[role="dialog"]') !== null;
    if (await frame.evaluate(isOpen).catch(() => false)) return frame;
  }
  return null;
}

/** What is shown in a page. Roots are closed to it; the extension's own world may look into them, and lends its eyes. */
export async function cardIn(helper: Page, { page, tabId }: TabPage): Promise<CardSeen | null> {
  const look = () => {
    const sheets = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    const card = document.querySelector('[role="dialog"]');
    return card && { html: card.outerHTML, text: card.textContent ?? '', css: sheets.join('\n') };
  };
  const frame = await cardFrame(page);
  const inFrame = await frame?.evaluate(look).catch(() => null);
  return inFrame ?? overPage(helper, tabId);
}

/** The bar, or the word, as it stands in its closed root. */
function overPage(helper: Page, tabId: number): Promise<CardSeen | null> {
  return helper.evaluate(async (id) => {
    const [look] = [
      () => {
        for (const host of document.querySelectorAll('loupe-card')) {
          const own = host as Element & { openOrClosedShadowRoot?: ShadowRoot };
          const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
          const body = root?.querySelector('[role="toolbar"], [role="status"], [role="alert"]');
          // A word comes into a place that is there before it.
          if (!root || !body || (body.role === 'status' && body.textContent === '')) continue;
          const sheets = [...root.adoptedStyleSheets, ...[...root.querySelectorAll('style')].flatMap(({ sheet }) => sheet ?? [])];
          const css = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
          return { html: body.outerHTML, text: body.textContent ?? '', css };
        }
        return null;
      },
    ];
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look });
    return answer?.result as CardSeen | null;
  }, tabId);
}

/**
 * Presses the button of this name in what Loupe shows in the page: a real press, at the place where the button is, as soon as it
 * is taken. What has just come or moved takes none for a moment.
 */
export async function pressInCard(helper: Page, visit: TabPage, name: string, how: MouseClickOptions = {}): Promise<void> {
  const { x, y } = await placeAtRest(helper, visit, name);
  await visit.page.mouse.click(x, y, how);
}

/** The same with a finger. */
export async function tapInCard(helper: Page, visit: TabPage, name: string): Promise<void> {
  const { x, y } = await placeAtRest(helper, visit, name);
  await visit.page.touchscreen.tap(x, y);
}

export async function placeAtRest(helper: Page, { tabId, page }: TabPage, name: string): Promise<Point> {
  await page.bringToFront();
  let before = '';
  // A card that has just changed is put elsewhere in the next frame: what is pressed stands still.
  return poll(`the button ${name}`, async () => {
    const now = await placeInCard(helper, { tabId, page }, name);
    const isStill = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isStill ? now : null;
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a button or field of the card, or of the bar, stands in the viewport, or null where it does not. */
async function placeInCard(helper: Page, { tabId, page }: TabPage, name: string): Promise<Point | null> {
  const frame = await cardFrame(page);
  if (!frame) return placeInRoot(helper, tabId, name);
  const [corner, inside] = await Promise.all([
    placeInRoot(helper, tabId, null),
    frame
      .evaluate((label) => {
        if (document.querySelector('[data-settling]')) return null;
        const named = [...document.querySelectorAll<HTMLElement>('button, summary, label, input, textarea')].find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === label,
        );
        named?.scrollIntoView({ block: 'nearest' });
        const box = named?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      }, name)
      .catch(() => null),
  ]);
  return corner && inside && { x: corner.x + inside.x, y: corner.y + inside.y };
}

/** Where the button of this name stands in a root of ours, or with null the corner of the frame that is shown. */
function placeInRoot(helper: Page, tabId: number, name: string | null): Promise<Point | null> {
  return helper.evaluate(
    async (id, wanted) => {
      const [look] = [
        (label: string | null) => {
          for (const host of document.querySelectorAll('loupe-card')) {
            const own = host as Element & { openOrClosedShadowRoot?: ShadowRoot };
            const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
            const found = [...(root?.querySelectorAll<HTMLElement>(label === null ? 'iframe' : 'button') ?? [])].find(
              (one) => label === null || (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === label,
            );
            const box = found?.getBoundingClientRect();
            if (found?.closest('[data-settling]')) return null;
            if (!box || box.width === 0 || box.height === 0) continue;
            return label === null ? { x: box.left, y: box.top } : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }
          return null;
        },
      ];
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look, args: [wanted] });
      return answer?.result as { x: number; y: number } | null;
    },
    tabId,
    name,
  );
}

/** Where the frame of the card stands in the viewport once it is shown, in CSS pixels, or null while it is not. */
export function cardBox(helper: Page, visit: TabPage): Promise<CardBox | null> {
  return boxOver(helper, visit, 'iframe');
}

/** The same of the bar beside a selection. */
export function barBox(helper: Page, visit: TabPage): Promise<CardBox | null> {
  return boxOver(helper, visit, '[role="toolbar"]');
}

function boxOver(helper: Page, { tabId }: TabPage, selector: string): Promise<CardBox | null> {
  return helper.evaluate(
    async (id, wanted) => {
      const [look] = [
        (what: string) => {
          for (const host of document.querySelectorAll('loupe-card')) {
            const own = host as Element & { openOrClosedShadowRoot?: ShadowRoot };
            const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
            const { left, top, right, bottom } = root?.querySelector(what)?.getBoundingClientRect() ?? new DOMRect();
            if (bottom > top) return { left, top, right, bottom };
          }
          return null;
        },
      ];
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look, args: [wanted] });
      return answer?.result as CardBox | null;
    },
    tabId,
    selector,
  );
}

/** The edges of a card, or of the bar. */
export interface CardBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the first place of `words` in a page begins and ends in the viewport, scrolled into view. */
export async function endsOfWords(page: Page, words: string): Promise<{ readonly from: Point; readonly to: Point }> {
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
        return {
          from: { x: first.left, y: first.top + first.height / 2 },
          to: { x: last.right, y: last.top + last.height / 2 },
        };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`the page has no ${words}`);
  return ends;
}

/** Selects the first place of `words` in a page with the pointer, as a reader does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOfWords(page, words);
  await page.mouse.move(from.x + 0.5, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
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
