import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the output of each step is kept. Not under node_modules, which `npm ci` deletes. */
export const LOG_DIR = join(ROOT, 'artifacts', 'logs');

/**
 * The folder of the user's caches that is ours: browsers that we installed live there and are shared by all clones.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 * @returns {string}
 */
export function cacheDir(platform = process.platform, env = process.env, home = homedir()) {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'loupe');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'loupe', 'Cache');
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'loupe');
}
