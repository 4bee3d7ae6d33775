// Files are looked at in turn instead of by the system's notices: those get lost in containers, on network drives, and
// where an editor saves by renaming. Some hundred files take a few milliseconds.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files by their path, with what tells two states of one apart. */
export type Snapshot = ReadonlyMap<string, string>;

/** What was changed since a snapshot, and the snapshot after it. */
export interface Change {
  readonly files: readonly string[];
  readonly snapshot: Snapshot;
}

/** Swap and backup files of editors. */
const EDITORS_OWN = /^\.|~$|^4913$|\.tmp$/;

/** The files named, and those under the folders named, relative to `root`. What is not there is left out. */
export function snapshotOf(root: string, names: readonly string[]): Snapshot {
  return new Map(names.flatMap((name) => filesAt(join(root, name)).map((file) => [nameIn(root, file), stateOf(file)] as const)));
}

function filesAt(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !EDITORS_OWN.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function nameIn(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}

/** A file that goes between listing and looking is one that is not there. */
function stateOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'gone';
}

/** Paths that are new, gone or another between two snapshots, in order. */
export function differences(before: Snapshot, after: Snapshot): readonly string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => before.get(file) !== after.get(file)).sort();
}

/**
 * Looks every `every` milliseconds until the files differ from `built` and stand still from one look to the next, so that
 * a save of many files is one change. Gives null when `signal` ends the wait.
 */
export async function nextChange(
  look: () => Snapshot,
  built: Snapshot,
  every: number,
  signal: AbortSignal,
): Promise<Change | null> {
  let last = built;
  while (!signal.aborted) {
    const snapshot = look();
    const files = differences(built, snapshot);
    if (files.length > 0 && differences(last, snapshot).length === 0) return { files, snapshot };
    last = snapshot;
    await pause(every, signal);
  }
  return null;
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, time);
    signal.addEventListener('abort', end);
  });
}
