import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { runLogged, tailOf } from './run-logged.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Whether what npm noted down as installed is what the lock file asks for.
 * Compared by content, not by time: a checkout or a copy changes times, and `npm ci` costs a minute.
 * @param {Lock} wanted `package-lock.json`
 * @param {Lock | null} installed `node_modules/.package-lock.json`, null where there is none
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const have = installed?.packages;
  if (!have) return false;
  return Object.entries(wanted.packages ?? {}).every(([path, locked]) => {
    if (path === '') return true;
    const found = have[path];
    // Optional packages are left out where they are made for another platform.
    if (!found) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * Installs the packages of the lock file unless they are there.
 * @param {NodeJS.WritableStream} out where progress is told
 */
export async function ensureDependencies(out) {
  const wanted = readLock(join(ROOT, 'package-lock.json'));
  if (!wanted) {
    throw new SetupError('package-lock.json is missing or broken.', 'Restore it: git checkout package-lock.json');
  }
  if (isInstalled(wanted, readLock(join(ROOT, 'node_modules', '.package-lock.json')))) return;
  await step(
    'Installing packages (npm ci)',
    async () => {
      const run = await runLogged('npm-ci', [...npmCommand(), 'ci', '--no-audit', '--no-fund']);
      if (run.status !== 0) {
        throw new SetupError(
          `npm ci failed with status ${run.status}.`,
          `${tailOf(run.output, 15)}\nThe whole output is in ${run.logFile}.\nCheck the network and the npm registry, then run the command again.`,
        );
      }
      return { ok: true };
    },
    out,
  );
}

/**
 * How to run npm: the one that started us where there is one, so that a second version is never mixed in.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function npmCommand(env = process.env, platform = process.platform) {
  const running = env['npm_execpath'];
  // Yarn and pnpm set the same variable; they do not read package-lock.json.
  if (running && /npm-cli\.c?js$/.test(running)) return [process.execPath, running];
  return [platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
