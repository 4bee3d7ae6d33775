// What a reader's hands and eyes do in an article's tab, for the pictures and for the end-to-end tests.
import type { Page } from 'puppeteer';
import { poll } from './poll.ts';

/** A page with the browser's id of its tab. */
export interface TabPage {
  readonly page: Page;
  readonly tabId: number;
}

/** The card as it stands in its closed root. */
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

/** The card's root is closed to the page; the extension's own world may look into it, and lends its eyes. */
export async function cardIn(helper: Page, tabId: number): Promise<CardSeen | null> {
  return helper.evaluate(async (id) => {
    const [look] = [
      () => {
        const host = document.querySelector('loupe-card');
        if (!host) return null;
        const own = host as Element & { openOrClosedShadowRoot?: ShadowRoot };
        const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
        if (!root) return null;
        const sheets = [...root.adoptedStyleSheets, ...[...root.querySelectorAll('style')].flatMap(({ sheet }) => sheet ?? [])];
        const css = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
        const body = root.querySelector('[role="dialog"], [role="toolbar"], [role="status"]');
        return { html: body?.outerHTML ?? '', text: body?.textContent ?? '', css };
      },
    ];
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look });
    return answer?.result as CardSeen | null;
  }, tabId);
}

/** Presses the button of this name in what Loupe shows in the page: a real press, at the place where the button is. */
export async function pressInCard(helper: Page, { tabId, page }: TabPage, name: string): Promise<void> {
  await page.bringToFront();
  let before = '';
  // A card that has just changed is put elsewhere in the next frame: what is pressed stands still.
  const place = await poll(`the button ${name}`, async () => {
    const now = await placeInCard(helper, tabId, name);
    const isStill = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isStill ? now : null;
  });
  await page.mouse.click(place.x, place.y);
}

/** Where a button or field of the card stands in the viewport, or null where it does not. */
function placeInCard(helper: Page, tabId: number, name: string): Promise<{ x: number; y: number } | null> {
  return helper.evaluate(
    async (id, wanted) => {
      const [look] = [
        (label: string) => {
          const host = document.querySelector('loupe-card') as (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
          const root = host && (host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host));
          const named = [...(root?.querySelectorAll<HTMLElement>('button, label, input, textarea') ?? [])].find(
            (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === label,
          );
          named?.scrollIntoView({ block: 'nearest' });
          const box = named?.getBoundingClientRect();
          return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        },
      ];
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look, args: [wanted] });
      return answer?.result as { x: number; y: number } | null;
    },
    tabId,
    name,
  );
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
