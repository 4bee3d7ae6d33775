import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { copyTexts } from '../../harness/build.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const PAGES = ['src/ui/library/index.html', 'test/ui/library/harness/seed.html'];
const FAKE = join(ROOT, 'test/ui/library/harness/fake-browser.ts');

/** Puts the fake in the place of the one door to the browser. */
function fakeBrowser(): Plugin {
  return {
    name: 'fake-browser',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './browser.ts' && importer?.includes('/src/platform/') ? FAKE : null),
  };
}

/** Builds the library with the background's handlers behind it, and a page that fills it, into `outDir`. */
export async function buildLibraryHarness(outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __MESSAGES__: readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8') },
    plugins: [fakeBrowser()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      target: 'es2024',
      rolldownOptions: { input: PAGES.map((page) => join(ROOT, page)) },
    },
  });
  copyTexts(outDir);
}
