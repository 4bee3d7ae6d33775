import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { dayFrom } from '../../../core/annotation/day.ts';
import { type CorrectionFound, correctionsAmong, correctionsText } from '../../../core/exchange/corrections/corrections-file.ts';
import type { Entry } from '../../../core/library/entry.ts';
import type { DataWorld } from './data-world.ts';

/** The file of corrections for the project: what would be in it, what the reader leaves out, and its saving. */
export interface CorrectionsModel {
  /** All that could be in it; null until the library is read. */
  readonly found: ReadonlySignal<readonly CorrectionFound[] | null>;
  /** Keys of those that the reader leaves out. */
  readonly leftOut: ReadonlySignal<ReadonlySet<string>>;
  /** Whether the pages' hosts and addresses go along. */
  readonly hasPages: ReadonlySignal<boolean>;
  /** Name of the file that was saved last, or null. */
  readonly saved: ReadonlySignal<string | null>;
  toggle(key: string): void;
  togglePages(): void;
  save(): void;
}

/** A model over the entries of the library, null until all are read. Nothing is sent anywhere. */
export function createCorrectionsModel(
  entries: ReadonlySignal<readonly Entry[] | null>,
  { saver, now, appVersion }: Pick<DataWorld, 'saver' | 'now' | 'appVersion'>,
): CorrectionsModel {
  const found = computed(() => entries.value && correctionsAmong(entries.value));
  const leftOut = signal<ReadonlySet<string>>(new Set());
  // An address may tell more of a reader than a sentence does: it goes along where she says so.
  const hasPages = signal(false);
  const saved = signal<string | null>(null);
  return {
    found,
    leftOut,
    hasPages,
    saved,
    toggle(key) {
      const next = new Set(leftOut.peek());
      if (!next.delete(key)) next.add(key);
      leftOut.value = next;
    },
    togglePages() {
      hasPages.value = !hasPages.peek();
    },
    save() {
      const written = dayFrom(now(), 0);
      const records = (found.peek() ?? []).flatMap(({ key, record }) => (leftOut.peek().has(key) ? [] : [record]));
      const text = correctionsText(records, { app: appVersion(), written, hasPages: hasPages.peek() });
      const name = `loupe-corrections-${written}.json`;
      saver.save(new Blob([text], { type: 'application/json' }), name);
      saved.value = name;
    },
  };
}
