import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../bootstrap/places.mjs';

/** A library that is built into the package. */
interface Library {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The file in the package that the options lead to. */
const NOTICES = 'LICENCES.txt';

/** Puts Loupe's licence and those of the libraries in it into the package, as those licences ask. */
export function notices(): Plugin {
  return {
    name: 'loupe:notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NOTICES, source: licenceNotices() });
    },
  };
}

/** Loupe's licence, then that of each library in it, with its version and where its source is. Throws where one has none. */
export function licenceNotices(): string {
  return noticesOf(librariesOf(describe(ROOT)));
}

/** The libraries that `root` depends on at run time, and theirs, in alphabetical order. Throws where one has no licence. */
function librariesOf(root: Description): readonly Library[] {
  const found = new Map<string, Library>();
  const add = (name: string) => {
    if (found.has(name)) return;
    const folder = join(ROOT, 'node_modules', name);
    const { version, license, dependencies = {} } = describe(folder);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (!license || !file) throw new Error(`${name}: no licence in ${folder}`);
    found.set(name, { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() });
    for (const needed of Object.keys(dependencies)) add(needed);
  };
  for (const name of Object.keys(root.dependencies ?? {})) add(name);
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function noticesOf(libraries: readonly Library[]): string {
  const own = `Loupe\n\n${readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim()}`;
  const others = libraries.map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\nSource: https://www.npmjs.com/package/${name}/v/${version}\n\n${text}`,
  );
  return `${[own, ...others].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function describe(folder: string): Description {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm ci first.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Description;
}
