import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import type { Figure } from './report.ts';

const KB = 1024;

/** Bytes that the build puts where: the gate in every listed page, the reader in articles, the whole into the browser. */
export function measureSizes(dist = 'dist/chrome'): readonly Figure[] {
  if (!existsSync(dist)) throw new Error(`${dist} is not there: run npm run build first`);
  const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / KB;
  return [
    { what: 'gate, gzip', measured: gzipped('src/entrypoints/gate.iife.js'), budget: 6, unit: 'KB' },
    { what: 'reader, gzip (articles only)', measured: gzipped('src/entrypoints/reader.iife.js'), budget: null, unit: 'KB' },
    { what: 'Chrome package, zipped', measured: zippedSize(dist) / KB, budget: 400, unit: 'KB' },
  ];
}

function zippedSize(folder: string): number {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))] as const);
  return zipSync(Object.fromEntries(files), { level: 9 }).length;
}
