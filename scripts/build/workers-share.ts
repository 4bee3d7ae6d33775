import type { Plugin } from 'vite';

/** Workers of the library, as entries of the build beside its pages, by the names of their files. */
export const WORKERS = {
  'exchange-worker': 'src/ui/library/data/exchange/exchange-worker.ts',
  'index-worker': 'src/ui/library/index-worker.ts',
} as const;

/**
 * Has the library's workers share chunks with its pages and the background. Vite makes a bundle of each by itself, with schemas, tables
 * and search once more in it: 40 KB of the package.
 */
export function workersShare(): Plugin {
  return {
    name: 'loupe:workers-share',
    apply: 'build',
    enforce: 'pre',
    transform(code) {
      const shared = code.replace(/new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g, (whole, name: string) =>
        name in WORKERS ? `new URL('/assets/${name}.js', location.href)` : whole,
      );
      return shared === code ? null : { code: shared, map: null };
    },
  };
}
