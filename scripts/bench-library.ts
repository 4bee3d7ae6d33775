// `npm run bench:library [chrome|firefox]`: the library of 50,000 highlights in the built extension, as a table beside its budgets.
import { cpus, loadavg } from 'node:os';
import { type Figure, tableOf } from './bench/report.ts';
import { measureLibrary } from './bench-library/measure.ts';

const KINDS = ['chrome', 'firefox'] as const;
const words = process.argv.slice(2);
const unknown = words.find((word) => !KINDS.some((kind) => kind === word));
if (unknown !== undefined) {
  console.error(`bench-library: unknown word "${unknown}"; usage: bench-library [chrome|firefox]`);
  process.exit(2);
}
const wanted = KINDS.filter((kind) => words.includes(kind));

// Work beside it makes all figures worse: whoever reads the table has to know.
const load = (loadavg()[0] ?? 0).toFixed(1);
const figures: Figure[] = [];
const versions: string[] = [];
for (const kind of wanted.length > 0 ? wanted : KINDS) {
  const measured = await measureLibrary(kind, (doing) => console.error(`${kind}: ${doing} …`));
  versions.push(measured.version);
  figures.push(...measured.figures);
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${load} at the start`;
console.log(`${machine}, Node ${process.version}, ${versions.join(', ')}\n`);
console.log(tableOf(figures));
// What was not measured has met no budget.
if (figures.some(({ measured, budget }) => budget !== null && !(measured <= budget))) process.exitCode = 1;
