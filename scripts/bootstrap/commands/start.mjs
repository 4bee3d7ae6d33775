import { spawn } from 'node:child_process';
import { consentBy } from '../consent.mjs';
import { ensureDependencies } from '../dependencies.mjs';
import { findBrowser } from '../find-browser.mjs';
import { ensureBrowser } from '../install-browser.mjs';
import { script } from '../tool.mjs';

/** @typedef {import('../browser-places.mjs').BrowserKind} BrowserKind */

/** What scripts/start.ts does not take. */
const OURS = new Set(['--firefox', '--chrome', '--yes']);

/**
 * Opens a browser with Loupe on the demo article: the one asked for, else Chrome or Chromium, else Firefox where only that
 * is there, else a Chromium installed now.
 * @param {readonly string[]} args `--firefox`, `--chrome`, `--yes` (a browser may be installed), and what scripts/start.ts takes
 * @returns {Promise<number>}
 */
export async function startCommand(args) {
  await ensureDependencies(process.stdout);
  const kind = chooseBrowser(args, (wanted) => findBrowser(wanted) !== null);
  const program = await ensureBrowser(kind, process.stdout, consentBy(args));
  const env = { ...process.env, [`LOUPE_${kind.toUpperCase()}`]: program };
  const rest = args.filter((arg) => !OURS.has(arg));
  return runStart(['--browser', kind, ...rest], env);
}

/**
 * Which browser to open.
 * @param {readonly string[]} args
 * @param {(kind: BrowserKind) => boolean} isHere
 * @returns {BrowserKind}
 */
export function chooseBrowser(args, isHere) {
  if (args.includes('--firefox')) return 'firefox';
  if (args.includes('--chrome') || isHere('chrome')) return 'chrome';
  return isHere('firefox') ? 'firefox' : 'chrome';
}

/**
 * Runs scripts/start.ts and waits. Ctrl-C reaches both of us: the child closes the browser, we wait for it to do so.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function runStart(args, env) {
  const [program = '', ...rest] = [...script('scripts/start.ts'), ...args];
  const child = spawn(program, rest, { env, stdio: 'inherit' });
  const wait = () => undefined;
  process.on('SIGINT', wait);
  return new Promise((done) => {
    child.on('close', (code) => {
      process.off('SIGINT', wait);
      done(code ?? 0);
    });
  });
}
