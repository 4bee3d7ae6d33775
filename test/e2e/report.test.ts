import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDownloadsIn, savedFile } from './downloads.ts';
import { faultsOf } from './faults.ts';
import { untilPlaced } from './stored.ts';
import { fixture, openWorld, pressStill, until, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/markets/commodities/china-suspends-notices/';
const NOTE = 'Asked the press office. 稀土出口 — <b>“no answer”</b>';

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** What a report looks like once a browser has opened it from the disk, and what it asked the network for. */
async function opened({ extension }: World, path: string) {
  const page = await extension.browser.newPage();
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
  const seen = await page.evaluate(() => ({
    text: document.body.textContent ?? '',
    claims: document.querySelectorAll('section.claim').length,
    core: document.querySelector('.core')?.getBoundingClientRect().height ?? 0,
    ground: getComputedStyle(document.body).backgroundColor,
    asked: performance.getEntriesByType('resource').map(({ name }) => name),
    isTooWide: document.documentElement.scrollWidth > innerWidth,
  }));
  const faults = await faultsOf(page);
  await page.close();
  return { ...seen, faults };
}

describe.each(['chrome', 'firefox'] as const)('a report in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-reports-'));
  let world: World;
  let claims: number;
  let name: string;

  beforeAll(async () => {
    world = await openWorld(kind);
    await saveDownloadsIn(world, folder);
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is saved from the sidebar by one click, and opens without a network', async () => {
    const visit = await world.visit(ADDRESS);
    const { articleKey, reading } = await visit.read();
    claims = reading?.claims.length ?? 0;
    name = `${reading?.head.title}.html`;
    const request = { tabId: visit.tabId, articleKey, claimId: reading?.claims[0]?.id, text: NOTE };
    await world.helper.evaluate((message) => chrome.runtime.sendMessage(message), { call: 'tab/save-note', request });
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, {
      width: 360,
      height: 900,
    });
    await pressStill(sidebar, '.save-report button');
    await savedFile(folder, name, (text) => text.endsWith('</html>\n'));
    await until('the word of it', () => sidebar.$eval('.save-report', (place, told) => place.textContent?.includes(told), name));
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.close();
    const report = await opened(world, join(folder, name));
    expect(report).toMatchObject({ claims, asked: [], faults: [], isTooWide: false, ground: 'rgb(255, 253, 248)' });
    expect(report.core).toBeGreaterThan(200);
    expect(report.text).toContain(NOTE);
    expect(report.text).toContain('Background as of');
  });

  it('has the same of an article in the library, which is written away from its page', async () => {
    const visit = await world.visit(ADDRESS);
    const { articleKey, reading } = await visit.read();
    const request = { tabId: visit.tabId, articleKey, claimId: reading?.claims[1]?.id };
    await world.helper.evaluate((message) => chrome.runtime.sendMessage(message), { call: 'tab/highlight-claim', request });
    await untilPlaced(world);
    const page = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
    await page.waitForSelector('input[value="report"]');
    await page.click('input[value="report"]');
    rmSync(join(folder, name));
    await pressStill(page, '.data-formats ~ .lp-row .lp-button-main');
    await savedFile(folder, name, (text) => text.endsWith('</html>\n'));
    await page.close();
    const report = await opened(world, join(folder, name));
    expect(report).toMatchObject({ claims, asked: [], faults: [] });
    expect(report.text).toContain(NOTE);
    expect(report.text).toMatch(/Text saved/);
  });
});
