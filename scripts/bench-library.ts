// `npm run bench:library [chrome|firefox] [-- --only=queries|open|list|search|export|import]`: what is found of what readers type
// among real pages, those first whose queries nobody who wrote the search has read; then the library of 50,000 highlights in the
// built extension, as a table beside its budgets. `--missed` lists the queries of the other set that found nothing right.
import { cpus, loadavg } from 'node:os';
import { type Figure, tableOf } from './bench/report.ts';
import { measureLibrary } from './bench-library/measure.ts';
import { PARTS } from './bench-library/parts.ts';
import { queriesFound, queriesTable } from './bench-library/queries-found.ts';

const KINDS = ['chrome', 'firefox'] as const;
const words = process.argv.slice(2);
const kinds = KINDS.filter((kind) => words.includes(kind));
const parts = PARTS.filter((part) => words.includes(`--only=${part}`));
const isMissedAsked = words.includes('--missed');
if (kinds.length + parts.length + Number(isMissedAsked) < words.length) {
  console.error(`bench-library: usage: bench-library [${KINDS.join('|')}] [--only=${PARTS.join('|')}] [--missed]`);
  process.exit(2);
}

const measuredParts = parts.length > 0 ? parts : PARTS;
if (measuredParts.includes('queries')) {
  const results = (['unseen', 'seen'] as const).map((set) => ({ set, ...queriesFound(set) }));
  console.log(queriesTable(results));
  if (isMissedAsked) console.log(`\n${results.find(({ set }) => set === 'seen')?.missed.join('\n')}`);
  if (results.some(({ set, found, queries, empty }) => set === 'unseen' && (found < 0.9 * queries || empty > 0)))
    process.exitCode = 1;
  if (measuredParts.length === 1) process.exit();
  console.log('');
}

// Work beside it makes all figures worse: whoever reads the table has to know.
const load = (loadavg()[0] ?? 0).toFixed(1);
const figures: Figure[] = [];
const versions: string[] = [];
for (const kind of kinds.length > 0 ? kinds : KINDS) {
  const measured = await measureLibrary(kind, measuredParts, (doing) => console.error(`${kind}: ${doing} …`));
  versions.push(measured.version);
  figures.push(...measured.figures);
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${load} at the start`;
console.log(`${machine}, Node ${process.version}, ${versions.join(', ')}\n`);
console.log(tableOf(figures));
// What was not measured has met no budget.
if (figures.some(({ measured, budget }) => budget !== null && !(measured <= budget))) process.exitCode = 1;
