import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SavingTrouble, TabView } from '../../../messaging/views.ts';
import type { TabWork } from '../../tab/tab-work.ts';

/** Highlights that were deleted here, and the way back. */
export interface Deletions {
  /** Ids of what is not to be shown: it is being deleted, or the view that still has it is older than the deletion. */
  readonly hidden: ReadonlySignal<ReadonlySet<string>>;
  /** How many deletions can be taken back. */
  readonly count: ReadonlySignal<number>;
  /** Why the last was not done, or null. */
  readonly trouble: ReadonlySignal<SavingTrouble>;
  /** Hides and deletes a highlight; shows it again where that could not be done. */
  remove(articleKey: string, id: string): Promise<void>;
  /** Takes the latest deletion back. Gives the highlight's id once it is there again, or null. */
  undo(): Promise<string | null>;
  /** Offers the way back no more; the trash has it still. */
  forget(): void;
  /** A view came in: what it does not hold any more need not be hidden. */
  receive(view: TabView): void;
}

interface Deletion {
  readonly articleKey: string;
  readonly id: string;
  readonly deleted: string;
}

/** No deletions yet, on highlights kept by `work`. */
export function createDeletions(work: Pick<TabWork, 'deleteHighlight' | 'restoreHighlight'>): Deletions {
  const hidden = signal<ReadonlySet<string>>(new Set());
  const done = signal<readonly Deletion[]>([]);
  const trouble = signal<SavingTrouble>(null);
  const hide = (id: string) => (hidden.value = new Set([...hidden.peek(), id]));
  const show = (ids: readonly string[]) => (hidden.value = new Set([...hidden.peek()].filter((id) => !ids.includes(id))));

  return {
    hidden,
    count: computed(() => done.value.length),
    trouble,
    async remove(articleKey, id) {
      hide(id);
      const outcome = await work.deleteHighlight(articleKey, id);
      trouble.value = outcome.trouble;
      if (outcome.trouble) show([id]);
      else done.value = [...done.peek(), { articleKey, id, deleted: outcome.deleted }];
    },
    async undo() {
      const latest = done.peek().at(-1);
      if (!latest) return null;
      done.value = done.peek().slice(0, -1);
      trouble.value = await work.restoreHighlight(latest.articleKey, latest.deleted);
      if (trouble.peek()) {
        done.value = [...done.peek(), latest];
        return null;
      }
      show([latest.id]);
      return latest.id;
    },
    forget() {
      done.value = [];
    },
    receive({ highlights }) {
      const held = new Set(highlights.map(({ id }) => id));
      const gone = [...hidden.peek()].filter((id) => !held.has(id));
      if (gone.length > 0) show(gone);
    },
  };
}
