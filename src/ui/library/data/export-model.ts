import { type ReadonlySignal, signal } from '@preact/signals';
import type { Records } from '../../../core/annotation/article-work.ts';
import type { StoreFault, StoreResult } from '../../../core/annotation/store-result.ts';
import type { DataWorld } from './data-world.ts';
import type { Watch, Written } from './exchange/exchange.ts';
import { type Format, hasNotes } from './formats.ts';
import { createJob, type Ending, type Progress } from './job.ts';
import { writeOrder } from './write-order.ts';

/** Where an export stands. */
export type ExportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'copied' }
  /** The text is there, but the browser wants another click before it copies. */
  | { readonly kind: 'to-copy' }
  /** There is nothing to write. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** The export of some records, or of all. */
export interface ExportModel {
  /** Whether several articles may be among them. */
  readonly isOfSeveral: boolean;
  readonly format: ReadonlySignal<Format>;
  readonly state: ReadonlySignal<ExportState>;
  readonly progress: ReadonlySignal<Progress>;
  choose(format: Format): void;
  /** Writes the file and has the browser save it. */
  save(): Promise<void>;
  /** Puts the records on the clipboard, as Markdown. */
  copy(): Promise<void>;
  cancel(): void;
}

/** What was written, or null where there is nothing to write. */
type Made = Written | null;

/** The export of these records, or with null of everything. */
export function createExportModel(world: DataWorld, records: Records | null): ExportModel {
  const format = signal<Format>('markdown');
  const state = signal<ExportState>({ kind: 'choosing' });
  const job = createJob();
  /** The text to be copied, where the browser did not yet. */
  let text: string | null = null;

  async function write(wanted: Format): Promise<Ending<Made>> {
    state.value = { kind: 'working' };
    text = null;
    return job.run((watch) => make(world, records, wanted, watch));
  }

  /** What an end other than a file leads to. */
  function endWithout(ending: Ending<Made>): void {
    if (ending.kind === 'failed') state.value = ending;
    else state.value = { kind: ending.kind === 'stopped' ? 'choosing' : 'nothing' };
  }

  async function put(copied: string): Promise<void> {
    const isCopied = await world.saver.copy(copied);
    text = isCopied ? null : copied;
    state.value = { kind: isCopied ? 'copied' : 'to-copy' };
  }

  return {
    isOfSeveral: records === null || records.articles.length + records.annotations.length > 1,
    format,
    state,
    progress: job.progress,
    choose(next) {
      format.value = next;
      state.value = { kind: 'choosing' };
    },
    async save() {
      const ending = await write(format.peek());
      if (ending.kind !== 'done' || ending.value === null) return endWithout(ending);
      const { file, name } = ending.value;
      world.saver.save(file, name);
      state.value = { kind: 'saved', name };
    },
    async copy() {
      if (text !== null) return put(text);
      const ending = await write('markdown');
      if (ending.kind !== 'done' || ending.value === null) return endWithout(ending);
      return put(await ending.value.file.text());
    },
    cancel: () => job.stop(),
  };
}

/** Gathers and writes, each in its turn with its own progress. */
async function make(world: DataWorld, records: Records | null, format: Format, watch: Watch): Promise<StoreResult<Made>> {
  const exchange = world.openExchange();
  const wanted = records && { ...records, isWithReadings: hasNotes(format) };
  try {
    const gathered = await exchange.gather(wanted, watch);
    if (!gathered.ok) return gathered;
    if (gathered.value.articles === 0) return { ok: true, value: null };
    watch.onProgress(0, 0);
    const order = await writeOrder(world, world.colourNames.peek(), gathered.value, format);
    return { ok: true, value: await exchange.write(order, watch) };
  } finally {
    exchange.close();
  }
}
