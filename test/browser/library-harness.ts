import type { Page } from 'puppeteer';
import { inject } from 'vitest';
import type { LibrarySize } from '../ui/library/harness/library-data.ts';
import type { BrowserName, TestLaunch } from './launch.ts';
import { openScreen, type Screen } from './screen.ts';

const LIBRARY = '/src/ui/library/index.html';
const SEED = '/test/ui/library/harness/seed.html';
const SEEN_BY_NONE = { width: 400, height: 400 };

/** The library, over a database of its own; `open` takes a place in it. */
export interface LibraryHarness extends Screen {
  /** Puts a library of that size in place of the one before. */
  seed(size: LibrarySize): Promise<void>;
  /** Puts a library of nothing but notes in place of the one before. */
  seedNotes(): Promise<void>;
}

/** Opens the library, which the run has built and serves under the policy of extension pages, in `name`; see `openScreen`. */
export async function openLibraryHarness(name: BrowserName, wish?: TestLaunch): Promise<LibraryHarness> {
  const { library } = inject('made');
  const { open, close } = await openScreen(name, wish);
  async function seed(asked: string): Promise<void> {
    const { page } = await open(`${library}${SEED}?${asked}`, SEEN_BY_NONE);
    await page.waitForFunction(() => document.title !== 'Seeding');
    const title = await page.title();
    if (title !== 'Seeded') throw new Error(title);
  }
  return {
    seed: ({ articles, each, words }) => seed(`articles=${articles}&each=${each}&words=${words}`),
    seedNotes: () => seed('notes'),
    async open(hash, look) {
      const opened = await open(`${library}${LIBRARY}${hash}`, look);
      await settled(opened.page);
      return opened;
    },
    close,
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
