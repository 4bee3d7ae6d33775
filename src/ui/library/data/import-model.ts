import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ImportReport } from '../../../core/annotation/library-data.ts';
import type { StoreFault } from '../../../core/annotation/store-result.ts';
import type { BackupModel } from './backup-model.ts';
import type { DataWorld } from './data-world.ts';
import type { ExchangeJobs } from './exchange/exchange.ts';
import type { FileFault, FileFound, FileSummary } from './exchange/file-found.ts';
import type { OpenExchange } from './exchange/worker-exchange.ts';
import { createJob, type Progress } from './job.ts';
import type { Secured } from './write-backup.ts';

/** Where an import stands. Before `writing` nothing of the library is changed, and after `failed` nothing was. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly fault: FileFault }
  /** The file can be taken: the reader says how. */
  | { readonly kind: 'asking'; readonly summary: FileSummary; readonly isStopped: boolean }
  /** What is here is being backed up, before it is replaced. */
  | { readonly kind: 'securing'; readonly summary: FileSummary }
  /** It was, where there was anything: the reader says once more whether it is to be replaced; `isAnew` where it changed since she did. */
  | ({ readonly kind: 'confirming'; readonly summary: FileSummary; readonly isAnew: boolean } & Secured)
  | { readonly kind: 'writing'; readonly summary: FileSummary }
  | { readonly kind: 'done'; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** An import from a file. */
export interface ImportModel {
  /** Name of the file, or empty. */
  readonly file: ReadonlySignal<string>;
  readonly state: ReadonlySignal<ImportState>;
  /** Of the file; of the backup before it in `securing`. */
  readonly progress: ReadonlySignal<Progress>;
  /** Reads a file and checks the whole of it. */
  read(file: Blob & { readonly name: string }): Promise<void>;
  merge(): Promise<void>;
  /** Backs up what is here, and then asks. */
  secure(): Promise<void>;
  /** Puts the file's library in place of what is here, after `secure`; secures it and asks anew where it changed since. */
  replace(): Promise<void>;
  /** Stops what is under way. */
  cancel(): void;
  /** Lets the file go. */
  close(): void;
}

/** An import without a file. */
export function createImportModel(world: DataWorld, backups: BackupModel): ImportModel {
  const file = signal('');
  const state = signal<ImportState>({ kind: 'idle' });
  const job = createJob();
  let exchange: OpenExchange | null = null;

  function close(): void {
    job.stop();
    exchange?.close();
    exchange = null;
    state.value = { kind: 'idle' };
    file.value = '';
  }

  async function secure(summary: FileSummary, isAnew: boolean): Promise<void> {
    state.value = { kind: 'securing', summary };
    const ending = await backups.saveBefore();
    if (ending.kind === 'failed') state.value = ending;
    else if (ending.kind === 'stopped') state.value = { kind: 'asking', summary, isStopped: true };
    else state.value = { kind: 'confirming', summary, isAnew, ...ending.value };
  }

  async function take(way: ExchangeJobs['take']['ask'], summary: FileSummary): Promise<void> {
    const open = exchange;
    if (!open) return;
    state.value = { kind: 'writing', summary };
    const ending = await job.run((watch) => open.take(way, watch));
    const letGo = () => {
      open.close();
      exchange = null;
    };
    if (ending.kind === 'stopped') state.value = { kind: 'asking', summary, isStopped: true };
    else if (ending.kind === 'failed') {
      letGo();
      state.value = ending;
    } else if (ending.value === null) await secure(summary, true);
    else {
      letGo();
      await world.call('library/imported', {});
      state.value = { kind: 'done', report: ending.value };
    }
  }

  return {
    file,
    state,
    progress: computed(() => (state.value.kind === 'securing' ? backups : job).progress.value),
    async read(chosen) {
      close();
      const open = world.openExchange();
      exchange = open;
      file.value = chosen.name;
      state.value = { kind: 'reading' };
      const asked = { file: chosen, now: world.now().toISOString() };
      const ending = await job.run<FileFound>(async (watch) => ({ ok: true, value: await open.read(asked, watch) }));
      // Another file was chosen meanwhile.
      if (exchange !== open) return;
      if (ending.kind === 'done' && ending.value.ok) {
        state.value = { kind: 'asking', summary: ending.value.summary, isStopped: false };
        return;
      }
      open.close();
      exchange = null;
      if (ending.kind === 'stopped') close();
      else if (ending.kind === 'failed') state.value = ending;
      else if (!ending.value.ok) state.value = { kind: 'refused', fault: ending.value.fault };
    },
    async merge() {
      const at = state.peek();
      if (at.kind === 'asking') await take('merge', at.summary);
    },
    async secure() {
      const at = state.peek();
      if (at.kind === 'asking') await secure(at.summary, false);
    },
    async replace() {
      const at = state.peek();
      if (at.kind === 'confirming') await take({ replaceAsOf: at.stamp }, at.summary);
    },
    cancel() {
      if (state.peek().kind === 'securing') backups.cancel();
      else job.stop();
    },
    close,
  };
}
