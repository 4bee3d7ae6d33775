import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import { type Extension, openExtension } from '../browser/extension.ts';
import type { BrowserKind } from '../browser/launch.ts';
import { openWeb } from '../browser/web.ts';
import { type PictureArticle, pictureArticles } from './articles.ts';

/** How a browser shows pages. */
export type Look = 'light' | 'dark';

/** A browser with the built extension, and articles to read in it. */
export interface Studio {
  readonly extension: Extension;
  readonly articles: readonly PictureArticle[];
  readonly isDark: boolean;
  close(): Promise<void>;
}

/** What Firefox's preference calls the two looks. */
const FIREFOX_SCHEME = { dark: 0, light: 1 } as const;

/** Opens a browser that pictures are taken in. Rejects where the extension has not been built. */
export async function openStudio(kind: BrowserKind, look: Look): Promise<Studio> {
  const built = join(ROOT, 'dist', kind);
  if (!existsSync(built)) throw new Error(`${relative(ROOT, built)} is missing: run npm run build first.`);
  // A copy: a build meanwhile would take files away from under the browser.
  const dist = mkdtempSync(join(tmpdir(), 'loupe-studio-'));
  cpSync(built, dist, { recursive: true });
  const articles = pictureArticles();
  const web = await openWeb();
  for (const { address, html } of articles) web.serve(address, html);
  const prefs = { ...web.firefoxPrefs, 'layout.css.prefers-color-scheme.content-override': FIREFOX_SCHEME[look] };
  const args = kind === 'chrome' ? web.chromeArgs : [];
  const extension = await openExtension({ kind, headless: true, dist, acceptInsecureCerts: true, args, prefs });
  const close = async (): Promise<void> => {
    await extension.close();
    await web.close();
    rmSync(dist, { recursive: true, force: true });
  };
  return { extension, articles, isDark: look === 'dark', close };
}
