import type { Environment } from 'vitest/runtime';
import { keptBrowsers } from './kept-browsers.ts';

/** Node, with browsers that live as long as the worker. Vitest tears it down as it ends a worker, after failures too. */
const environment: Environment = {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: () => ({
    teardown: async () => {
      await Promise.all([...keptBrowsers().values()].map((kept) => kept.close()));
    },
  }),
};

export default environment;
