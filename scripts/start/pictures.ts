import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { TabView } from '../../src/messaging/views.ts';
import type { Extension } from '../browser/extension.ts';
import { poll } from '../browser/poll.ts';

/** The background that the card in the picture shows, where a claim has it: the pause that most of the demo turns on. */
const CARD_IN_PICTURE = 'mofcom-70-2025';

/**
 * Takes pictures of the demo once it was read: with its marks, with a card open, and of popup and sidebar.
 * Gives the files' paths.
 */
export async function takePictures(extension: Extension, page: Page, view: TabView, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const take = async (of: Page, name: string) => {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await of.screenshot({ path });
    return path;
  };
  await page.bringToFront();
  // The list under its lead-in, and what stands around it, shows most layers side by side.
  await page.evaluate(() => document.querySelector('article > ul')?.scrollIntoView({ block: 'center' }));
  await settled(page);
  const files: string[] = [await take(page, 'page')];
  await openCard(page, claimToShow(view));
  files.push(await take(page, 'card'));
  await page.keyboard.press('Escape');
  for (const [name, path, width, height] of SURFACES) {
    const surface = await extension.openSurface(`${path}?tab=${view.tabId}`, { width, height });
    await surface.bringToFront();
    await settled(surface);
    files.push(await take(surface, name));
    await surface.close();
  }
  files.push(await besideEachOther(extension, join(folder, 'page.png'), join(folder, 'sidebar.png'), folder));
  return files;
}

/** Puts the pictures of page and sidebar side by side, as a reader has them: no browser pictures its own side panel. */
async function besideEachOther(extension: Extension, left: string, right: string, folder: string): Promise<string> {
  const path = join(folder, 'beside.png') as `${string}.png`;
  const sheet = await extension.browser.newPage();
  await sheet.setViewport({ width: 1621, height: 900, deviceScaleFactor: 1.5 });
  const images = [left, right].map(
    (file) => `<img height="900" src="data:image/png;base64,${readFileSync(file).toString('base64')}">`,
  );
  await sheet.setContent(`<body style="margin:0;display:flex;gap:1px;background:#9a958a">${images.join('')}</body>`);
  await sheet.screenshot({ path });
  await sheet.close();
  return path;
}

const SURFACES = [
  ['popup', 'src/ui/popup/index.html', 400, 600],
  ['sidebar', 'src/ui/sidebar/index.html', 420, 900],
] as const;

/** Index of the claim whose card is shown: one with a note, and if it can be with that background. */
function claimToShow({ reading }: TabView): number {
  const claims = reading?.claims ?? [];
  const noted = claims.flatMap(({ checks }, index) => (checks.length > 0 ? [index] : []));
  return noted.find((index) => claims[index]?.cards.some(({ id }) => id === CARD_IN_PICTURE)) ?? noted[0] ?? 0;
}

/** Opens the card of claim `index` as a reader with a keyboard does, going from claim to claim. */
export async function openCard(page: Page, index: number): Promise<void> {
  const before = await countHosts(page);
  for (let at = 0; at <= index; at += 1) {
    await page.keyboard.down('Alt');
    await page.keyboard.press('Period');
    await page.keyboard.up('Alt');
    await poll('the card', async () => ((await countHosts(page)) > before ? true : null), 10_000);
  }
  await settled(page);
}

/** The card's shadow root is closed; that its host is there is all a page's script can see. */
function countHosts(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length + document.body.children.length);
}

/** Waits until the page's text stands still for three looks and it has painted. */
export async function settled(page: Page): Promise<void> {
  let last = '';
  let same = 0;
  await poll('the page to settle', async () => {
    const now = await page.evaluate(
      () => new Promise<string>((done) => requestAnimationFrame(() => done(document.body.innerHTML))),
    );
    same = now === last && now !== '' ? same + 1 : 0;
    last = now;
    return same >= 3 ? true : null;
  });
}
