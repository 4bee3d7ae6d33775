// What the weights were made from, so that a look at hashes says whether they still belong to corpus, tables and code.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { realFiles } from '../../test/corpus/real/real-pages.ts';
import { ROOT } from '../bootstrap/places.mjs';
import { contentHash } from './content-hash.ts';
import { documentFiles } from './documents.ts';
import { moduleFiles } from './module-files.ts';

/** Where training leaves the manifest: not under src, so that it is in no package. */
export const MANIFEST = 'scripts/train/weights-manifest.json';

/** Content hashes by path in the repository. */
type Hashes = Readonly<Record<string, string>>;

/** What belonged together when the weights were made. */
export interface Manifest {
  readonly weights: Hashes;
  /** The corpus, and all code and tables that run when it is trained on. */
  readonly madeFrom: Hashes;
}

/** How the repository differs from what belonged together: paths, sorted. */
export interface Differences {
  /** Weights that training did not make. */
  readonly weights: readonly string[];
  /** What is no longer as it was when the weights were made. */
  readonly madeFrom: readonly string[];
}

function hashesOf(paths: readonly string[]): Hashes {
  const there = paths.filter((path) => existsSync(join(ROOT, path)));
  return Object.fromEntries(there.toSorted().map((path) => [path, contentHash(join(ROOT, path))]));
}

/** The corpus, and all that runs when it is trained on, as paths in the repository; the weights themselves are left out. */
function inputs(weights: readonly string[]): readonly string[] {
  const code = moduleFiles(join(ROOT, 'scripts/train/weights.ts')).map((file) => relative(ROOT, file).replaceAll('\\', '/'));
  const real = [...realFiles().keys()].filter((name) => !name.startsWith('test')).map((name) => `real/${name}.jsonl`);
  const corpus = [...documentFiles(), ...real].map((name) => `test/corpus/${name}`);
  return [...code, ...corpus].filter((path) => !weights.includes(path));
}

/** The manifest of the repository as it is, with `weights` as what training made. */
export function manifestOf(weights: readonly string[]): Manifest {
  return { weights: hashesOf(weights), madeFrom: hashesOf(inputs(weights)) };
}

/** How two manifests differ. */
export function differencesOf(before: Manifest, now: Manifest): Differences {
  const differing = (one: Hashes, other: Hashes): readonly string[] => {
    const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...paths].filter((path) => one[path] !== other[path]).sort();
  };
  return { weights: differing(before.weights, now.weights), madeFrom: differing(before.madeFrom, now.madeFrom) };
}

/** How the repository differs from the manifest that training left. */
export function differencesNow(): Differences {
  const before = JSON.parse(readFileSync(join(ROOT, MANIFEST), 'utf8')) as Manifest;
  return differencesOf(before, manifestOf(Object.keys(before.weights)));
}
