import type { Page } from 'puppeteer';
import type { Extension } from '../browser/extension.ts';
import { poll } from '../browser/poll.ts';

const LIBRARY = 'src/ui/library/index.html';
/** Milliseconds after which a mark is given up. */
const LIMIT = 90_000;

/** The library's page, opened. It has `marks`: promises of the milliseconds since its navigation began. */
export interface Opened {
  readonly page: Page;
  /** Milliseconds from the start of the navigation until first rows were drawn and the search took text. */
  readonly usable: number;
}

/** Opens the library in a tab of its own and watches it from within. */
export async function openTimed({ browser, baseUrl }: Extension): Promise<Opened> {
  const page = await browser.newPage();
  const address = baseUrl + LIBRARY;
  // Firefox never tells the driver that an extension's page has opened, and runs nothing ahead of it either: the watch is
  // put into the document as soon as there is one.
  page.goto(address).catch(() => undefined);
  await poll(`${address} to begin`, () => page.evaluate(watchOn(address)).catch(() => null), 20_000, 2);
  return { page, usable: Number(await page.evaluate('marks.usable')) };
}

/**
 * Code that sets `marks` in the page at `address`, and gives null anywhere else. As text: it must run in any document,
 * without what our build puts around functions. Rows are as good as drawn in the frame that finds them; each mark is set
 * after that frame.
 */
function watchOn(address: string): string {
  return `(() => {
    if (location.href.split('#')[0] !== ${JSON.stringify(address)}) return null;
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const task = () => new Promise((next) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = next;
      port2.postMessage(null);
    });
    const when = async (isThere) => {
      do {
        await frame();
        if (performance.now() > ${LIMIT}) throw new Error('The library does not get on. Is the build up to date? ' + document.body.innerText.slice(0, 500));
      } while (!isThere());
      await task();
      return performance.now();
    };
    const is = (selector) => document.querySelector(selector) !== null;
    const usable = when(() => is('.entry') && is('input[type=search]:enabled'));
    const whole = usable.then(() => when(() => /\\d/.test(document.querySelector('.toolbar-status [role=status]')?.textContent ?? '')));
    const isIndexing = () => is('.toolbar-status > :not([role])');
    globalThis.marks = {
      usable,
      whole,
      get indexed() { return whole.then(() => when(isIndexing)).then(() => when(() => !isIndexing())); },
    };
    return true;
  })()`;
}
