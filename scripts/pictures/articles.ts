import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';

/** An article of ours, and the address of a listed site under which it is shown. */
export interface PictureArticle {
  readonly name: string;
  readonly address: string;
  readonly html: string;
}

const FILES = [
  ['licences', 'https://www.mining.com/web/china-faster-magnet-licences/', 'demo/index.html'],
  ['prices', 'https://www.reuters.com/markets/northern-rare-earth-price/', 'demo/wire.html'],
  ['pause', 'https://www.reuters.com/world/china/export-notices-suspended/', 'test/fixtures/articles/wire-csp.html'],
  ['leverage', 'https://www.csis.org/analysis/licences-as-leverage', 'test/fixtures/articles/think-tank.html'],
  ['state-media', 'https://www.chinadaily.com.cn/a/rare-earth-road.html', 'test/fixtures/articles/state-media.html'],
  ['chinese', 'https://www.caixin.com/2026-04-16/102400000.html', 'test/fixtures/articles/chinese-daily.html'],
] as const;

/** The articles that pictures are taken of, in the order in which they are read. */
export function pictureArticles(): readonly PictureArticle[] {
  return FILES.map(([name, address, file]) => ({ name, address, html: readFileSync(join(ROOT, file), 'utf8') }));
}
