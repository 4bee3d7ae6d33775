import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './places.mjs';

/**
 * The command that runs an installed package's program with this Node: no shell, no `.cmd`, the same on every platform.
 * @param {string} packageName
 * @returns {string[]}
 */
export function tool(packageName) {
  const folder = join(ROOT, 'node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[TOOL_NAMES[packageName] ?? packageName];
  return [process.execPath, join(folder, file)];
}

/** Programs that are not called like their package. @type {Readonly<Record<string, string>>} */
const TOOL_NAMES = { typescript: 'tsc', '@biomejs/biome': 'biome' };

/**
 * The command that runs one of our TypeScript scripts, from any working folder.
 * @param {string} file relative to the repository's root
 * @returns {string[]}
 */
export function script(file) {
  const loader = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs'));
  return [process.execPath, '--import', loader.href, join(ROOT, file)];
}
