import { dayFrom } from '../../../core/annotation/day.ts';
import type { DataWorld } from './data-world.ts';
import type { Ending, Job } from './job.ts';

/** A backup that was given to the browser to be saved. */
export interface SavedBackup {
  /** Of the file. */
  readonly name: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Records that could not be put into it. */
  readonly leftOut: number;
}

/** What a backup was made of. */
export interface Secured {
  /** Null where the library has nothing to back up. */
  readonly backup: SavedBackup | null;
  /** Of the library: see `BackedUp`. */
  readonly stamp: number;
}

/** Writes a backup of everything and has the browser save it. */
export async function writeBackup(
  { openExchange, saver, now, appVersion, call }: DataWorld,
  job: Job,
  prefix: string,
): Promise<Ending<Secured>> {
  const exchange = openExchange();
  const begun = now();
  const at = begun.toISOString();
  try {
    const ending = await job.run((watch) => exchange.backup({ app: appVersion(), now: at }, watch));
    if (ending.kind !== 'done') return ending;
    const { file, records, leftOut, stamp } = ending.value;
    if (records + leftOut === 0) return { kind: 'done', value: { backup: null, stamp } };
    const name = `${prefix}-${dayFrom(begun, 0)}.json`;
    saver.save(file, name);
    await call('library/backed-up', {});
    return { kind: 'done', value: { backup: { name, at, leftOut }, stamp } };
  } finally {
    exchange.close();
  }
}
