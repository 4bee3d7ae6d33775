import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { filesUnder } from '../package/files.ts';
import { CHROME_BUDGET } from '../package/report.ts';
import { zipTightly } from '../package/zip.ts';
import type { Figure } from './report.ts';

const KB = 1024;

/** Bytes that the build puts where: the gate in every listed page, the reader in articles, the whole into the browser. */
export async function measureSizes(dist = 'dist/chrome'): Promise<readonly Figure[]> {
  if (!existsSync(dist)) throw new Error(`${dist} is not there: run npm run build first`);
  const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / KB;
  return [
    { what: 'gate, gzip', measured: gzipped('src/entrypoints/gate.iife.js'), budget: 6, unit: 'KB' },
    { what: 'reader, gzip (articles only)', measured: gzipped('src/entrypoints/reader.iife.js'), budget: null, unit: 'KB' },
    {
      what: 'Readability, gzip (where markup does not tell)',
      measured: gzipped('src/entrypoints/voter.iife.js'),
      budget: null,
      unit: 'KB',
    },
    { what: 'cards, gzip (once one is opened)', measured: gzipped('src/entrypoints/cards.iife.js'), budget: null, unit: 'KB' },
    {
      what: 'Chrome package, zipped',
      measured: (await zipTightly(filesUnder(dist))).length / KB,
      budget: CHROME_BUDGET / KB,
      unit: 'KB',
    },
  ];
}
