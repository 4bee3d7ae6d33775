import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { BROWSER_PATHS, ENV_NAMES, LINUX_COMMANDS, OLDEST_VERSION } from './browser-places.mjs';
import { cacheDir } from './places.mjs';
import { SetupError } from './setup-error.mjs';

/** @typedef {import('./browser-places.mjs').BrowserKind} BrowserKind */

/**
 * What finding needs to know of the computer; tests hand in another one.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => number | 'unknown' | null} versionOf major version; null for a program that does not run
 * @property {(kind: BrowserKind) => string | null} installedByUs path of a browser that an earlier run installed
 */

/**
 * The program of a browser that is new enough, or null where there is none.
 * Throws a SetupError where our own variable names a file that is not there: silently taking another would mislead.
 * @param {BrowserKind} kind
 * @param {Machine} machine
 * @returns {string | null}
 */
export function findBrowser(kind, machine = thisMachine()) {
  const named = namedByEnv(kind, machine);
  if (named) return named;
  const mine = machine.installedByUs(kind);
  return [...candidates(kind, machine), ...(mine ? [mine] : [])].find((path) => isUsable(kind, path, machine)) ?? null;
}

/**
 * Every path at which the browser may be, best first.
 * @param {BrowserKind} kind
 * @param {Pick<Machine, 'platform' | 'env' | 'home'>} machine
 * @returns {string[]}
 */
export function candidates(kind, { platform, env, home }) {
  const folders = platform === 'linux' ? (env['PATH'] ?? '').split(':').filter(Boolean) : [];
  const fromPath = LINUX_COMMANDS[kind].flatMap((command) => folders.map((folder) => `${folder}/${command}`));
  const table = platform === 'darwin' || platform === 'win32' ? BROWSER_PATHS[platform] : BROWSER_PATHS.linux;
  const fixed = table[kind].map((path) => expand(path, env, home)).filter((path) => path !== null);
  return [...fromPath, ...fixed];
}

/** @param {string} path @param {Machine['env']} env @param {string} home @returns {string | null} */
function expand(path, env, home) {
  const variable = /^%([^%]+)%/.exec(path);
  if (!variable) return path.replace(/^~/, () => home);
  // Windows does not mind the case of a variable's name; a copy of its environment does.
  const name = Object.keys(env).find((key) => key.toLowerCase() === variable[1]?.toLowerCase());
  const value = name && env[name];
  return value ? value + path.slice(variable[0].length) : null;
}

/** @param {BrowserKind} kind @param {Machine} machine @returns {string | null} */
function namedByEnv(kind, machine) {
  for (const name of ENV_NAMES[kind]) {
    const path = machine.env[name];
    if (!path) continue;
    if (machine.exists(path)) return path;
    if (name.startsWith('LOUPE_')) {
      throw new SetupError(
        `${name} names ${path}, and there is no such file.`,
        `Correct ${name}, or unset it to have a browser found.`,
      );
    }
  }
  return null;
}

/** @param {BrowserKind} kind @param {string} path @param {Machine} machine @returns {boolean} */
function isUsable(kind, path, machine) {
  if (!machine.exists(path)) return false;
  const version = machine.versionOf(path);
  // Ubuntu's chromium-browser without its snap is a script that only says so: it has no version.
  return version === 'unknown' || (version !== null && version >= OLDEST_VERSION[kind]);
}

/**
 * The major version in what `--version` prints, or null.
 * @param {string} text "Chromium 156.0.8078.79 built on Debian", "Mozilla Firefox 153.7.0esr"
 * @returns {number | null}
 */
export function majorVersion(text) {
  const found = /\b(\d+)\.\d/.exec(text);
  return found ? Number(found[1]) : null;
}

/** @param {string} path @returns {number | 'unknown' | null} */
function versionOf(path) {
  if (process.platform === 'win32') return versionOnWindows(path);
  try {
    const text = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] });
    return majorVersion(text);
  } catch {
    return null;
  }
}

/** Windows programs open a window when asked for their version; Firefox has it in a file. @param {string} path */
function versionOnWindows(path) {
  try {
    const ini = readFileSync(join(dirname(path), 'application.ini'), 'utf8');
    return majorVersion(/^Version=(.+)$/m.exec(ini)?.[1] ?? '') ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** The file in which an install by us notes where the browser's program is. @param {BrowserKind} kind */
export const noteFile = (kind) => join(cacheDir(), `${kind}.path`);

/** @param {BrowserKind} kind @returns {string | null} */
function installedByUs(kind) {
  try {
    return readFileSync(noteFile(kind), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync, versionOf, installedByUs };
}
