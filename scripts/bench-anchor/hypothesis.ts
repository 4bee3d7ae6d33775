import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { peerFile } from '../bench/peers.ts';

const CACHE = resolve('node_modules/.cache/bench-anchor');
/** Its package holds the built client only; but the map beside it holds the sources that it was built from. */
const MAP = peerFile('hypothesis', 'build/scripts/annotator.bundle.js.map');
const SHA256 = '314eb68b78e09f2e1a5940a2c93a7b8a2b029adf6328e389ce2292c8e09d9965';
/** Its anchoring, and the one package that this needs. */
const ANCHORING = /annotator\/anchoring\/([\w-]+\.ts)$/;
const SEARCH = /(approx-string-match)\/build\/src\/index\.js$/;

/** Where the modules of Hypothesis's own anchoring are, by the names they are imported by, or why there are none. */
export type Peer = { readonly modules: Readonly<Record<string, string>> } | { readonly missing: string };

/** Hypothesis's anchoring, taken out of its package where that is installed. */
export function findHypothesis(): Peer {
  if (!existsSync(MAP)) return { missing: 'its package could not be had' };
  const bytes = readFileSync(MAP);
  if (createHash('sha256').update(bytes).digest('hex') !== SHA256)
    return { missing: 'its sources are not those that were measured before' };
  const { sources, sourcesContent } = JSON.parse(bytes.toString()) as SourceMap;
  for (const [index, source] of sources.entries()) {
    const name = ANCHORING.exec(source)?.[1] ?? SEARCH.exec(source)?.[1]?.concat('.js');
    if (!name) continue;
    const file = join(CACHE, 'anchoring', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, sourcesContent[index] ?? '');
  }
  return {
    modules: {
      'hypothesis-anchoring': join(CACHE, 'anchoring', 'html.ts'),
      'approx-string-match': join(CACHE, 'anchoring', 'approx-string-match.js'),
    },
  };
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
}
