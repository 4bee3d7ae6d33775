import { configDefaults, defineConfig } from 'vitest/config';
import { isLong } from './test/long.ts';

/** What is awaited in a browser comes late on a busy machine: only what never comes fails. Milliseconds. */
const PATIENT = { poll: { timeout: 30_000 } };

/** Files that only the long form of the tests includes. */
const exclude = [...configDefaults.exclude, ...(isLong ? [] : ['**/*.long.test.{ts,tsx}'])];
/** Files that run by themselves where many run together. */
const alone = process.env['LOUPE_TOGETHER'] === '1' ? ['test/e2e/crash.long.test.ts', 'test/e2e/soak.long.test.ts'] : [];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,dom,fuzz,messaging,storage,background,page,platform,scripts,ui,walls}/**/*.test.{ts,tsx}'],
          exclude,
          environment: 'node',
          testTimeout: isLong ? 600_000 : 30_000,
          hookTimeout: 60_000,
          // A process for each file takes longer than most files do; see the file for what is shared and what is not.
          isolate: false,
          setupFiles: ['test/modules-of-a-file.ts'],
          // All cores: these tests wait for nothing.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude,
          expect: PATIENT,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Browsers live as long as the worker, what they look at as long as the run. Two at a time: each waits much for itself.
          environment: './test/browser/environment.ts',
          globalSetup: 'test/browser/global-setup.ts',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...exclude, ...alone],
          expect: PATIENT,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Browsers stay open from one file to the next: test/e2e/lent-browser.ts.
          environment: './test/browser/environment.ts',
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
});
