// `npm run bench:tasks`: ten tasks of a new reader, done by a driver's hand in both browsers: the clicks, keys and turns of the
// wheel that each takes. `--before FOLDER` walks the ways of version db6bdd5 on its build, in a checkout of that commit;
// `--only=WORD` does the tasks of that name alone.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { gridOf } from './bench/report.ts';
import { ROOT } from './bootstrap/places.mjs';
import { BEFORE } from './tasks/before.ts';
import type { Tally } from './tasks/hand.ts';
import { NOW } from './tasks/now.ts';
import { TASKS, type TaskName, type Ways } from './tasks/task.ts';
import { builtUnder, doTasks } from './tasks/world.ts';

const before = process.argv.includes('--before');
const folder = before ? resolve(process.argv[process.argv.indexOf('--before') + 1] ?? '') : ROOT;
const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? '';

const ways = Object.fromEntries(Object.entries(before ? BEFORE : NOW).filter(([name]) => name.includes(only))) as Ways;
const columns: ReadonlyMap<TaskName, Tally | null>[] = [];
for (const kind of ['chrome', 'firefox'] as const) {
  const dist = builtUnder(folder, kind);
  if (!existsSync(dist)) throw new Error(`${dist} is missing: run npm run build there first.`);
  columns.push(await doTasks(kind, dist, ways));
}

const cells = (tally: Tally | null | undefined): string[] =>
  tally ? [String(tally.clicks + tally.keys), String(tally.turns)] : ['–', '–'];
const rows = (Object.keys(ways) as TaskName[]).map((name) => [
  TASKS[name],
  ...columns.flatMap((column) => cells(column.get(name))),
]);
const sum = (column: ReadonlyMap<TaskName, Tally | null>): Tally =>
  [...column.values()].reduce<Tally>(
    (all, one) => ({
      clicks: all.clicks + (one?.clicks ?? 0),
      keys: all.keys + (one?.keys ?? 0),
      turns: all.turns + (one?.turns ?? 0),
    }),
    { clicks: 0, keys: 0, turns: 0 },
  );
console.log(
  gridOf(
    ['task', 'Chrome: clicks and keys', 'turns', 'Firefox: clicks and keys', 'turns'],
    [...rows, ['together', ...columns.flatMap((column) => cells(sum(column)))]],
    'lrrrr',
  ),
);
