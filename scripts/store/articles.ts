import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import type { Web } from '../browser/web.ts';
import type { PictureArticle } from '../pictures/articles.ts';

/** The hosts of the outlets that our articles name: invented ones, since no real site may seem to have printed them. */
export const STORE_HOSTS = ['strata-review.example', 'strata-wire.example', 'oresund-institute.example'] as const;

const FILES = [
  ['leverage', 'https://www.oresund-institute.example/analysis/licences-as-leverage', 'test/fixtures/articles/think-tank.html'],
  ['pause', 'https://www.strata-wire.example/export-notices-suspended', 'test/fixtures/articles/wire-csp.html'],
  ['prices', 'https://www.strata-wire.example/northern-rare-earth-price', 'demo/wire.html'],
  ['licences', 'https://www.strata-review.example/china-faster-magnet-licences', 'demo/index.html'],
] as const;

/** What the demo's pages load from beside them. */
const BESIDE = [
  ['style.css', 'text/css; charset=utf-8'],
  ['share-by-stage.svg', 'image/svg+xml'],
  ['favicon.svg', 'image/svg+xml'],
] as const;

/** Serves the articles, with what they load, from a stand-in for the web. */
export function serveStoreArticles(web: Web): void {
  for (const { address, html } of storeArticles()) {
    web.serve(address, html);
    for (const [name, type] of BESIDE) {
      web.serve(new URL(name, address).href, { body: readFileSync(join(ROOT, 'demo', name)), type });
    }
  }
}

/** The articles in the library of the stores' pictures, oldest first; the last is the one whose page is shown. */
export function storeArticles(): readonly PictureArticle[] {
  return FILES.map(([name, address, file]) => ({ name, address, html: readFileSync(join(ROOT, file), 'utf8') }));
}
