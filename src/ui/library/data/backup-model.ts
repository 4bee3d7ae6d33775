import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoreFault } from '../../../core/annotation/store-result.ts';
import type { DataWorld } from './data-world.ts';
import { createJob, type Ending, type Progress } from './job.ts';
import { type SavedBackup, type Secured, writeBackup } from './write-backup.ts';

/** Where a backup stands. */
export type BackupState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly backup: SavedBackup }
  /** There is nothing to back up. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** Backups of everything. */
export interface BackupModel {
  /** When the last one was written, ISO 8601; null where there was none, undefined while that is not known. */
  readonly last: ReadonlySignal<string | null | undefined>;
  readonly state: ReadonlySignal<BackupState>;
  readonly progress: ReadonlySignal<Progress>;
  load(): Promise<void>;
  save(): Promise<void>;
  /** A backup before something that cannot be taken back, in a file that says so. */
  saveBefore(): Promise<Ending<Secured>>;
  cancel(): void;
}

/** The backups of a library. */
export function createBackupModel(world: DataWorld): BackupModel {
  const last = signal<string | null | undefined>(undefined);
  const state = signal<BackupState>({ kind: 'ready' });
  const job = createJob();

  async function write(prefix: string): Promise<Ending<Secured>> {
    const ending = await writeBackup(world, job, prefix);
    if (ending.kind === 'done' && ending.value.backup) last.value = ending.value.backup.at;
    return ending;
  }

  return {
    last,
    state,
    progress: job.progress,
    async load() {
      const meta = await world.meta();
      if (meta) last.value = meta['last-backup'] ?? null;
    },
    async save() {
      state.value = { kind: 'working' };
      const ending = await write('loupe-backup');
      if (ending.kind === 'failed') state.value = ending;
      else if (ending.kind === 'stopped') state.value = { kind: 'ready' };
      else state.value = ending.value.backup ? { kind: 'saved', backup: ending.value.backup } : { kind: 'nothing' };
    },
    saveBefore: () => write('loupe-backup-before'),
    cancel: () => job.stop(),
  };
}
