// `npm run pictures`: every surface of the built extension, in both browsers, light and dark, under artifacts/pictures.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { openExtension } from './browser/extension.ts';
import type { BrowserKind } from './browser/launch.ts';
import { openWeb } from './browser/web.ts';
import { pictureArticles } from './pictures/articles.ts';
import { shootAll } from './pictures/shoot.ts';

/** What Firefox's preference calls the two looks. */
const FIREFOX_SCHEME = { dark: 0, light: 1 } as const;

const wanted = process.argv.slice(2);
for (const kind of ['chrome', 'firefox'] as const) {
  for (const look of ['light', 'dark'] as const) {
    if (wanted.every((word) => word === kind || word === look)) await shoot(kind, look);
  }
}

async function shoot(kind: BrowserKind, look: 'light' | 'dark'): Promise<void> {
  const dist = join(ROOT, 'dist', kind);
  if (!existsSync(dist)) throw new Error(`${relative(ROOT, dist)} is missing: run npm run build first.`);
  const articles = pictureArticles();
  const web = await openWeb();
  for (const { address, html } of articles) web.serve(address, html);
  const prefs = { ...web.firefoxPrefs, 'layout.css.prefers-color-scheme.content-override': FIREFOX_SCHEME[look] };
  const args = kind === 'chrome' ? web.chromeArgs : [];
  const extension = await openExtension({ kind, headless: true, dist, acceptInsecureCerts: true, args, prefs });
  try {
    const folder = join(ROOT, 'artifacts', 'pictures', kind, look);
    const files = await shootAll({ extension, articles, folder, isDark: look === 'dark' });
    console.log(files.map((file) => relative(ROOT, file)).join('\n'));
  } finally {
    await extension.close();
    await web.close();
  }
}
