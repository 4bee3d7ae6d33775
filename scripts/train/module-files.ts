import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Imports and exports from a relative path; those of types alone are gone when the code runs. As biome formats them. */
const RELATIVE = /^(?:import|export)\s(?!type\s)(?:[^'";]*\sfrom\s)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

/**
 * The files that run when `entry` is imported, itself among them, by relative imports alone: code and tables (absolute
 * paths, sorted). Throws where an import names no file.
 */
export function moduleFiles(entry: string): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) return;
    for (const [, named, lazy] of text.matchAll(RELATIVE)) visit(join(dirname(file), named ?? lazy ?? ''));
  };
  visit(entry);
  return [...found].sort();
}
