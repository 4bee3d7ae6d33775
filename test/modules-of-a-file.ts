// Runs before each file of the unit tests. Files in a row share what they import: to load the engine's tables and
// rules anew for each takes longer than most tests. Where a test may put a browser of its own in place of the real one,
// or modules keep the reader's things, a file begins with modules of its own and leaves none behind.
import { afterAll, expect, vi } from 'vitest';

/** Folders of tests whose modules take all they need as arguments and keep nothing but what is the same for everybody. */
const SHARING = /[\\/]test[\\/](?:core|dom|storage|scripts)[\\/]/;

/** Names by which code finds the browser it runs in. */
const BROWSER = ['browser', 'chrome', '__FIREFOX__'];

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const name of BROWSER) Reflect.deleteProperty(globalThis, name);
});

if (!SHARING.test(expect.getState().testPath ?? '')) {
  vi.resetModules();
  afterAll(() => vi.resetModules());
}
