// `npm run store`: the stores' screenshots and tiles from the built extension, under artifacts/store; `--docs` keeps them in docs/store/pictures.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outliveReaders } from './bootstrap/broken-pipe.mjs';
import { ROOT } from './bootstrap/places.mjs';
import { openExtension } from './browser/extension.ts';
import { openWeb } from './browser/web.ts';
import { copyWithHosts } from './store/added-sites.ts';
import { STORE_HOSTS, serveStoreArticles } from './store/articles.ts';
import { renderSheet } from './store/render.ts';
import { SCREENSHOT, TILES, tileSheet } from './store/sheets.ts';
import { shootForStores } from './store/shoot.ts';

const OUT = join(ROOT, 'artifacts', 'store');
const KEPT = join(ROOT, 'docs', 'store', 'pictures');
const DIST = join(ROOT, 'dist', 'chrome');

/** The line on the tiles. */
const LINE = 'Rare-earth news, claim by claim';

outliveReaders();
const words = process.argv.slice(2);
if (words.some((word) => word !== '--docs')) {
  console.error('Usage: npm run store -- [--docs]');
  process.exit(2);
}
if (!existsSync(DIST)) throw new Error(`${relative(ROOT, DIST)} is missing: run npm run build first.`);
const files = await takeAll();
if (words.includes('--docs')) {
  rmSync(KEPT, { recursive: true, force: true });
  cpSync(OUT, KEPT, { recursive: true });
}
for (const file of [...files].sort())
  console.log(`${relative(ROOT, file).padEnd(40)} ${(statSync(file).size / 1000).toFixed(0)} KB`);

/** Takes the screenshots and draws the tiles; gives the files' paths. */
async function takeAll(): Promise<readonly string[]> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const dist = join(ROOT, 'dist', 'store-chrome');
  copyWithHosts(DIST, dist, STORE_HOSTS);
  const web = await openWeb();
  serveStoreArticles(web);
  const extension = await openExtension({
    kind: 'chrome',
    headless: true,
    dist,
    acceptInsecureCerts: true,
    args: web.chromeArgs,
  });
  const taken: string[] = [];
  const keep = async (name: string, html: string, size: typeof SCREENSHOT) => {
    const file = join(OUT, `${name}.png`);
    await renderSheet(extension.browser, html, size, file);
    taken.push(file);
  };
  try {
    for (const { name, html } of await shootForStores(extension)) await keep(name, html, SCREENSHOT);
    const icon = readFileSync(join(ROOT, 'scripts', 'icons', 'loupe.svg'), 'utf8');
    for (const [name, size] of Object.entries(TILES))
      await keep(name, tileSheet(size, { icon, name: 'Loupe', line: LINE }), size);
    return taken;
  } finally {
    await extension.close();
    await web.close();
    rmSync(dist, { recursive: true, force: true });
  }
}
