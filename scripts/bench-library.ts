// `npm run bench:library [chrome|firefox] [-- --only=open|list|search|export|import]`: the library of 50,000 highlights in the
// built extension, as a table beside its budgets.
import { cpus, loadavg } from 'node:os';
import { type Figure, tableOf } from './bench/report.ts';
import { measureLibrary } from './bench-library/measure.ts';
import { PARTS } from './bench-library/parts.ts';

const KINDS = ['chrome', 'firefox'] as const;
const words = process.argv.slice(2);
const kinds = KINDS.filter((kind) => words.includes(kind));
const parts = PARTS.filter((part) => words.includes(`--only=${part}`));
if (kinds.length + parts.length < words.length) {
  console.error(`bench-library: usage: bench-library [${KINDS.join('|')}] [--only=${PARTS.join('|')}]`);
  process.exit(2);
}

// Work beside it makes all figures worse: whoever reads the table has to know.
const load = (loadavg()[0] ?? 0).toFixed(1);
const figures: Figure[] = [];
const versions: string[] = [];
for (const kind of kinds.length > 0 ? kinds : KINDS) {
  const measured = await measureLibrary(kind, parts.length > 0 ? parts : PARTS, (doing) => console.error(`${kind}: ${doing} …`));
  versions.push(measured.version);
  figures.push(...measured.figures);
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${load} at the start`;
console.log(`${machine}, Node ${process.version}, ${versions.join(', ')}\n`);
console.log(tableOf(figures));
// What was not measured has met no budget.
if (figures.some(({ measured, budget }) => budget !== null && !(measured <= budget))) process.exitCode = 1;
