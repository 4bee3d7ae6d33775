import type { Browser, Page } from 'puppeteer';
import { poll } from '../browser/poll.ts';

/** Opens a page of the extension in a tab; milliseconds from the start of its navigation to the frame that has `selector`, and the page. */
export async function openSurfaceTimed(
  browser: Browser,
  address: string,
  selector: string,
): Promise<{ readonly time: number; readonly page: Page }> {
  const page = await browser.newPage();
  // Firefox never tells the driver that an extension's page has opened: the watch is put into the document as soon as there is one.
  page.goto(address).catch(() => undefined);
  await poll(`${address} to begin`, () => page.evaluate(watchFor(address, selector)).catch(() => null), 20_000, 2);
  return { time: Number(await page.evaluate('benchShown')), page };
}

/** Code that sets `benchShown` in the page at `address`, and gives null anywhere else; text, since it must run in any document. */
function watchFor(address: string, selector: string): string {
  return `(() => {
    if (location.href !== ${JSON.stringify(address)}) return null;
    globalThis.benchShown = new Promise((done, failed) => {
      const look = () => {
        if (performance.now() > 20_000) failed(new Error('in vain: ' + document.body.innerText.slice(0, 200)));
        else if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
        else setTimeout(() => done(performance.now()));
      };
      look();
    });
    return true;
  })()`;
}
