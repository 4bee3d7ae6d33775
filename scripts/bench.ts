// `npm run bench`: the design's budgets, measured on the production build, as a table. Medians of several runs.
import { cpus } from 'node:os';
import { measureBrowser } from './bench/browser-figures.ts';
import { measureEngine } from './bench/engine-figures.ts';
import { type Figure, tableOf } from './bench/report.ts';
import { measureSizes } from './bench/size-figures.ts';

const figures: Figure[] = [...(await measureSizes()), ...(await measureEngine())];
for (const kind of ['chrome', 'firefox'] as const) {
  console.error(`measuring in ${kind} …`);
  figures.push(...(await measureBrowser(kind)));
}
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`);
console.log(tableOf(figures));
