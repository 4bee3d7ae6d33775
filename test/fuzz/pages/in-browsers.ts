import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { bundleOf } from '../../../scripts/browser/bundle.ts';
import { type BrowserKind, launchBrowser } from '../../../scripts/browser/launch.ts';
import type { Kind } from '../kinds.ts';
import { type ChunkResult, type Failure, runChunk } from '../run/chunk.ts';
import { startClock } from '../run/clock.ts';
import type { InPage } from './in-page-side.ts';
import { type PageInput, pageInputs } from './page.ts';

declare const loupeFuzz: InPage;

/** Pages between two looks at how far it has come, with a new tab each. */
const CHUNK = 100;

/** Runs `count` pages in a browser; `told` hears of each hundred. */
export async function runInBrowser(
  browserKind: BrowserKind,
  count: number,
  seed: number,
  told: (result: ChunkResult) => void,
): Promise<readonly Failure[]> {
  const code = await bundleOf(fileURLToPath(new URL('./in-page-side.ts', import.meta.url)), 'loupeFuzzSide');
  const browser = await launchBrowser({ kind: browserKind, headless: true });
  const failures: Failure[] = [];
  try {
    for (let ran = 0; ran < count; ran += CHUNK) {
      const page = await browser.newPage();
      const gear = { kind: kindIn(page, code) as Kind, clock: startClock(), coverage: null, step: () => {} };
      const result = await runChunk({ seed: seed + ran, count: Math.min(CHUNK, count - ran), seeds: [] }, gear);
      const own = result.failures.map(({ input, error }) => ({ input, error: `in ${browserKind}: ${error}` }));
      failures.push(...own);
      told({ ...result, failures: own });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return failures;
}

function kindIn(page: Page, code: string): Kind<PageInput> {
  return {
    inputs: pageInputs,
    sizeOf: ({ html }) => html.length,
    async holds(input) {
      if (!(await page.evaluate(() => 'loupeFuzz' in globalThis))) await page.evaluate(code);
      // As text: halves of characters would not come through otherwise, nor objects without a prototype.
      const trouble = await page.evaluate((text) => loupeFuzz.tryPage(text), JSON.stringify(input));
      if (trouble !== null) throw new Error(trouble);
    },
  };
}
