import type { CDPSession, Page, Viewport } from 'puppeteer';
import { type BrowserName, openRoom, type TestLaunch } from './launch.ts';

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly isDark?: boolean;
  /** As on a phone: a finger in place of a pointer. Firefox emulates none. */
  readonly isPhone?: boolean;
}

/** A page as it was opened; what it logs as an error, a breach of the policy included, is in `errors`. */
interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** A browser's tab, in which one page after the other is opened: a tab for each takes longer than most tests. */
export interface Screen {
  /** Opens an address anew, in place of what was shown before. */
  open(address: string, look: Look): Promise<Opened>;
  close(): Promise<void>;
}

/** The page that was shown last: what is behind another is not drawn. */
let front: Page | null = null;

/** Sessions in which a page is shown as it is not, by `emulate`. */
const emulating = new WeakMap<Page, CDPSession>();

/** A tab of the worker's browser `name`, with a storage of its own; of a browser of its own where there is a wish. */
export async function openScreen(name: BrowserName, wish?: TestLaunch): Promise<Screen> {
  const { context, close } = await openRoom(name, wish);
  let errors: string[] = [];
  let page = await newTab();
  let visits = 0;

  async function newTab(): Promise<Page> {
    const tab = await context.newPage();
    front = tab;
    tab.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    tab.on('pageerror', (error) => errors.push(String(error)));
    return tab;
  }

  /** The tab as it was at first, as far as the next test can tell. */
  async function calm(): Promise<void> {
    if (page.isClosed()) page = await newTab();
    if (front !== page) await page.bringToFront();
    front = page;
    // By Tab the keyboard may have gone on into what the browser has around the page, and only a new tab brings it back.
    if (visits > 0 && !(await page.evaluate(() => document.hasFocus()))) {
      const left = page;
      page = await newTab();
      await left.close();
    }
    await emulating.get(page)?.detach();
    emulating.delete(page);
    // What lies under the pointer looks otherwise.
    await page.mouse.move(0, 0);
  }

  return {
    async open(address, look) {
      await calm();
      await page.setViewport(viewport(name, look));
      // Firefox takes no emulated colour scheme through this protocol.
      if (name === 'chrome')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.isDark ? 'dark' : 'light' }]);
      errors = [];
      // An address that differs in its last part only would not be loaded again.
      const anew = new URL(address);
      visits += 1;
      anew.searchParams.set('visit', String(visits));
      await page.goto(anew.href);
      return { page, errors };
    },
    close,
  };
}

function viewport(name: BrowserName, { width, height, isPhone = false }: Look): Viewport {
  return { width, height, ...(isPhone && name === 'chrome' ? { isMobile: true, hasTouch: true } : {}) };
}

/** Has Chrome show a page with these features of media, until another is opened in its place. */
export async function emulateMedia(page: Page, features: Readonly<Record<string, string>>): Promise<void> {
  const session = emulating.get(page) ?? (await page.createCDPSession());
  emulating.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
