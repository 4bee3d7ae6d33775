import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import type { TrainedFile } from './weights.ts';

/** The file's text: a weight a line, so that a change can be read and two changes can be merged. The build packs it again. */
const textOf = ({ value }: TrainedFile): string => `${JSON.stringify(value, null, 2)}\n`;

/** The paths of the files that do not hold in the repository what training makes. */
export function differing(files: readonly TrainedFile[]): readonly string[] {
  const held = (path: string): string => JSON.stringify(JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
  return files.filter(({ path, value }) => held(path) !== JSON.stringify(value)).map(({ path }) => path);
}

/** Writes the files where the engine reads them. */
export function write(files: readonly TrainedFile[]): void {
  for (const file of files) writeFileSync(join(ROOT, file.path), textOf(file));
}
