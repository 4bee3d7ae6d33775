import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { serve } from '../ui/harness/build.ts';
import { buildLibraryHarness } from '../ui/library/harness/build.ts';
import type { LibrarySize } from '../ui/library/harness/library-data.ts';
import { type BrowserName, launch, type TestLaunch } from './launch.ts';
import type { Look } from './ui-harness.ts';

const LIBRARY = '/src/ui/library/index.html';
const SEED = '/test/ui/library/harness/seed.html';

/** A browser with the library built over a database of its own, and served under the policy of extension pages. */
export interface LibraryHarness {
  /** Puts a library of that size in place of the one before. */
  seed(size: LibrarySize): Promise<void>;
  /** Opens the library at a place in it; what it logs as an error is in `errors`. */
  open(hash: string, look: Look): Promise<{ readonly page: Page; readonly errors: readonly string[] }>;
  close(): Promise<void>;
}

/** Builds and serves the library, and starts `name` as `wish` says. */
export async function openLibraryHarness(name: BrowserName, wish: TestLaunch = {}): Promise<LibraryHarness> {
  const dir = mkdtempSync(join(tmpdir(), 'loupe-library-'));
  await buildLibraryHarness(dir);
  const { server, origin } = await serve(dir);
  const browser = await launch(name, wish);
  return {
    async seed({ articles, each, words }) {
      const page = await browser.newPage();
      await page.goto(`${origin}${SEED}?articles=${articles}&each=${each}&words=${words}`);
      await page.waitForFunction(() => document.title !== 'Seeding');
      const title = await page.title();
      await page.close();
      if (title !== 'Seeded') throw new Error(title);
    },
    async open(hash, { width, height, isDark = false }) {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.setViewport({ width, height });
      // Firefox takes no emulated colour scheme through this protocol.
      if (name === 'chrome')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
      await page.goto(`${origin}${LIBRARY}${hash}`);
      await settled(page);
      return { page, errors };
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Waits until everything was read and the search index is there; of the plots, until there is more than their headline. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await page.waitForFunction(() => {
    const plots = document.querySelector('.plots');
    const status = document.querySelector('.toolbar-status')?.textContent ?? '';
    return plots ? plots.childElementCount > 1 : !/Opening|index/.test(status);
  });
}
