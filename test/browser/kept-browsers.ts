import type { Browser } from 'puppeteer';
import type { BrowserName } from './launch.ts';

/** A browser that runs. */
export interface Launched {
  readonly browser: Browser;
  /** Closes it; resolves when nothing of it writes any more. */
  close(): Promise<void>;
}

/** What a worker keeps, on the global object: vitest loads the environment and the tests apart, each with modules of its own. */
const KEPT = Symbol.for('loupe: browsers of this worker');

/** The browsers that stay open from one file of tests to the next, by name. */
export function keptBrowsers(): Map<BrowserName, Launched> {
  const keeper = globalThis as { [KEPT]?: Map<BrowserName, Launched> };
  keeper[KEPT] ??= new Map();
  return keeper[KEPT];
}
