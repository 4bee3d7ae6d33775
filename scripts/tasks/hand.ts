import type { Frame, Page } from 'puppeteer';
import type { Extension } from '../browser/extension.ts';
import { cardFrame, pointOnMark, pressInCard, selectWords, type TabPage } from '../browser/hands.ts';
import { poll } from '../browser/poll.ts';

/** What a task takes of a reader's hand. Typed words are not counted: they are the same on every way. */
export interface Tally {
  /** Presses of the pointer, a selection by dragging among them. */
  clicks: number;
  /** Keys and combinations of keys. */
  keys: number;
  /** Turns of the wheel, each four fifths of what is in sight. */
  turns: number;
}

/** What shows a surface of Loupe's: its page, or the card's frame in an article. */
type Shown = Page | Frame;

/** A reader's hand, which counts. Names are those of buttons, links, fields and rows, as a screen reader would say them. */
export interface Hand {
  readonly tally: Tally;
  /** The toolbar button: a driver cannot press it, so the popup opens in a tab. */
  openPopup(): Promise<Page>;
  /** The browser's key for the sidebar, which opens in a tab, as wide as a sidebar. */
  openSidebar(): Promise<Page>;
  /** Presses `name` on a surface, which leads to another page of Loupe's at `path`. */
  goTo(from: Page, name: string, path: string): Promise<Page>;
  /** Clicks the mark of a sentence in the page; the card opens. */
  openCard(words: string): Promise<void>;
  /** Selects words of the page by dragging. */
  select(words: string): Promise<void>;
  /** Presses what has this name in the card, or in the bar beside a selection. */
  pressInCard(name: string): Promise<void>;
  /** Presses what has this name on a surface. */
  press(on: Page, name: string): Promise<void>;
  /** Presses the first that matches a selector on a surface. */
  pressAt(on: Page, selector: string): Promise<void>;
  /** Presses the first that matches a selector in the card. */
  pressAtCard(selector: string): Promise<void>;
  /** Presses a key on a surface that leads to another page of Loupe's at `path`. */
  leadTo(from: Page, key: Parameters<Page['keyboard']['press']>[0], path: string): Promise<Page>;
  key(on: Page, ...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void>;
  type(on: Page, words: string): Promise<void>;
  /** Looks at words in the card, turning the wheel until they are in sight. */
  readInCard(words: string): Promise<void>;
  /** What a reader does in the browser itself, as in its address bar, which no driver reaches. */
  inBrowser(done: Partial<Tally>): void;
}

/** Attribute of what the hand is about to press on a surface. */
const AIMED_AT = 'data-aimed-at';

const SIDEBAR = { width: 360, height: 800 };
const POPUP = { width: 400, height: 600 };
const LIBRARY = { width: 1280, height: 800 };

/** A hand on the article that is open in `visit`. `helper` is a page of the extension. */
export function handOn(extension: Extension, helper: Page, visit: TabPage): Hand {
  const tally: Tally = { clicks: 0, keys: 0, turns: 0 };
  const surface = async (path: string, size: typeof POPUP) => {
    const page = await extension.openSurface(path, size);
    await settled(page);
    return page;
  };
  const turn = async (page: Page, find: string) => {
    tally.turns += await poll(`“${find}”`, () => turnsTo(page, find));
  };
  // The frame is asked for each time: one that was made ready may give way to another.
  const turnCard = async (find: string) => {
    tally.turns += await poll(`“${find}” in the card`, async () => {
      const frame = await cardFrame(visit.page);
      return frame && turnsTo(frame, find).catch(() => null);
    });
  };
  return {
    tally,
    openPopup() {
      tally.clicks += 1;
      return surface(`src/ui/popup/index.html?tab=${visit.tabId}`, POPUP);
    },
    openSidebar() {
      tally.keys += 1;
      return surface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, SIDEBAR);
    },
    async goTo(from, name, path) {
      await turn(from, name);
      tally.clicks += 1;
      return surface(path, LIBRARY);
    },
    async openCard(words) {
      await visit.page.bringToFront();
      const point = await poll('the mark', () => pointOnMark(visit.page, words));
      tally.clicks += 1;
      await visit.page.mouse.click(point.x, point.y);
      await poll('the card', () => cardFrame(visit.page));
    },
    async select(words) {
      tally.clicks += 1;
      await selectWords(visit.page, words);
    },
    async pressInCard(name) {
      if (await cardFrame(visit.page)) await turnCard(name);
      tally.clicks += 1;
      await pressInCard(helper, visit, name);
    },
    async press(on, name) {
      await on.bringToFront();
      await turn(on, name);
      tally.clicks += 1;
      await on.locator(`[${AIMED_AT}]`).click();
    },
    async pressAt(on, selector) {
      await on.bringToFront();
      tally.turns += await poll(selector, () => turnsTo(on, null, selector));
      tally.clicks += 1;
      await on.locator(`[${AIMED_AT}]`).click();
    },
    async pressAtCard(selector) {
      const name = await poll(`${selector} in the card`, async () => {
        const frame = await cardFrame(visit.page);
        return frame?.$eval(selector, (one) => (one.textContent ?? '').trim()).catch(() => null);
      });
      await turnCard(name);
      tally.clicks += 1;
      await pressInCard(helper, visit, name);
    },
    async leadTo(from, key, path) {
      tally.keys += 1;
      // A popup closes itself then, while the key is still down.
      await from.keyboard.press(key).catch(() => undefined);
      return surface(path, LIBRARY);
    },
    async key(on, ...keys) {
      tally.keys += 1;
      const [last, ...held] = keys.toReversed();
      for (const one of held.toReversed()) await on.keyboard.down(one);
      if (last) await on.keyboard.press(last);
      for (const one of held) await on.keyboard.up(one);
    },
    async type(on, words) {
      await on.keyboard.type(words);
    },
    async readInCard(words) {
      await turnCard(words);
    },
    inBrowser(done) {
      tally.clicks += done.clicks ?? 0;
      tally.keys += done.keys ?? 0;
      tally.turns += done.turns ?? 0;
    },
  };
}

