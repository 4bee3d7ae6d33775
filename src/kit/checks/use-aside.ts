import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CheckView, SavingTrouble } from '../../messaging/views.ts';

/** Where a note stands: shown, just put aside with a way back in its place, or away with the others. */
export type NotePlace = 'shown' | 'undoable' | 'away';

/** Which notes are put aside, shown at once and taken back where it cannot be kept. */
export interface Aside {
  placeOf(view: CheckView): NotePlace;
  /** Puts a note aside or takes it up again. */
  put(id: string, isDismissed: boolean): Promise<void>;
  /** Why the last could not be kept, or null. */
  readonly trouble: SavingTrouble;
}

const keptOf = (checks: readonly CheckView[]): ReadonlyMap<string, boolean> =>
  new Map(checks.map(({ check, isDismissed }) => [check.id, isDismissed]));

/** The notes put aside among `checks`, as kept and as chosen here since. */
export function useAside(
  checks: readonly CheckView[],
  onDismiss: (id: string, isDismissed: boolean) => Promise<SavingTrouble>,
): Aside {
  const chosen = useSignal<ReadonlyMap<string, boolean>>(new Map());
  const trouble = useSignal<SavingTrouble>(null);
  const kept = useRef(keptOf(checks));

  // What came in anew holds; a choice lives on while it is not kept yet, and for its way back while it stands.
  useEffect(() => {
    const now = keptOf(checks);
    const livesOn = ([id, isDismissed]: readonly [string, boolean]): boolean =>
      now.get(id) === kept.current.get(id) || (isDismissed && now.get(id) === true);
    chosen.value = new Map([...chosen.value].filter(livesOn));
    kept.current = now;
  }, [checks.map(({ check, isDismissed }) => `${check.id} ${isDismissed}`).join()]);

  return {
    placeOf({ check, isDismissed }) {
      if (chosen.value.get(check.id) === true) return 'undoable';
      return (chosen.value.get(check.id) ?? isDismissed) ? 'away' : 'shown';
    },
    async put(id, isDismissed) {
      const before = chosen.value;
      chosen.value = new Map([...before, [id, isDismissed]]);
      trouble.value = await onDismiss(id, isDismissed);
      if (trouble.value) chosen.value = before;
    },
    trouble: trouble.value,
  };
}
