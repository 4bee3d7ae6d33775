import { readFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { compileGateAtOnce } from './scripts/build/eager.ts';
import { hardenOutput, leanData, leanMessages } from './scripts/build/harden.ts';
import { forCrx, type Manifest, manifestFor, type Target } from './scripts/build/manifest.ts';
import { notices } from './scripts/build/notices.ts';
import { stylesInOrder } from './scripts/build/styles-in-order.ts';
import { WORKERS, workersShare } from './scripts/build/workers-share.ts';
import { matchPatterns } from './src/core/sites/sites.ts';

/** Where the demo article of `npm start` lives; only demo builds match it. */
const DEMO_PATTERN = '*://loupe-demo.localhost/*';

/** Records and what is read from them, under `src/core`: each is too small for a file of its own. */
const RECORDS = [
  'text-language',
  'annotation/(?:annotation|answer|continue-note|corrected|day|highlight|own-claim|quoted|span-within|tags)',
  'article/(?:article|article-key|named-host|read-address)',
  'checks/(?:check|names|render)',
  'citation/archive',
  'claim/(?:claim|reading-order|said-in|why)',
  'context-notes',
  'drill-core/geometry',
  'exchange/(?:correction-words|uuid)',
  'intl/large-number',
  'knowledge/state-after',
  'library/site',
  'pictures/picture',
  'settings/news',
  'sites/match-pattern',
  'text/(?:hash|dates/calendar)',
];

/** What surfaces share of keys, focus, colours and the clipboard, likewise. */
const PARTS = [
  'kit/(?:keys|focus)/[\\w-]+',
  'kit/highlight/(?:colour|colour-sign)',
  'kit/claim-card/asked-by-key',
  'kit/cite/clipboard',
  'messaging/saved-by',
  'ui/tab/page-keys',
];

// `--mode chrome` or `--mode firefox`; LOUPE_DEMO=1 for a build that also reads the demo article.
export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const isDemo = process.env['LOUPE_DEMO'] === '1';
  const root = JSON.parse(readFileSync('manifest.json', 'utf8')) as Manifest;
  const patterns = isDemo ? [...matchPatterns(), DEMO_PATTERN] : matchPatterns();
  // No hashes in names: the same source gives the same files, whatever folder it lies in.
  const output = {
    entryFileNames: 'assets/[name].js',
    chunkFileNames: 'assets/[name].js',
    assetFileNames: 'assets/[name][extname]',
    // What every surface needs a little of is one file: in the package each has places in two tables.
    codeSplitting: {
      groups: [
        { name: 'platform', test: /\/src\/platform\// },
        { name: 'records', test: new RegExp(`/src/core/(?:${RECORDS.join('|')})\\.ts`) },
        { name: 'parts', test: new RegExp(`/src/(?:${PARTS.join('|')})\\.tsx?$`) },
      ],
    },
  };
  return {
    define: { __FIREFOX__: JSON.stringify(target === 'firefox') },
    json: { stringify: true },
    plugins: [
      workersShare(),
      preact(),
      crx({ manifest: forCrx(manifestFor(target, root, patterns)), browser: target }),
      stylesInOrder(),
      hardenOutput(target),
      compileGateAtOnce(),
      leanData(),
      leanMessages(),
      notices(),
    ],
    build: {
      outDir: isDemo ? `dist/demo-${target}` : `dist/${target}`,
      emptyOutDir: true,
      target: ['chrome120', 'firefox142'],
      modulePreload: false,
      // The background holds engine and knowledge in one file that is read from disk, never over a network.
      chunkSizeWarningLimit: 1_000,
      sourcemap: false,
      rollupOptions: {
        // Pages that the manifest does not name, or not where crxjs looks.
        input: {
          card: 'src/ui/card/index.html',
          library: 'src/ui/library/index.html',
          welcome: 'src/ui/welcome/index.html',
          ...WORKERS,
          ...(target === 'firefox' ? { sidebar: 'src/ui/sidebar/index.html' } : {}),
        },
        output,
      },
    },
  };
});
