// Accessibility faults, as axe finds them, of what Loupe shows.
import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Page } from 'puppeteer';
import { isLong } from '../long.ts';
import { type CardSeen, until, type Visit, type World } from './world.ts';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page, one line a fault. Contrast, most of its work and the same in both, is asked of Chrome alone in the short form. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const isLeftOut = !isLong && (await page.browser().version()).startsWith('Firefox');
  const rules = { 'color-contrast': { enabled: !isLeftOut } };
  const { violations } = await new AxePuppeteer(page).options({ runOnly: AXE_TAGS, rules }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Faults of a card, looked at in a page of its own: axe cannot see into a closed root. */
export async function faultsOfCard({ extension }: World, { html, css }: CardSeen): Promise<readonly string[]> {
  const copy = await extension.browser.newPage();
  await copy.setContent(
    `<!doctype html><html lang="en"><title>Card</title><style>${css}</style><main><h1>Page</h1>${html}</main>`,
  );
  const faults = await faultsOf(copy);
  await copy.close();
  return faults;
}

/** A surface as it shows the reading of a tab: its text, and its faults. */
export async function surfaceWithReading(
  { extension }: World,
  { tabId }: Visit,
  surface: 'popup' | 'sidebar',
): Promise<{ readonly text: string; readonly faults: readonly string[] }> {
  const page = await extension.openSurface(`src/ui/${surface}/index.html?tab=${tabId}`, { width: 400, height: 800 });
  const text = await until('the reading', async () => {
    const shown = await page.evaluate(() => document.body.textContent ?? '');
    return /\d+ claims/.test(shown) && shown;
  });
  const faults = await faultsOf(page);
  await page.close();
  return { text, faults };
}
