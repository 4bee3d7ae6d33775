import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENV_NAMES } from './browser-places.mjs';
import { findBrowser, noteFile } from './find-browser.mjs';
import { cacheDir } from './places.mjs';
import { step } from './progress.mjs';
import { runLogged } from './run-logged.mjs';
import { SetupError } from './setup-error.mjs';
import { tool } from './tool.mjs';

/** @typedef {import('./browser-places.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./consent.mjs').Consent} Consent */
/** @typedef {'apt' | 'download'} Way */
/** @typedef {{ platform: NodeJS.Platform, isRoot: boolean, hasApt: boolean, osRelease: string }} Computer */

/** Debian's package, and what `@puppeteer/browsers` calls the same. */
const PACKAGES = {
  chrome: { name: 'Chromium', apt: 'chromium', download: 'chrome@stable' },
  firefox: { name: 'Firefox', apt: 'firefox-esr', download: 'firefox@stable' },
};

/**
 * The ways to install a browser that are worth trying here, best first.
 * @param {Computer} computer `osRelease`: the text of /etc/os-release, empty where there is none
 * @returns {Way[]}
 */
export function installWays({ platform, isRoot, hasApt, osRelease }) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((match) => (match[1] ?? '').split(' '));
  // Ubuntu's packages of both browsers are stubs that call for snapd, which containers do not have.
  const hasRealPackages = ids.includes('debian') && !/^ID="?ubuntu"?$/m.test(osRelease);
  return platform === 'linux' && isRoot && hasApt && hasRealPackages ? ['apt', 'download'] : ['download'];
}

/**
 * What an install does to this computer, in words: whoever reads it can say no.
 * @param {BrowserKind} kind
 * @param {Computer} computer
 * @returns {string}
 */
export function installPlan(kind, computer) {
  const { name, apt } = PACKAGES[kind];
  const ways = installWays(computer);
  const needsLibraries = kind === 'chrome' && computer.isRoot && computer.hasApt;
  const libraries = needsLibraries ? ', and by apt-get, as root, the libraries that it needs' : '';
  const download = `a download from its maker into ${join(cacheDir(), 'browsers')}${libraries}`;
  const byApt = `apt-get, as root: the package ${apt}, for all who use this computer. Where that fails: ${download}`;
  return `${name} is needed and is not here. It is installed by ${ways[0] === 'apt' ? byApt : download}.`;
}

/**
 * The program of a browser: the one that is here, else one installed now, where that is wanted.
 * @param {BrowserKind} kind
 * @param {NodeJS.WritableStream} out where progress is told
 * @param {Consent} consent
 * @returns {Promise<string>}
 */
export async function ensureBrowser(kind, out, consent) {
  const found = findBrowser(kind);
  if (found) return found;
  const { name } = PACKAGES[kind];
  if (!(await consent(installPlan(kind, thisComputer()), 'Install it, and what else is missing?'))) {
    throw new SetupError(`${name} is needed, and nothing was installed.`, byHand(kind));
  }
  const failures = [];
  for (const way of installWays(thisComputer())) {
    const end = await step(`Installing ${name} (${way === 'apt' ? 'apt-get' : 'download'})`, () => installBy(way, kind), out);
    const program = end.ok ? findBrowser(kind) : null;
    if (program) return program;
    failures.push(end.why);
  }
  throw new SetupError(`No ${name} was found, and none could be installed.`, `${failures.join('\n')}\n${byHand(kind)}`);
}

/** @param {BrowserKind} kind */
function byHand(kind) {
  return `Install ${PACKAGES[kind].name} yourself, or name its program: ${ENV_NAMES[kind][0]}=/path/to/it`;
}

/**
 * @param {Way} way
 * @param {BrowserKind} kind
 * @returns {Promise<{ ok: boolean, why: string }>}
 */
async function installBy(way, kind) {
  return way === 'apt' ? installByApt(kind) : installByDownload(kind);
}

/** @param {BrowserKind} kind */
async function installByApt(kind) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update is not the end: the lists may be there already.
  await runLogged('apt-update', ['apt-get', 'update'], { env });
  const run = await runLogged(`apt-${kind}`, ['apt-get', 'install', '-y', '--no-install-recommends', PACKAGES[kind].apt], {
    env,
  });
  return { ok: run.status === 0, why: `apt-get: ${reasonIn(run.output)}` };
}

/** @param {BrowserKind} kind */
async function installByDownload(kind) {
  const folder = join(cacheDir(), 'browsers');
  mkdirSync(folder, { recursive: true });
  const options = ['--path', folder, '--format', '{{path}}'];
  // As root on a bare Linux the browser's libraries are missing too, and may be installed.
  if (kind === 'chrome' && thisComputer().isRoot && thisComputer().hasApt) options.push('--install-deps');
  const run = await runLogged(`download-${kind}`, [
    ...tool('@puppeteer/browsers'),
    'install',
    PACKAGES[kind].download,
    ...options,
  ]);
  // Progress and warnings share the output with the path that is printed at the end.
  const lines = run.output.split(/\r?\n/).map((line) => line.trim());
  const program = lines.findLast((line) => line !== '' && existsSync(line));
  if (run.status !== 0 || !program) return { ok: false, why: `Download: ${reasonIn(run.output)}` };
  writeFileSync(noteFile(kind), `${program}\n`);
  return { ok: true, why: '' };
}

/**
 * The line of a program's output that says why it failed, else the last one.
 * @param {string} output
 */
export function reasonIn(output) {
  const lines = output.trim().split(/\r?\n/);
  return (lines.find((line) => /^\s*(E:|\w*error\b)/i.test(line)) ?? lines.at(-1) ?? '').trim();
}

/** @returns {Computer} */
function thisComputer() {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  };
}
