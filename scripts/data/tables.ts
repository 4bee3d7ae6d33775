import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import { laidOut } from './layout.ts';

const FOLDERS = ['src', 'test/corpus'];
/** Tables whose entries are looked up by name alone: sorted, so that two people rarely add at the same place. */
const SORTED: readonly string[] = ['src/core/knowledge/data/sources.json'];
const TABLE = /(?:^|[\\/])(?:data[\\/].*|recorded-[^\\/]*)\.json$/;

/** The tables of the project, as paths in the repository. */
function tables(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => TABLE.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}

/**
 * The tables that are laid out otherwise than an entry a line; `isWriting` lays them out. Line endings do not count. Throws where
 * one is no JSON, naming it.
 */
export function untidyTables(isWriting: boolean): readonly string[] {
  return tables().filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
    const tidy = tidied(path, text);
    if (tidy !== text && isWriting) writeFileSync(join(ROOT, path), tidy);
    return tidy !== text;
  });
}

function tidied(path: string, text: string): string {
  try {
    return laidOut(text, SORTED.includes(path));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
