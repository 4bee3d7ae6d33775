import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import type { CDPSession, Page } from 'puppeteer';
import type { Extension } from '../../browser/extension.ts';
import { type BenchWorld, HOST, rest } from '../world.ts';

/** What Loupe does to a page besides taking time. */
export interface Effect {
  /** Bytes put into it, gzip. */
  readonly injected: number;
  /** Scripts and style sheets of ours that came besides the gate. */
  readonly others: number;
  /** Messages that our scripts in it sent. */
  readonly messages: number;
  /** Nodes that differ from the same page without Loupe. */
  readonly changed: number;
}

/** Messages of pages that were heard, as a page of the extension hears them: the browser tells all of those. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: { addListener(listener: (message: unknown, sender: { readonly url?: string }) => void): void };
  };
};

/** Listens to what content scripts send from now on; the function gives how many messages came since it was last asked. */
export async function listenForMessages(extension: Extension): Promise<() => Promise<number>> {
  const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
  await helper.evaluate((host) => {
    const heard = globalThis as { loupeHeard?: number };
    heard.loupeHeard = 0;
    chrome.runtime.onMessage.addListener((_message, { url }) => {
      if (url?.startsWith(host)) heard.loupeHeard = (heard.loupeHeard ?? 0) + 1;
    });
  }, HOST);
  return async () => {
    const count = await helper.evaluate('loupeHeard');
    await helper.evaluate('loupeHeard = 0');
    return Number(count);
  };
}

/** What happens to the page at `address` in the first `settled` milliseconds after it has loaded; Chromium only. */
export async function effectOn(
  { extension }: BenchWorld,
  heard: () => Promise<number>,
  address: string,
  settled: number,
): Promise<Effect> {
  await heard();
  const page = await extension.browser.newPage();
  const put = await watchInjection(await page.createCDPSession(), extension.baseUrl);
  // Extensions are not in a context of its own, as they are not in private windows.
  const context = await extension.browser.createBrowserContext();
  const plain = await context.newPage();
  const [after, before] = await Promise.all([page, plain].map((tab) => stateOf(tab, address, settled)));
  const messages = await heard();
  await page.close();
  await context.close();
  const { scripts, sheets } = put();
  const gates = scripts.filter((url) => url.includes('gate.iife'));
  return {
    injected: scripts.map((url) => gzippedAt(url)).reduce((sum, bytes) => sum + bytes, 0),
    others: scripts.length - gates.length + sheets,
    messages,
    changed: differences(before ?? '', after ?? ''),
  };
}

/** Has the browser tell every script of ours that it compiles for the page, and every sheet that an extension puts there. */
async function watchInjection(session: CDPSession, baseUrl: string) {
  const scripts: string[] = [];
  let sheets = 0;
  session.on('Debugger.scriptParsed', ({ url }) => url.startsWith(baseUrl) && scripts.push(url));
  session.on('CSS.styleSheetAdded', ({ header }) => {
    if (header.origin === 'injected') sheets += 1;
  });
  await session.send('Debugger.enable');
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return () => ({ scripts, sheets });
}

function gzippedAt(url: string): number {
  return gzipSync(readFileSync(join('dist/chrome', new URL(url).pathname)), { level: 9 }).length;
}

/** Milliseconds between two looks at a page that may still be at work: timers of a tab in the background come once a second. */
const BETWEEN_LOOKS = 1_500;

/** The markup of the page once it has settled and stays as it is, without what changes for ever. */
async function stateOf(page: Page, address: string, settled: number): Promise<string> {
  await page.goto(address, { waitUntil: 'load' });
  await rest(settled);
  let before = '';
  for (let now = await markupOf(page); now !== before; now = await markupOf(page)) {
    before = now;
    await rest(BETWEEN_LOOKS);
  }
  return before;
}

function markupOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const live of copy.querySelectorAll('[data-live]')) live.replaceChildren();
    return copy.outerHTML;
  });
}

function differences(before: string, after: string): number {
  if (before === after) return 0;
  const [ours, theirs] = [after.split('<'), before.split('<')];
  return Math.max(1, ours.filter((tag, at) => tag !== theirs[at]).length, Math.abs(ours.length - theirs.length));
}
