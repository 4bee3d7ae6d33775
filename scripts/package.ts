// `npm run package`: the zips for Chrome and Firefox and of the source, the same bytes for the same input, with their hashes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { step } from './bootstrap/progress.mjs';
import { runLogged, tailOf } from './bootstrap/run-logged.mjs';
import { script } from './bootstrap/tool.mjs';
import { changedFiles, filesUnder, trackedFiles } from './package/files.ts';
import { checksums, isOverBudget, type Package, sizes } from './package/report.ts';
import { zipFiles, zipTightly } from './package/zip.ts';

const OUT = join(ROOT, 'dist', 'packages');

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  // Asked first: outside a git checkout nothing can come of it, and a build takes its time.
  const source = trackedFiles(ROOT);
  for (const file of changedFiles(ROOT)) console.warn(`! ${file} differs from the last commit`);
  const build = await step('Building for Chrome and Firefox', () => buildAll(), process.stdout);
  if (!build.ok) {
    console.error(build.output);
    return 1;
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as { version: string };
  const packages: Package[] = [
    { name: `loupe-${version}-chrome.zip`, bytes: await zipTightly(filesUnder(join(ROOT, 'dist', 'chrome'))) },
    { name: `loupe-${version}-firefox.zip`, bytes: await zipTightly(filesUnder(join(ROOT, 'dist', 'firefox'))) },
    { name: `loupe-${version}-source.zip`, bytes: zipFiles(source) },
  ];
  write(packages);
  console.log(`\n${sizes(packages).join('\n')}\n\n${checksums(packages)}\nIn dist/packages, with SHA256SUMS.`);
  if (isOverBudget(packages)) console.error('The package for Chrome is over its budget.');
  return isOverBudget(packages) ? 1 : 0;
}

async function buildAll(): Promise<{ ok: boolean; output: string }> {
  const run = await runLogged('build', script('scripts/build.ts'));
  return { ok: run.status === 0, output: tailOf(run.output, 40) };
}

function write(packages: readonly Package[]): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const { name, bytes } of packages) writeFileSync(join(OUT, name), bytes);
  writeFileSync(join(OUT, 'SHA256SUMS'), checksums(packages));
}
