// Articles that turn on their reader, and what the tests do with them.
import type { Page } from 'puppeteer';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { type CardSeen, marksIn, pointOnMark, until, type Visit, type World } from '../world.ts';

/** Sentences that Loupe marks, on any page. */
export const RULE =
  'China’s Ministry of Commerce said on Thursday that exporters of dysprosium and terbium must apply for a licence.';
export const SHARE =
  'The country accounts for about 91 percent of refined rare earths, according to the International Energy Agency.';
export const OUTLOOK = 'Analysts said Beijing may tighten export controls on rare earths again within a year.';

/** What a hostile article holds besides its sentences. */
interface Hostility {
  readonly title?: string;
  /** Markup in the head: scripts there run before anything of ours. */
  readonly head?: string;
  readonly before?: string;
  readonly after?: string;
}

/** An article of three claims, with what is hostile about it. */
export function hostilePage({ title, head = '', before = '', after = '' }: Hostility = {}): string {
  const sentences = [RULE, SHARE, OUTLOOK].map((text) => `<p>${text}</p>`).join('\n');
  const name = title ?? 'China tightens rare earth export controls';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${head}</head>
<body><main><article><h1>${name}</h1>${before}${sentences}${after}</article></main></body></html>`;
}

let count = 0;

/** Serves `html` as an article of a site that Loupe reads, and opens it; its address is a fresh one. */
export async function visitHostile(world: World, html: string, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
  count += 1;
  const address = `https://www.mining.com/web/attack-${count}/`;
  world.web.serve(address, { body: html, headers });
  return world.visit(address);
}

/** Opens `html` and waits until its three sentences are marked. */
export async function visitMarked(world: World, html: string): Promise<Visit> {
  const visit = await visitHostile(world, html);
  await visit.read();
  await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
  return visit;
}

/** Texts of all marks of a page, in no order. */
export async function allMarks(page: Page): Promise<string[]> {
  return Object.values(await marksIn(page)).flat();
}

/** Opens the card of the mark that holds `words`, as a reader does; waits so many milliseconds for it. */
export async function openCard(visit: Visit, words: string, limit?: number): Promise<CardSeen> {
  const point = await until(`the mark of ${words}`, () => pointOnMark(visit.page, words));
  await visit.page.bringToFront();
  await visit.page.mouse.click(point.x, point.y);
  return until('the card', () => visit.card(), limit);
}

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly scripting: { executeScript(wish: object): Promise<readonly { readonly result: unknown }[]> };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** What shows of the card in the page: how it looks, and where the button of a name is, in the viewport. */
export interface CardLook {
  readonly opacity: string;
  readonly pointerEvents: string;
  readonly ink: string;
  readonly left: number;
  readonly width: number;
  readonly button: { readonly x: number; readonly y: number } | null;
  /** Whether a press on the button's place comes to our host. */
  readonly isHit: boolean;
}

/** Looks at the card, and for its button `name`: at its frame from the extension's own world, and into the frame. */
export async function lookOfCard({ helper }: World, { page, tabId }: Visit, name: string): Promise<CardLook | null> {
  const card = await cardFrame(page);
  const inside = await card?.evaluate((label) => {
    const named = [...document.querySelectorAll<HTMLElement>('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === label,
    );
    named?.scrollIntoView({ block: 'nearest' });
    const box = named?.getBoundingClientRect();
    const ink = getComputedStyle(document.querySelector('.lp-root') ?? document.body).color;
    return { ink, button: box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null };
  }, name);
  if (!inside) return null;
  return helper.evaluate(
    async (id, { ink, button: within }) => {
      const [look] = [
        (inFrame: { x: number; y: number } | null) => {
          for (const host of document.querySelectorAll<HTMLElement>('loupe-card')) {
            const own = host as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
            const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
            const frame = root?.querySelector('iframe');
            if (!frame) continue;
            const { opacity, pointerEvents } = getComputedStyle(host);
            const { left, top, width } = frame.getBoundingClientRect();
            const button = inFrame && { x: left + inFrame.x, y: top + inFrame.y };
            const isHit = button ? document.elementFromPoint(button.x, button.y) === host : false;
            return { opacity, pointerEvents, left, width, button, isHit };
          }
          return null;
        },
      ];
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look, args: [within] });
      return answer?.result ? { ink, ...(answer.result as object) } : null;
    },
    tabId,
    inside,
  ) as Promise<CardLook | null>;
}