/** Waits until a surface shows what it has to show: three looks in a row see the same. */
async function settled(page: Page): Promise<void> {
  let before = '';
  let same = 0;
  await poll('the surface', async () => {
    const now = await page.evaluate(() => `${document.body.textContent?.length} ${document.documentElement.scrollHeight}`);
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= 3 || null;
  });
}

/**
 * Brings what has this name, or these words, into sight, aims at it, and gives by how many turns of the wheel; null where it is not there.
 * What is unseen, or folded away, is not.
 */
function turnsTo(
  shown: Shown,
  words: string | null,
  selector = 'button, a, summary, label, input, textarea, [role], p, li, h2, h3, dt',
) {
  return shown.evaluate(
    (wanted, among, aim) => {
      // From a list: a function that a name is given to needs a helper of the compiler.
      const [told] = [
        (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ] as const;
      const all = [...document.querySelectorAll<HTMLElement>(among)].filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0,
      );
      const found =
        wanted === null ? all[0] : (all.find((one) => told(one) === wanted) ?? all.findLast((one) => told(one).includes(wanted)));
      if (!found || innerHeight === 0) return null;
      document.querySelector(`[${aim}]`)?.removeAttribute(aim);
      found.setAttribute(aim, '');
      const box = found.getBoundingClientRect();
      const seen = innerHeight * 0.8;
      const off = Math.max(box.top > 0 ? Math.min(box.bottom, box.top + seen) - innerHeight : -box.top, 0);
      if (off > 0) found.scrollIntoView({ block: 'center' });
      return Math.ceil(off / seen);
    },
    words,
    selector,
    AIMED_AT,
  );
}
