import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Wish } from './notes-model.ts';

/** Which line the keyboard is on: one of them is a stop for Tab, arrows lead to the others. */
export interface RowFocus {
  /** Id of the line that Tab leads to, or null where there is none. */
  readonly current: string | null;
  /** The focus came to a line. */
  readonly enter: (id: string) => void;
  /** Takes the focus to a line once it is rendered, or with null to the list's heading. */
  readonly go: (id: string | null) => void;
}

/** The focus among the lines with `ids` in `section`, which also fulfils wishes for a line. */
export function useRowFocus(section: RefObject<HTMLElement | null>, ids: readonly string[], wish: Wish | null): RowFocus {
  const entered = useSignal<string | null>(null);
  const fulfilled = useRef(0);
  const mainOf = (id: string) => section.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .note-main`);

  // Runs for a new wish and for other lines: the line may only be on its way.
  useEffect(() => {
    const main = wish && wish.turn !== fulfilled.current ? mainOf(wish.id) : null;
    if (!wish || !main) return;
    fulfilled.current = wish.turn;
    entered.value = wish.id;
    const line = main.closest('li');
    line?.scrollIntoView({ block: 'nearest' });
    if (wish.takesFocus) main.focus();
    else flash(line);
  }, [wish?.turn, ids.join()]);

  return {
    current: entered.value !== null && ids.includes(entered.value) ? entered.value : (ids[0] ?? null),
    enter(id) {
      entered.value = id;
    },
    go(id) {
      // After what was changed with it is rendered.
      queueMicrotask(() => {
        const target = id === null ? null : mainOf(id);
        (target ?? section.current?.querySelector<HTMLElement>('h2'))?.focus();
      });
    },
  };
}

/** Shows for a moment which line is meant, where the focus does not. */
function flash(line: HTMLElement | null): void {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shown = { background: 'var(--colour-wash, var(--accent-wash))' };
  // Without motion it stands for the same time, and is gone.
  line?.animate([shown, isCalm ? shown : { background: 'transparent' }], { duration: 1600, easing: 'ease-out' });
}
