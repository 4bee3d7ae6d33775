// Other programs that are measured beside Loupe: in a package of their own, so that nobody who only builds or tests gets them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../peers');
/** What stands in a table where a peer could not be had. */
export const NOT_INSTALLED = 'not installed';

/** Packages that are measured and are among the project's own. */
const OWN = ['@mozilla/readability', 'dom-anchor-text-quote'] as const;

/** Installs the peers where they are not there yet. False, with a word to the person at the terminal, where they cannot be had. */
export function installPeers(say: (line: string) => void): boolean {
  if (arePeersThere()) return true;
  say('getting the programs to measure beside Loupe (npm ci in scripts/peers, 45 MB) …');
  try {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    say(`they could not be had; their columns say "${NOT_INSTALLED}". npm says: ${stderr?.toString().trim() || error}`);
  }
  return arePeersThere();
}

/** Whether all peers are there, each in the version that the bench asks for. */
export function arePeersThere(): boolean {
  return Object.entries(wanted()).every(([name, version]) => versionIn(FOLDER, name) === version);
}

/** Where a file of a peer's package lies. */
export function peerFile(name: string, file: string): string {
  return join(FOLDER, 'node_modules', name, file);
}

/** A peer's package as Node loads it; its shape is the caller's to know. */
export function requirePeer(name: string): unknown {
  return createRequire(join(FOLDER, 'package.json'))(name);
}

/** Each peer with its version, the project's own packages included. */
export function peerVersions(): readonly string[] {
  const own = OWN.map((name) => `${name} ${versionIn(resolve('.'), name) ?? NOT_INSTALLED}`);
  return [...Object.keys(wanted()).map((name) => `${name} ${versionIn(FOLDER, name) ?? NOT_INSTALLED}`), ...own];
}

function wanted(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies;
}

function versionIn(folder: string, name: string): string | null {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : null;
}
