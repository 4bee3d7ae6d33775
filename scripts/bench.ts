// `npm run bench`: the design's budgets, measured on the production build in Chromium and Firefox, beside other programs doing
// the same in the same run. Tables on standard output, progress on standard error. `--only PART` runs one part, `--quick`
// everything once, `--write` puts the tables into docs/benchmarks.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describeMachine } from './bench/machine.ts';
import { optionsOf } from './bench/options.ts';
import type { Bench, Part } from './bench/part.ts';
import { PARTS } from './bench/parts/all.ts';
import { installPeers } from './bench/peers.ts';
import { markersOf, putBetween } from './bench/put-between.ts';

const DOCUMENT = 'docs/benchmarks.md';

function write(part: string, text: string): void {
  const written = putBetween(readFileSync(DOCUMENT, 'utf8'), part, text);
  if (written === null) console.error(`bench: ${DOCUMENT} has no line ${markersOf(part).join(' … ')}`);
  else writeFileSync(DOCUMENT, written);
}

async function measure(part: Part, bench: Bench): Promise<string> {
  const since = performance.now();
  const text = await part.measure({ ...bench, say: (doing) => bench.say(`${part.name}: ${doing} …`) });
  bench.say(`${part.name} took ${((performance.now() - since) / 1000).toFixed(0)} s`);
  return text;
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const names = PARTS.map(({ name }) => name);
  const options = optionsOf(words, names);
  if (typeof options === 'string') {
    console.error(`bench: ${options}`);
    return 2;
  }
  const unbuilt = ['dist/chrome', 'dist/firefox'].find((folder) => !existsSync(folder));
  if (unbuilt) {
    console.error(`bench: ${unbuilt} is not there: run npm run build first`);
    return 2;
  }
  const say = (line: string) => console.error(line);
  const runs = (count: number) => (options.isQuick ? 1 : count);
  const bench: Bench = { isQuick: options.isQuick, hasPeers: installPeers(say), runs, say };
  const machine = await describeMachine(['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' '));
  console.log(`${machine}\n`);
  if (options.isWritten) write('machine', machine);
  let failed = 0;
  for (const part of PARTS.filter(({ name }) => options.parts.includes(name))) {
    try {
      const text = await measure(part, bench);
      console.log(`## ${part.title}\n\n${text}\n`);
      if (options.isWritten) write(part.name, text);
    } catch (error) {
      // One part that breaks must not cost the figures of the others.
      failed += 1;
      console.error(`bench: ${part.name} failed:`, error);
    }
  }
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
