import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { ROOT } from '../bootstrap/places.mjs';
import { type Extension, openExtension } from '../browser/extension.ts';
import { cardFrame, type TabPage } from '../browser/hands.ts';
import type { BrowserKind } from '../browser/launch.ts';
import { poll } from '../browser/poll.ts';
import { openWeb } from '../browser/web.ts';
import { askerOf } from '../pictures/work.ts';
import { handOn, type Tally } from './hand.ts';
import type { TaskName, Ways } from './task.ts';

/** Words of the demo article: its title, a claim that has a note, and a claim to quote. */
export const TITLE = 'China offers faster magnet licences';
export const RULE = 'The controls of October 2025 stay';
export const PASSAGE = 'Producers must name every end user';

/** Where the built extension lies under a checkout. */
export const builtUnder = (folder: string, kind: BrowserKind): string => join(folder, 'dist', kind);

/** Does every task in a browser, each on an article of its own, at 1280 by 800, and gives what each took. */
export async function doTasks(kind: BrowserKind, dist: string, ways: Ways): Promise<ReadonlyMap<TaskName, Tally | null>> {
  const web = await openWeb();
  const names = Object.keys(ways) as TaskName[];
  const page = (file: string) => readFileSync(join(ROOT, 'demo', file), 'utf8');
  const look = /<link rel="stylesheet"[^>]*>/;
  const html = page('index.html').replace(look, () => `<style>${page('style.css')}</style>`);
  for (const name of names) web.serve(addressOf(name), html);
  const args = kind === 'chrome' ? web.chromeArgs : [];
  const extension = await openExtension({ kind, dist, headless: true, acceptInsecureCerts: true, args, prefs: web.firefoxPrefs });
  try {
    const helper = await extension.openSurface('src/ui/popup/index.html?tab=0');
    // The page that lends the driver its access opens when first asked for something: it stays, as the helper does.
    await extension.tabIdOf(helper);
    const done = new Map<TaskName, Tally | null>();
    for (const name of names) done.set(name, await doTask(extension, helper, ways, name));
    return done;
  } finally {
    await extension.close();
    await web.close();
  }
}

const addressOf = (name: TaskName): string => `https://www.mining.com/web/${name}/`;

async function doTask(extension: Extension, helper: Page, ways: Ways, name: TaskName): Promise<Tally | null> {
  const way = ways[name];
  if (!way) return null;
  const lasting = new Set(await extension.browser.pages());
  const page = await extension.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(addressOf(name), { waitUntil: 'load' });
  const visit = { page, tabId: await extension.tabIdOf(page) };
  const view = await extension.waitForReading(visit.tabId);
  await extension.waitForBackground(visit.tabId);
  if (WORKED_ON.has(name)) await highlight(helper, visit.tabId, view.reading?.key ?? '', view.reading?.claims ?? []);
  const hand = handOn(extension, helper, visit);
  try {
    await way({ extension, helper, visit, hand });
  } catch (error) {
    throw new Error(`“${name}” was not done in ${extension.kind}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  for (const open of await extension.browser.pages()) if (!lasting.has(open)) await open.close();
  return hand.tally;
}

/** Tasks that begin with work of last week. */
const WORKED_ON: ReadonlySet<TaskName> = new Set(['found', 'send']);

async function highlight(
  helper: Page,
  tabId: number,
  articleKey: string,
  claims: readonly { readonly id: string; readonly text: string }[],
): Promise<void> {
  const claim = claims.find(({ text }) => text.includes(PASSAGE));
  if (!claim) throw new Error(`no claim holds “${PASSAGE}”`);
  await askerOf(helper)('tab/highlight-claim', { tabId, articleKey, claimId: claim.id });
}

/** Waits until the card of a page says these words. */
export async function waitForCard({ page }: TabPage, words: string): Promise<void> {
  await poll(`“${words}” in the card`, async () => {
    const frame = await cardFrame(page);
    const said = await frame?.evaluate(() => document.body.textContent).catch(() => null);
    return said?.includes(words) || null;
  });
}

/** Waits until a part of a surface says these words. */
export async function waitForText(page: Page, selector: string, words: string): Promise<void> {
  await poll(`“${words}”`, () =>
    page.evaluate((at, wanted) => document.querySelector(at)?.textContent?.includes(wanted) || null, selector, words),
  );
}

/** Waits until the page has flashed a claim, which tells that it has been brought into sight. */
export async function waitForSight({ page }: TabPage): Promise<void> {
  await page.waitForFunction(() => CSS.highlights.has('loupe-flash'), { polling: 50 });
}

/** Waits until `act` has made a page save a file; nothing is written to the disk. */
export async function waitForFile(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const kept = window as Window & { loupeSaved?: boolean };
    const press = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      if (!this.hasAttribute('download')) return press.call(this);
      kept.loupeSaved = true;
    };
  });
  await act();
  await page.waitForFunction(() => (window as Window & { loupeSaved?: boolean }).loupeSaved === true, { polling: 50 });
}
