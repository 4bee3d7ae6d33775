// Builds the extension: `tsx scripts/build.ts [chrome|firefox] [--demo]`, both browsers by default.
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { CARD_PAGE } from '../src/platform/card-page.ts';
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
  refuseOtherResources(folder);
  console.log(`built ${folder}`);
}

/** What a page can have of the package is the card's page alone: the build fails over any other. */
function refuseOtherResources(folder: string): void {
  const { web_accessible_resources: lists } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as {
    readonly web_accessible_resources: readonly { readonly resources: readonly string[] }[];
  };
  const others = lists.flatMap(({ resources }) => resources).filter((name) => name !== CARD_PAGE);
  if (others.length > 0) throw new Error(`${folder}/manifest.json lets pages have ${others.join(', ')}`);
}
