import { type ReadonlySignal, signal } from '@preact/signals';
import type { Records } from '../../../core/annotation/article-work.ts';
import type { DataWorld } from './data-world.ts';
import { createExportModel, type ExportModel } from './export-model.ts';

/** Asks how records are to be taken out of the library, from wherever in it. */
export interface Exporter {
  /** What is being asked, or null. */
  readonly asked: ReadonlySignal<ExportModel | null>;
  open(records: Records): void;
  /** Asks no more; what is under way is stopped. */
  close(): void;
}

/** An exporter that asks nothing yet. */
export function createExporter(world: DataWorld): Exporter {
  const asked = signal<ExportModel | null>(null);
  return {
    asked,
    open(records) {
      asked.peek()?.cancel();
      asked.value = createExportModel(world, records);
    },
    close() {
      asked.peek()?.cancel();
      asked.value = null;
    },
  };
}
