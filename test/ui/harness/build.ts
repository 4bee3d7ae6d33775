import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { stylesInOrder } from '../../../scripts/build/styles-in-order.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGES = [
  'src/ui/popup/index.html',
  'src/ui/sidebar/index.html',
  'src/ui/options/index.html',
  'src/ui/welcome/index.html',
  'test/ui/harness/card.html',
  'test/ui/harness/note-card.html',
  'test/ui/harness/bar.html',
  'test/ui/harness/news.html',
];
const FAKE = join(ROOT, 'test/ui/harness/fake-browser.ts');

/** Puts the fake in the place of the one door to the browser. */
function fakeBrowser(): Plugin {
  return {
    name: 'fake-browser',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './browser.ts' && importer?.includes('/src/platform/') ? FAKE : null),
  };
}

/** Builds popup, sidebar and card with the fake browser behind them, into `outDir`; the texts are those of `messages`. */
export async function buildHarness(outDir: string, messages = join(ROOT, 'public/_locales/en/messages.json')): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __MESSAGES__: readFileSync(messages, 'utf8') },
    plugins: [fakeBrowser(), stylesInOrder()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: PAGES.map((page) => join(ROOT, page)) },
    },
  });
  copyTexts(outDir);
  // As the background gives it: to bring the engine into every page that shows the example takes long.
  const { exampleView } = await import('../../../src/background/example.ts');
  writeFileSync(join(outDir, 'example.json'), JSON.stringify(exampleView('2026-11-26', 'apa')));
}

/** Puts the texts of all languages where a page finds those of the language that the reader has chosen. */
export function copyTexts(outDir: string): void {
  cpSync(join(ROOT, 'public/_locales'), join(outDir, '_locales'), { recursive: true });
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves `dir` under the policy that the manifest sets for extension pages. Resolves to the server and its address. */
export async function serve(dir: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as {
    readonly content_security_policy: { readonly extension_pages: string };
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = readFileSync(join(dir, path));
      response.writeHead(200, {
        'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
        'content-security-policy': manifest.content_security_policy.extension_pages,
        // Their names tell one build from the next: a browser need not compile them for each page.
        ...(path.startsWith('/assets/') ? { 'cache-control': 'max-age=86400, immutable' } : {}),
      });
      response.end(body);
    } catch {
      // Browsers ask for an icon by themselves.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
