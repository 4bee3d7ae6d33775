// Builds the extension: `tsx scripts/build.ts [chrome|firefox] [--demo]`, both browsers by default.
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { TARGETS, type Target } from './build/manifest.ts';
import { trainingDue } from './train/due.ts';

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--demo' && !TARGETS.includes(word as Target));
if (unknown !== undefined) {
  console.error(`build: unknown word "${unknown}"; usage: build [chrome|firefox] [--demo]`);
  process.exit(2);
}
const isDemo = words.includes('--demo');
if (isDemo) process.env['LOUPE_DEMO'] = '1';
const wanted = TARGETS.filter((target) => words.includes(target));

const due = trainingDue();
if (due) console.warn(`warning: ${due}`);
for (const target of wanted.length > 0 ? wanted : TARGETS) {
  await build({ mode: target, logLevel: 'warn' });
  const folder = `dist/${isDemo ? 'demo-' : ''}${target}`;
  refuseWebAccessibleResources(folder);
  console.log(`built ${folder}`);
}

/** A page could fetch such a resource and so learn that Loupe is installed: the build fails instead. */
function refuseWebAccessibleResources(folder: string): void {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;
  if ('web_accessible_resources' in manifest) throw new Error(`${folder}/manifest.json has web_accessible_resources`);
}
