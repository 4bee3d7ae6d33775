import { type ReadonlySignal, signal } from '@preact/signals';

/** The part of the browser's `navigator.storage` that is used. */
export type SpaceSource = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

/** What the browser tells of the room that the library takes. */
export interface SpaceModel {
  /** Bytes, or null where the browser does not tell. */
  readonly used: ReadonlySignal<number | null>;
  /** Whether the browser deletes nothing by itself, however little room is left; null while that is not known. */
  readonly isLasting: ReadonlySignal<boolean | null>;
  /** Whether the browser was asked for that, and refused. */
  readonly isRefused: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Asks the browser to delete nothing by itself. */
  ask(): Promise<void>;
}

/** The room as `source` tells of it, which may not be there; `isExempt` where the browser deletes nothing anyway. */
export function createSpaceModel(source: SpaceSource | undefined, isExempt: boolean): SpaceModel {
  const used = signal<number | null>(null);
  const isLasting = signal<boolean | null>(null);
  const isRefused = signal(false);
  return {
    used,
    isLasting,
    isRefused,
    async load() {
      try {
        used.value = (await source?.estimate())?.usage ?? null;
        isLasting.value = isExempt || ((await source?.persisted()) ?? null);
      } catch {
        // Some settings shut it off: then there is nothing to tell.
      }
    },
    async ask() {
      const isGranted = (await source?.persist().catch(() => false)) ?? false;
      isLasting.value = isGranted;
      isRefused.value = !isGranted;
    },
  };
}
