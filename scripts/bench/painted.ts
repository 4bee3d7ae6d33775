import type { Page } from 'puppeteer';

/** Code that is true in a page that has a mark of Loupe's. */
export const IS_PAINTED = `[...CSS.highlights.keys()].some((name) => name.startsWith('loupe-'))`;

/** Opens an article; milliseconds from its DOM to its first mark, to within one frame. */
export async function openPainted(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const since = await page.waitForFunction(
    () => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const isPainted = [...CSS.highlights.keys()].some((name) => name.startsWith('loupe-'));
      return isPainted && performance.now() - (navigation?.domContentLoadedEventEnd ?? 0);
    },
    { polling: 'raf' },
  );
  return Number(await since.jsonValue());
}
