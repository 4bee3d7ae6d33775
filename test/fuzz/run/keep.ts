import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindName } from '../kinds.ts';
import type { Failure } from './chunk.ts';

const FOLDER = join('artifacts', 'fuzz');

/** A failing input as it is kept. */
interface Kept extends Failure {
  readonly kind: KindName;
  readonly seed: number;
}

/** Writes a failing input down; gives its file. Inputs that are the same have the same file. */
export function keepFailure(kind: KindName, seed: number, { input, error }: Failure): string {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12);
  const file = join(FOLDER, `${kind}-${hash}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ kind, seed, error, input } satisfies Kept, null, 1)}\n`);
  return file;
}

/** Writes down the inputs that reached what others had not, for whoever looks what the grammars make. */
export function keepSeeds(kind: KindName, seeds: readonly unknown[]): string {
  const file = join(FOLDER, `${kind}-corpus.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(seeds, null, 1)}\n`);
  return file;
}

/** Reads a failing input back. */
export function keptFailure(file: string): Kept {
  return JSON.parse(readFileSync(file, 'utf8')) as Kept;
}
